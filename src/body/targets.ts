import { formatEntryAddress, listStaticAddresses, pageAnchors } from '../domain/addresses.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Body, Entry, Journey } from '../domain/journey.ts';
import { findHeadings } from './headings.ts';
import { parseBody } from './parse-body.ts';
import type { Target } from './resolve-url.ts';

/** The anchors of the headings in a body. */
function findAnchors(body: Body | undefined): string[] {
	const parsed = body && parseBody(body);
	return parsed && 'tree' in parsed ? findHeadings(parsed.tree).map((heading) => heading.id) : [];
}

/**
 * Everywhere a link of this edition may lead, and the pages that only the other edition has.
 * @param everything the journey of the internal edition
 */
export function listTargets(
	journey: Journey,
	everything: Journey,
	anchorsOf: (entry: Entry) => readonly string[] = (entry) => findAnchors(entry.body),
): Map<string, Target> {
	const targets = new Map<string, Target>();
	const shown = listCollections(journey);
	for (const [collection, entries] of Object.entries(listCollections(everything))) {
		for (const entry of entries.values()) {
			const isShown = shown[collection as keyof typeof shown].has(entry.id);
			targets.set(
				formatEntryAddress(entry),
				makeTarget(isShown, () => anchorsOf(entry)),
			);
		}
	}
	for (const address of listStaticAddresses(journey)) {
		targets.set(
			address,
			makeTarget(true, () => []),
		);
	}
	return targets;
}

/** Few texts are linked to at an anchor: only theirs are read for it. */
function makeTarget(isShown: boolean, listAnchors: () => readonly string[]): Target {
	let anchors: ReadonlySet<string> | undefined;
	return {
		isShown,
		get anchors() {
			anchors ??= new Set([...pageAnchors, ...listAnchors()]);
			return anchors;
		},
	};
}

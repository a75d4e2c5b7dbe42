import { formatEntryAddress, listStaticAddresses } from '../domain/addresses.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { CollectionName, Entry, Journey } from '../domain/journey.ts';
import { listEntryAnchors, listIndexAnchors } from '../domain/page-anchors.ts';
import { dropInternal } from './drop-internal.ts';
import { findHeadings } from './headings.ts';
import { parseBody } from './parse-body.ts';
import { listPublicFiles } from './public-files.ts';
import type { Target, Targets } from './resolve-url.ts';

/** The anchors of the headings in the text of an entry, in one edition. */
function findAnchors(entry: Entry, journey: Journey): string[] {
	const parsed = entry.body && parseBody(entry.body);
	if (!parsed || !('tree' in parsed)) return [];
	dropInternal(parsed.tree, journey);
	return findHeadings(parsed.tree, entry).map((heading) => heading.id);
}

/**
 * Everywhere a link of this edition may lead, and the pages that only the other edition has.
 * @param everything the journey of the internal edition
 * @param own where the site lies: host and path
 */
export function listTargets(
	journey: Journey,
	everything: Journey,
	own: readonly string[] = [],
	anchorsOf: (entry: Entry) => readonly string[] = (entry) => findAnchors(entry, journey),
): Targets {
	const targets = new Map<string, Target>();
	const indexes = listIndexAnchors(journey);
	for (const address of listPublicFiles())
		targets.set(address, { anchors: new Set(), isShown: true });
	for (const address of listStaticAddresses(journey)) {
		const parts = indexes.get(address) ?? [];
		const texts = address === '/changes/' ? [...journey.changes.values()] : [];
		targets.set(
			address,
			makeTarget(true, () => [...parts, ...texts.flatMap(anchorsOf)]),
		);
	}
	const shown = listCollections(journey);
	for (const [collection, entries] of Object.entries(listCollections(everything))) {
		if (collection === 'changes') continue;
		for (const entry of entries.values()) {
			const there = shown[collection as CollectionName].get(entry.id);
			targets.set(
				formatEntryAddress(entry),
				makeTarget(there !== undefined, () =>
					there ? [...listEntryAnchors(journey, there), ...anchorsOf(there)] : [],
				),
			);
		}
	}
	return Object.assign(targets, { own });
}

/** Few texts are linked to at an anchor: only theirs are read for it. */
function makeTarget(isShown: boolean, listAnchors: () => readonly string[]): Target {
	let anchors: ReadonlySet<string> | undefined;
	return {
		isShown,
		get anchors() {
			anchors ??= new Set(['main', ...listAnchors()]);
			return anchors;
		},
	};
}

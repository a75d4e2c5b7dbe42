import {
	formatAddress,
	formatEntryAddress,
	formatListAddress,
	formatTwinAddress,
	listStaticAddresses,
	listTwinnedPages,
} from '../domain/addresses.ts';
import { collectionNames, collections } from '../domain/collections.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Entry, Journey } from '../domain/journey.ts';
import { listIndexAnchors } from '../domain/page-anchors.ts';
import { listEntryAnchors } from '../facts/list-anchors.ts';
import { isLeftOut, listOwnPages } from '../package/own-program.ts';
import { dropInternal } from './drop-internal.ts';
import { findHeadings } from './headings.ts';
import { parseBody } from './parse-body.ts';
import { listPublicFiles } from './public-files.ts';
import type { OwnPlace, Target, Targets } from './resolve-url.ts';

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
 * @param own where the site lies
 */
export function listTargets(
	journey: Journey,
	everything: Journey,
	own: readonly OwnPlace[] = [],
	anchorsOf: (entry: Entry) => readonly string[] = (entry) => findAnchors(entry, journey),
): Targets {
	const targets = new Map<string, Target>();
	const indexes = listIndexAnchors(journey);
	const addFile = (address: string, isShown = true) =>
		targets.set(address, { anchors: new Set(), isShown });
	for (const address of listPublicFiles()) addFile(address);
	for (const address of listTwinnedPages(journey)) addFile(formatTwinAddress(address));
	for (const address of listOwnPages()) addFile(address);
	for (const address of listStaticAddresses(journey)) {
		if (isLeftOut(address)) continue;
		const parts = indexes.get(address) ?? [];
		const texts = address === formatListAddress('changes') ? [...journey.changes.values()] : [];
		targets.set(
			address,
			makeTarget(true, () => [...parts, ...texts.flatMap(anchorsOf)]),
		);
	}
	const shown = listCollections(journey);
	const all = listCollections(everything);
	for (const collection of collectionNames) {
		if (!collections[collection].hasPages) continue;
		for (const entry of all[collection].values()) {
			const there = shown[collection].get(entry.id);
			addFile(formatTwinAddress(formatEntryAddress(entry)), there !== undefined);
			targets.set(
				formatEntryAddress(entry),
				makeTarget(there !== undefined, () =>
					there ? [...listEntryAnchors(journey, there), ...anchorsOf(there)] : [],
				),
			);
		}
	}
	addFormer(targets, all);
	return Object.assign(targets, { own });
}

/** Earlier addresses of entries, which lead to where they are now. */
function addFormer(targets: Map<string, Target>, all: ReturnType<typeof listCollections>): void {
	for (const collection of collectionNames) {
		if (!collections[collection].hasPages) continue;
		for (const entry of all[collection].values()) {
			const movedTo = formatEntryAddress(entry);
			const target = targets.get(movedTo);
			for (const id of entry.formerly) {
				const address = formatAddress(collection, id);
				if (!target || targets.has(address)) continue;
				const { isShown } = target;
				targets.set(address, {
					isShown,
					movedTo,
					get anchors() {
						return target.anchors;
					},
				});
			}
		}
	}
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

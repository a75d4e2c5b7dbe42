import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { CollectionName } from '../domain/collections.ts';
import { readSettings } from '../settings.ts';
import type { Model } from './model.ts';
import { findHomePart } from './read-home.ts';
import { readModel } from './read-model.ts';
import { rememberParsed } from './remember-parsed.ts';

/**
 * The type that a schema gives, and nothing to check: what is loaded has been checked, and from a schema
 * Astro would make another one that nobody reads.
 */
export function isOf<Schema>(_?: Schema): Schema {
	return z.unknown() as Schema;
}

const parse = rememberParsed();
let latest: Model | undefined;
/** What the first collection was filled with; the others are filled after it, with this or with what is newer. */
let filled: Model | undefined;

/**
 * Spares everybody the reading of a folder that a check has just read. Where each field stands in its file is left
 * behind: that takes more memory than all the rest.
 */
export function takeModel(model: Model): void {
	latest = { ...model, locators: new Map(), attempts: [] };
}

/** The content folder, read and checked once for the loaders and for all pages. */
export function latestModel(): Model {
	latest ??= readModel(readSettings().content, parse).model;
	return latest;
}

/** Reads the folder again, for an author at work who has saved something; false where it says what it said before. */
export function readAgain(): boolean {
	const read = readModel(readSettings().content, parse).model;
	const isOther = latest === undefined || !isDeepStrictEqual(pickShown(read), pickShown(latest));
	if (isOther) latest = read;
	return isOther;
}

/** Whether the collections have what was read last. */
export function isFilled(): boolean {
	return filled === latest;
}

function pickShown({ program, words, home, desk, reality, entries }: Model) {
	return { program, words, home, desk, reality, entries };
}

/** Loads one collection from the content folder: what the checks have let through. */
export function entryLoader(collection: CollectionName): Loader {
	return {
		name: `waymark-${collection}`,
		load: async ({ store, generateDigest }) => {
			const { folder, entries: all } = latestModel();
			const entries = all[collection];
			for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
			for (const { id, file, data, body } of entries.values()) {
				const filePath = path.relative('.', path.join(folder, file)).replaceAll('\\', '/');
				const digest = generateDigest({ filePath, data, body });
				store.set({ id, data: { ...data }, digest, filePath, ...(body && { body: body.text }) });
			}
		},
	};
}

/** Loads the texts of the first page as the one entry of a collection, which is there without them as well. */
export function homeLoader(): Loader {
	return {
		name: 'waymark-home',
		load: async ({ store, generateDigest }) => {
			const { home = [] } = latestModel();
			// Not as entries: what has the id of one is taken for a reference.
			const data = {
				texts: home.map(({ id, file, body }) => ({ part: findHomePart(id), file, body })),
			};
			store.set({ id: 'home', data, digest: generateDigest(data) });
		},
	};
}

/** Loads words.yaml as the one entry of its collection; without one it has no keys. */
export function wordsLoader(): Loader {
	return {
		name: 'waymark-words',
		load: async ({ store, generateDigest }) => {
			const data = { ...latestModel().words };
			store.set({ id: 'words', data, digest: generateDigest(data) });
		},
	};
}

/** Loads program.yaml as the one entry of its collection. */
export function programLoader(): Loader {
	return {
		name: 'waymark-program',
		load: async ({ store, generateDigest }) => {
			filled = latestModel();
			const data = { ...filled.program };
			store.set({ id: 'program', data, digest: generateDigest(data) });
		},
	};
}

import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
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

/** Spares the loaders the reading of a folder that a check has just read. */
export function takeModel(model: Model): void {
	latest = model;
}

/** The folder, read and checked once for all the loaders; again after a change. */
function readOnce(): Model {
	latest ??= readModel(readSettings().content, parse).model;
	return latest;
}

/** How each collection is filled from what was read. */
const fills = new Map<string, (model: Model) => void>();
/** Milliseconds in which files that are saved together are taken for one change. */
const together = 20;
let timer: NodeJS.Timeout | undefined;

/** Fills a collection now, and in the preview of an author all of them at once after each change of the content. */
function keepFilled(context: LoaderContext, fill: (model: Model) => void): void {
	fill(readOnce());
	const { collection, watcher, logger } = context;
	if (!watcher) return;
	fills.set(collection, fill);
	const { content } = readSettings();
	watcher.add(content);
	watcher.on('all', (_, file) => {
		if (!file.startsWith(content + path.sep)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			latest = undefined;
			try {
				for (const refill of fills.values()) refill(readOnce());
			} catch (error) {
				logger.error(error instanceof Error ? error.message : String(error));
			}
		}, together);
	});
}

/** Loads one collection from the content folder: what the checks have let through. */
export function entryLoader(collection: CollectionName): Loader {
	return {
		name: `waymark-${collection}`,
		load: async (context) =>
			keepFilled(context, (model) => {
				const { store, generateDigest } = context;
				const entries = model.entries[collection];
				for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
				for (const { id, file, data, body } of entries.values()) {
					const filePath = path.relative('.', path.join(model.folder, file)).replaceAll('\\', '/');
					const digest = generateDigest({ filePath, data, body });
					store.set({ id, data: { ...data }, digest, filePath, ...(body && { body: body.text }) });
				}
			}),
	};
}

/** Loads the texts of the first page as the one entry of a collection, which is there without them as well. */
export function homeLoader(): Loader {
	return {
		name: 'waymark-home',
		load: async (context) =>
			keepFilled(context, ({ home = [] }) => {
				// Not as entries: what has the id of one is taken for a reference.
				const data = {
					texts: home.map(({ id, file, body }) => ({ part: findHomePart(id), file, body })),
				};
				context.store.set({ id: 'home', data, digest: context.generateDigest(data) });
			}),
	};
}

/** Loads words.yaml as the one entry of its collection; without one it has no keys. */
export function wordsLoader(): Loader {
	return {
		name: 'waymark-words',
		load: async (context) =>
			keepFilled(context, ({ words }) => {
				const data = { ...words };
				context.store.set({ id: 'words', data, digest: context.generateDigest(data) });
			}),
	};
}

/** Loads program.yaml as the one entry of its collection. */
export function programLoader(): Loader {
	return {
		name: 'waymark-program',
		load: async (context) =>
			keepFilled(context, ({ program }) => {
				const data = { ...program };
				context.store.set({ id: 'program', data, digest: context.generateDigest(data) });
			}),
	};
}

import path from 'node:path';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../domain/journey.ts';
import { readSettings } from '../settings.ts';
import type { Model, Written } from './model.ts';
import { readModel } from './read-model.ts';
import { rememberParsed } from './remember-parsed.ts';

const parse = rememberParsed();
let latest: { at: number; model: Model } | undefined;

/** Reads the folder once for all the loaders that run together. */
function readOnce(isFresh: boolean): Model {
	if (!latest || (isFresh && Date.now() - latest.at > 50)) {
		const { model } = readModel(readSettings().content, parse);
		latest = { at: Date.now(), model };
	}
	return latest.model;
}

/** Loads one collection from the content folder: what the checks have let through. */
export function entryLoader(collection: CollectionName): Loader {
	return {
		name: `waymark-${collection}`,
		load: async (context) => {
			const load = async (isFresh: boolean) => {
				const model = readOnce(isFresh);
				const entries = model.entries[collection] as Map<string, Written>;
				for (const id of context.store.keys()) if (!entries.has(id)) context.store.delete(id);
				for (const written of entries.values()) {
					const digest = context.generateDigest({ ...written });
					if (context.store.get(written.id)?.digest === digest) continue;
					const data = await context.parseData({
						id: written.id,
						data: written.data,
						filePath: path.join(model.folder, written.file),
					});
					context.store.set({
						id: written.id,
						data,
						body: JSON.stringify({ file: written.file, body: written.body }),
						digest,
					});
				}
			};
			await load(true);
			context.watcher?.add(readSettings().content);
			const reload = (file: string) => {
				if (file.startsWith(path.join(readSettings().content, collection) + path.sep))
					void load(true);
			};
			for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
		},
	};
}

/** Loads program.yaml as the one entry of its collection. */
export function programLoader(): Loader {
	return {
		name: 'waymark-program',
		load: async (context) => {
			const load = async (isFresh: boolean) => {
				const { program } = readOnce(isFresh);
				const data = await context.parseData({ id: 'program', data: { ...program } });
				context.store.set({ id: 'program', data, digest: context.generateDigest(data) });
			};
			await load(true);
			context.watcher?.on('change', (file) => {
				if (path.basename(file) === 'program.yaml') void load(true);
			});
		},
	};
}

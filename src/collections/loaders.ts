import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../domain/journey.ts';
import { readSettings } from '../settings.ts';
import type { Model } from './model.ts';
import { readModel } from './read-model.ts';
import { rememberParsed } from './remember-parsed.ts';

const parse = rememberParsed();
let latest: { change: unknown; model: Model } | undefined;

/** Reads the folder once for all the loaders that run together, and tells the preview that it has. */
function readOnce({ refreshContextData: asked }: LoaderContext): Model {
	if (!latest || latest.change !== asked?.['change']) {
		const { model } = readModel(readSettings().content, parse);
		latest = { change: asked?.['change'], model };
	}
	if (asked) asked['isRead'] = true;
	return latest.model;
}

/** Loads one collection from the content folder: what the checks have let through. */
export function entryLoader(collection: CollectionName): Loader {
	return {
		name: `waymark-${collection}`,
		load: async (context) => {
			const { store, parseData, generateDigest } = context;
			const model = readOnce(context);
			const entries = model.entries[collection];
			for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
			for (const written of entries.values()) {
				const digest = generateDigest({ ...written });
				if (store.get(written.id)?.digest === digest) continue;
				const data = await parseData({
					id: written.id,
					data: written.data,
					filePath: path.join(model.folder, written.file),
				});
				store.set({
					id: written.id,
					data,
					body: JSON.stringify({ file: written.file, body: written.body }),
					digest,
				});
			}
		},
	};
}

/** Loads program.yaml as the one entry of its collection. */
export function programLoader(): Loader {
	return {
		name: 'waymark-program',
		load: async (context) => {
			const data = await context.parseData({
				id: 'program',
				data: { ...readOnce(context).program },
			});
			context.store.set({ id: 'program', data, digest: context.generateDigest(data) });
		},
	};
}

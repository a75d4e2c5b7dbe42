import { collectionNames } from '../domain/collections.ts';
import type { Journey } from '../domain/journey.ts';
import type { JourneyOptions } from './build/edition-files.ts';
import { buildJourney } from './build-journey.ts';
import type { Model, Written } from './model.ts';

const recalled = new WeakMap<Model, Map<string, Journey>>();

/** The journey of one edition, built once of what was read of a content folder, however its files lie in folders. */
export function recallJourney(read: Model, options: JourneyOptions): Journey {
	const known = recalled.get(read) ?? new Map<string, Journey>();
	recalled.set(read, known);
	const key = `${options.edition} ${options.withDrafts ?? false}`;
	const journey =
		known.get(key) ?? buildJourney({ ...read, entries: orderEntries(read.entries) }, options);
	known.set(key, journey);
	return journey;
}

/** By id: folders of a collection may lie in any order. */
function orderEntries(entries: Model['entries']): Model['entries'] {
	return Object.fromEntries(
		collectionNames.map((name) => {
			const all: (readonly [string, Written])[] = [...entries[name]];
			return [name, new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))];
		}),
	) as unknown as Model['entries'];
}

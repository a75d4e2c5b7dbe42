import { locate, readModel } from '../collections/read-model.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { CollectionName, Id, Journey } from '../domain/journey.ts';
import type { FieldPath } from '../domain/problem.ts';

/** Finds the file and line at which an entry says something; what it lacks is missed at the top. */
export function createPlaceFinder(folder: string, journey: Journey) {
	const { model } = readModel(folder);
	return (collection: CollectionName, id: Id, path: FieldPath) => {
		const file = findEntry(journey, collection, id)?.file;
		return file === undefined ? undefined : { file, line: locate(model, file, path).line };
	};
}

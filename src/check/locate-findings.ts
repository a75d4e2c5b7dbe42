import { locate, readModel } from '../collections/read-model.ts';
import type { CollectionName } from '../domain/collections.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { Id, Journey } from '../domain/journey.ts';
import type { FieldPath } from '../domain/problem.ts';
import { hostOf } from '../host/find-host.ts';

/**
 * Finds the file and line at which an entry says something, and where that line is shown; what it lacks
 * is missed at the top.
 */
export function createPlaceFinder(folder: string, journey: Journey) {
	const { model } = readModel(folder);
	const { repository } = journey.program;
	return (collection: CollectionName, id: Id, path: FieldPath) => {
		const file = findEntry(journey, collection, id)?.file;
		if (file === undefined) return undefined;
		const { line } = locate(model, file, path);
		const source = repository && hostOf(repository).formatLineAddress(repository, file, line);
		return { file, line, source };
	};
}

import type { Journey } from '../../domain/journey.ts';
import { tellAuthor } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import type { LaidOutSheet } from '../laid-out-sheet.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import type { MapOptions } from '../map-options.ts';
import type { SheetName } from '../sheet.ts';
import {
	findPath,
	findSource,
	keepPart,
	nameSheet,
	openParts,
	readPart,
	recall,
} from './keep-drawn.ts';
import { waitForSheets } from './sheets-ahead.ts';

/** The sheet of a path, as an earlier build laid it out where nothing has changed that it follows from. */
export function keepSheet(
	journey: Journey,
	path: Path,
	sheet: SheetName,
	options: Omit<MapOptions, 'parts'>,
): Promise<LaidOutSheet> {
	const source = findSource(journey);
	const name = nameSheet(source, path, sheet, options);
	return recall(source, name, async () => {
		if (path.partnerType) await waitForSheets(journey);
		const kept = readPart<LaidOutSheet>(name);
		if (kept) return kept;
		const own = findPath(source, path);
		const parts = openParts(source);
		const made = await tellAuthor(() =>
			layOutSheet(source.journey, own, sheet, source.words, { ...options, parts }),
		);
		return keepPart(name, made);
	});
}

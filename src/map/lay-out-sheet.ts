import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import type { LaidOutSheet } from './laid-out-sheet.ts';
import { layOutMetro, type MetroOptions } from './metro/lay-out-metro.ts';
import type { SheetName } from './sheet.ts';

/** The sheet of a path: the map of the whole program, or the line of one partner type. */
export async function layOutSheet(
	journey: Journey,
	path: Path,
	sheet: SheetName,
	words: Words,
	options: MetroOptions,
): Promise<LaidOutSheet> {
	return layOutMetro(journey, path, sheet, words, options);
}

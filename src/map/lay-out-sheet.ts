import type { Journey } from '../domain/journey.ts';
import { tellAuthor } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import { drawSvg } from './draw-map.ts';
import { findSheetProblems } from './find-sheet-problems.ts';
import type { LaidOutSheet } from './laid-out-sheet.ts';
import { layOutLine } from './line-sheet/lay-out-line.ts';
import type { MapOptions } from './map-options.ts';
import { measureSheet } from './measure-sheet/measure-sheet.ts';
import { layOutMetro } from './metro/lay-out-metro.ts';
import type { SheetName } from './sheet.ts';

/**
 * The sheet of a path: the map of the whole program, or the line of one partner type. What the finished
 * drawing does not keep to is measured on it and added to its problems.
 */
export async function layOutSheet(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
): Promise<LaidOutSheet> {
	const { laid, measures } = path.partnerType
		? await layOutApart(journey, path, sheetName, words, options)
		: measure(layOutMetro(journey, path, sheetName, words, options));
	const subject = { path, phase: journey.phases.get(options.phase ?? '') };
	// After a wait the language of authors has to be spoken anew.
	const found = tellAuthor(() => findSheetProblems(subject, laid.sheet, measures));
	return { ...laid, problems: [...laid.problems, ...found] };
}

function measure(laid: LaidOutSheet) {
	return { laid, measures: measureSheet(drawSvg(laid.list, { base: '', isInline: false })) };
}

/** So often a line that lies upon another one is left out, and said in words. */
const mostDropped = 4;

/** A line sheet on which no line lies upon another one. */
async function layOutApart(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
) {
	const dropped = new Set<string>();
	for (;;) {
		const laid = await layOutLine(journey, path, sheetName, words, options, dropped);
		const measured = measure(laid);
		const upon = measured.measures.faults.filter(({ kind }) => kind === 'upon');
		const ways = upon.flatMap(({ one, other }) => [one.mark, ...(other ? [other.mark] : [])]);
		const way = ways.find(({ from, to }) => from !== undefined && to !== undefined);
		if (!way || dropped.size >= mostDropped) return measured;
		dropped.add(`${way.from} ${way.to}`);
	}
}

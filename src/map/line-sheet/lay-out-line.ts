import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import type { LaidOutSheet } from '../laid-out-sheet.ts';
import type { MapOptions } from '../map-options.ts';
import type { MapProblem } from '../map-problem.ts';
import { type Sheet, type SheetName, sheets } from '../sheet.ts';
import { composeSheet } from './compose-sheet.ts';
import { type Fitted, fitSheet, forceSheet } from './fit-sheet.ts';
import { findLineProblems, sayFolded, sayLargerSheet, sayTooMuch } from './line-problems.ts';
import { planLine } from './plan-line.ts';

/** With more stops than this no sheet can be read, and none is tried. */
const mostShown = 72;

/**
 * The path of one partner type as one line, in the largest type that the sheet has room for. What A4 or
 * Letter cannot hold goes on to A3 or Tabloid; what these cannot hold is folded, the optional first.
 */
export async function layOutLine(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
): Promise<LaidOutSheet> {
	const asked = sheets[sheetName];
	const chain: Sheet[] = [asked];
	for (let next = asked.larger; next; next = sheets[next].larger) chain.push(sheets[next]);
	const all = new Set(path.milestones.keys());
	const prepare = (shown: ReadonlySet<Id>, sheet: Sheet) => ({
		journey,
		path,
		phases: planLine(path, shown),
		folded: countFolded(path, shown),
		sheet,
		words,
	});
	for (const sheet of all.size > mostShown ? [] : chain) {
		const fitted = await fitSheet(prepare(all, sheet));
		if (fitted) return finish(fitted, sheet === asked ? [] : [sayLargerSheet(path, asked, sheet)]);
	}
	const largest = chain.at(-1) ?? asked;
	for (const shown of [listRequired(path), listActivation(path)]) {
		if (shown.size > mostShown) continue;
		const fitted = await fitSheet(prepare(shown, largest));
		if (fitted) return finish(fitted, [sayFolded(path, largest, all.size - shown.size)]);
	}
	return finish(await forceSheet(prepare(listActivation(path), largest)), [
		sayTooMuch(path, largest),
	]);

	function finish(fitted: Fitted, problems: MapProblem[]): LaidOutSheet {
		return {
			sheet: fitted.sheet,
			list: composeSheet(journey, path, fitted, words, options),
			problems: [...problems, ...findLineProblems(journey, path, fitted)],
		};
	}
}

function listRequired({ milestones }: Path): Set<Id> {
	const required = [...milestones.values()].filter((one) => !one.isOptional || one.isActivation);
	return new Set(required.map(({ id }) => id));
}

/** What makes the partner active, and of each phase the first and the last. */
function listActivation({ phases }: Path): Set<Id> {
	return new Set(
		phases.flatMap(({ milestones }) =>
			milestones
				.filter((one, i) => one.isActivation || i === 0 || i === milestones.length - 1)
				.map(({ id }) => id),
		),
	);
}

function countFolded({ phases }: Path, shown: ReadonlySet<Id>): Map<Id, number> {
	return new Map(
		phases.map(({ phase, milestones }) => [
			phase.id,
			milestones.filter(({ id }) => !shown.has(id)).length,
		]),
	);
}

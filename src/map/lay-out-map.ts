import type { Id, Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import { type Density, densities } from './density.ts';
import type { MapLayout } from './map-layout.ts';
import type { MapOptions } from './map-options.ts';
import type { MapProblem } from './map-problem.ts';
import { findMapProblems, sayFolded, sayLargerSheet, sayTooMuch } from './map-problems.ts';
import { measureLayout } from './measure-layout.ts';
import { type Attempt, setSheet } from './set-sheet.ts';
import { type Sheet, type SheetName, sheets } from './sheet.ts';
import { listStops, type Stops } from './stops.ts';

/** With more cards than this no sheet can be read, and none is tried. */
const mostShown = 72;

export interface LaidOutMap {
	layout: MapLayout;
	/** What an author should know: the sheet is larger than asked for, titles are cut, milestones folded. */
	problems: MapProblem[];
}

/**
 * Lays a path out on one sheet. What A4 or Letter cannot hold goes on to A3 or Tabloid; what these
 * cannot hold is folded by track, phase after phase. Every such step is a problem that says so.
 */
export function layOutMap(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
): LaidOutMap {
	const asked = sheets[sheetName];
	const whole = listStops(path, new Set(), words);
	const chain: Sheet[] = [asked];
	for (let next = asked.larger; next; next = sheets[next].larger) chain.push(sheets[next]);
	for (const sheet of path.milestones.size > mostShown ? [] : chain) {
		const attempt = trySheet(journey, path, whole, sheet, words, options);
		if (attempt)
			return finish(attempt, sheet === asked ? [] : [sayLargerSheet(path, asked, sheet)]);
	}

	const largest = chain.at(-1) ?? asked;
	const folded = new Set<Id>();
	const bySize = [...path.phases].sort((a, b) => b.milestones.length - a.milestones.length);
	for (const { phase } of bySize) {
		folded.add(phase.id);
		const stops = listStops(path, folded, words);
		if (path.milestones.size - stops.folded > mostShown) continue;
		const attempt = trySheet(journey, path, stops, largest, words, options);
		if (attempt) return finish(attempt, [sayFolded(path, asked, largest, stops.folded)]);
	}
	const stops = listStops(path, folded, words);
	const densest = densities.at(-1);
	const forced =
		densest &&
		setSheet({
			journey,
			path,
			stops,
			sheet: largest,
			density: densest,
			words,
			options,
			isForced: true,
		});
	if (!forced) throw new Error('The closest setting of the largest sheet always gives a layout.');
	return finish(forced, [sayTooMuch(path, largest)]);

	function finish(attempt: Attempt, problems: MapProblem[]): LaidOutMap {
		const { layout } = attempt;
		const faults = problems.some(({ rule }) => rule === 'map-too-much')
			? []
			: measureLayout(layout);
		return {
			layout,
			problems: [...problems, ...findMapProblems(journey, path, attempt), ...faults],
		};
	}
}

/** So many other arrangements are tried, a phase at a time, to find one that is easier to read; fewer of a long path. */
const [mostTries, mostTriesOfLong, long] = [12, 5, 40];

/**
 * The setting that is easiest to read, of those that fit: the comfortable ones go first. What is
 * cut or named in place of a line weighs most.
 */
function trySheet(
	journey: Journey,
	path: Path,
	stops: Stops,
	sheet: Sheet,
	words: Words,
	options: MapOptions,
): Attempt | undefined {
	const weigh = (attempt: Attempt, density: Density) =>
		12 * (attempt.loss + density.loss) + attempt.unease;
	let best: { attempt: Attempt; density: Density; weight: number } | undefined;
	for (const density of densities) {
		const attempt = setSheet({ journey, path, stops, sheet, density, words, options });
		if (!attempt) continue;
		const weight = weigh(attempt, density);
		if (!best || weight < best.weight) best = { attempt, density, weight };
		if (attempt.loss === 0 && best.density !== density) break;
	}
	if (!best) return undefined;
	const avoid = new Set<string>();
	let tries = path.milestones.size > long ? mostTries - mostTriesOfLong : 0;
	for (let isBetter = true; isBetter && tries < mostTries; ) {
		isBetter = false;
		for (const key of best.attempt.picked) {
			if (tries++ >= mostTries) break;
			const density: Density = best.density;
			const setting = { journey, path, stops, sheet, density, words, options };
			const attempt = setSheet({ ...setting, avoid: new Set([...avoid, key]) });
			const weight = attempt ? weigh(attempt, density) : Infinity;
			if (!attempt || weight >= best.weight) continue;
			best = { attempt, density, weight };
			avoid.add(key);
			isBetter = true;
			break;
		}
	}
	return best.attempt;
}

import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { type DisplayList, mirror } from '../display-list.ts';
import { enlargeItems } from '../fit-drawing.ts';
import { type Chosen, chooseScale } from './choose-scale.ts';
import { drawPhases } from './draw-phases.ts';
import { keepGates } from './keep-gates.ts';
import { mostShown, recallProgram } from './lay-out-metro.ts';
import { listLegend } from './list-legend.ts';
import type { MetroProgram } from './metro-program.ts';
import { placeLegend } from './place-legend.ts';

/** In a page about four pixels are a millimetre of it. */
const frameWidth = 281;
/** The first of these heights leave in sight what stands below; a page has no end, as paper has. */
const [lowHeights, tallHeights] = [
	[90, 120, 150, 170, 190, 205],
	[255, 340, 450, 600],
];
/** From the first on the smallest words are as large as the small print of a page; past the second they shout. */
const [goodScale, mostScale] = [1.12, 1.5];
/** Line and words around the drawing's edge, which would be cut otherwise. */
const edge = 0.6;

/**
 * The whole program for a wide page that says by itself what a sheet says at its head: the phases, and
 * below them what their marks mean. Nothing where not even what begins and ends each phase has room.
 */
export function layOutFrame(journey: Journey, whole: Path, words: Words): DisplayList | undefined {
	const { program: all, fitter } = recallProgram(journey, whole, words);
	const isTooMuch = whole.milestones.size > mostShown;
	for (const program of isTooMuch ? [keepGates(all)] : [all, keepGates(all)]) {
		const choose = (height: number) =>
			chooseScale(fitter, program, { width: frameWidth - 2 * edge, height }, mostScale);
		const chosen = chooseLow(choose) ?? chooseTall(choose);
		if (chosen) return compose(journey, program, chosen, words);
	}
	return undefined;
}

type Choose = (height: number) => Chosen | undefined;

/** The lowest that can be read well, else the one of these with the largest words. */
function chooseLow(choose: Choose): Chosen | undefined {
	let best: Chosen | undefined;
	for (const height of lowHeights) {
		best = choose(height) ?? best;
		if (best && best.scale >= goodScale) break;
	}
	return best;
}

function chooseTall(choose: Choose): Chosen | undefined {
	for (const height of tallHeights) {
		const chosen = choose(height);
		if (chosen) return chosen;
	}
	return undefined;
}

function compose(
	journey: Journey,
	program: MetroProgram,
	chosen: Chosen,
	words: Words,
): DisplayList {
	const { rows, gap, scale } = chosen;
	const height =
		rows.reduce((sum, row) => sum + Math.max(...row.map((plan) => plan.height)), 0) +
		gap * Math.max(rows.length - 1, 0);
	const phases = drawPhases({ ...chosen, left: 0 }, program, words);
	const bottom = edge + height * scale + 1.5;
	// Each line is named where it begins, and in the page's own list of them.
	const marks = listLegend(program, words).filter(({ color }) => color === undefined);
	const box = { x: edge, width: frameWidth - 2 * edge };
	const legend = placeLegend(marks, box, goodScale, words);
	const list: DisplayList = {
		width: frameWidth,
		height: bottom + legend.height,
		title: `${journey.program.map.title ?? words.say('map.title')} – ${journey.program.name}`,
		description: words.say('map.metroDescription', {
			types: program.lines.length,
			phases: program.phases.length,
			count: program.phases.reduce((sum, { stops, left }) => sum + stops.length + left, 0),
		}),
		language: words.locale,
		direction: words.direction,
		items: [...enlargeItems(phases, scale, { x: edge, y: edge }), ...legend.draw(bottom)],
	};
	return words.direction === 'rtl' ? mirror(list) : list;
}

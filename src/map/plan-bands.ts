import type { Phase } from '../domain/journey.ts';
import type { Words } from '../words/words.ts';
import { arrangeByDay } from './arrange-by-day.ts';
import { arrangeByTrack } from './arrange-by-track.ts';
import type { Arrangement, Shelf } from './arrangement.ts';
import type { CardContent } from './card-content.ts';
import type { Density } from './density.ts';
import type { Link, PhaseStops, Stop } from './stops.ts';

export interface BandPlan {
	phase: Phase;
	arrangement: Arrangement;
}

export interface Candidate {
	/** Names it among all ways of all phases. */
	key: string;
	arrangement: Arrangement;
	height: number;
	unease: number;
}

/** The gutter that a column takes besides its card, about. */
const usualGutter = 6.4;

/** The ways to arrange each phase on a sheet so wide, with about the height that each takes. */
export function listCandidates(
	phases: readonly PhaseStops[],
	links: readonly Link[],
	density: Density,
	width: number,
	headHeight: (phase: Phase) => number,
	content: (stop: Stop, width: number) => CardContent,
	words: Words,
): Candidate[][] {
	const most = Math.max(1, Math.floor((width + 2) / (density.leastCard + usualGutter)));
	return phases.map(({ phase, stops }) => {
		const here = new Set(stops.map(({ id }) => id));
		const before = new Map<string, string[]>();
		for (const { from, to } of links) {
			if (here.has(from) && here.has(to)) before.set(to, [...(before.get(to) ?? []), from]);
		}
		const arrangements =
			phase.days === undefined
				? arrangeByTrack(phase, stops, most, words.say('map.otherTrack'))
				: arrangeByDay(stops, before, most, words);
		return arrangements.map((arrangement, i) => {
			let [height, cuts, narrow] = [2 * density.bandPad, 0, 0];
			for (const shelf of arrangement.shelves) {
				const card = Math.min(density.mostCard, width / shelf.columns - usualGutter);
				const heights = rowHeights(shelf, (stop) => {
					const one = content(stop, card);
					if (one.isCut) cuts++;
					return one.height;
				});
				if (card < density.leastCard + 3) narrow++;
				height += heights.reduce((sum, one) => sum + one + density.rowGap, 0);
				height += density.headingHeight + density.rowGap * 0.5;
			}
			return {
				key: `${phase.id} ${i}`,
				arrangement,
				height: Math.max(height, headHeight(phase)),
				unease: arrangement.unease + 40 * cuts + narrow,
			};
		});
	});
}

export function rowHeights(shelf: Shelf, heightOf: (stop: Stop) => number): number[] {
	const heights = new Array<number>(shelf.rows).fill(0);
	for (const { stop, row } of shelf.cells)
		heights[row] = Math.max(heights[row] ?? 0, heightOf(stop));
	return heights;
}

/** Picks one way for each phase: together no taller than the room, and as easy to read as can be. */
export function pickCandidates(
	candidates: readonly (readonly Candidate[])[],
	room: number,
): Candidate[] | undefined {
	const units = Math.floor(room);
	if (units < 0) return undefined;
	let best: { unease: number; picked: Candidate[] }[] = [{ unease: 0, picked: [] }];
	best = Array.from({ length: units + 1 }, () => ({ unease: 0, picked: [] }));
	for (const choices of candidates) {
		best = best.map((_, space) => {
			let found: { unease: number; picked: Candidate[] } = { unease: Infinity, picked: [] };
			for (const choice of choices) {
				const left = best[space - Math.ceil(choice.height)];
				if (left && left.unease + choice.unease < found.unease)
					found = { unease: left.unease + choice.unease, picked: [...left.picked, choice] };
			}
			return found;
		});
	}
	const last = best[units];
	return last && last.unease < Infinity ? last.picked : undefined;
}

import type { Point } from '../geometry.ts';
import type { Shelf } from './divide-phase.ts';
import { fitShelf } from './fit-shelf.ts';
import { placeLoop } from './place-loop.ts';
import { countEntries, listLinks, type PlacedStop, type Way } from './place-shelf.ts';
import type { LinePhase, LineStop } from './plan-line.ts';
import { addUp, rankDivisions } from './rank-divisions.ts';
import { type PhaseSetting, setOne } from './set-shelf.ts';

/** The end of a shelf: that of the phase, or where the line goes on below. */
interface End extends Point {
	kind: 'gate' | 'shelf';
	/** The number of the stop that comes next. */
	next: number | undefined;
}

/** The stops of a phase and the line through them, from its top left. */
export interface Flow {
	width: number;
	height: number;
	stops: readonly PlacedStop[];
	ways: readonly Way[];
	starts: readonly Point[];
	ends: readonly End[];
	track: readonly Point[] | undefined;
}

/** Of the ways to divide a phase, those that promise most; more would take too long. */
const mostTries = 3;
/** Where there is room for a straighter line. */
const moreTries = 4;
const placements = ['NETWORK_SIMPLEX', 'BRANDES_KOEPF'] as const;
/** A phase of more is left as it is; it would take too long. */
const manyStops = 20;

/** Lays out a phase in the first of its ways that the width has room for. */
export async function layOutPhase(phase: LinePhase, setting: PhaseSetting): Promise<Flow> {
	if (phase.isLoop) return layOutLoop(phase, setting);
	let narrowest: Flow | undefined;
	for (const { shelves } of rankDivisions(phase, setting).slice(
		0,
		phase.stops.length > manyStops ? 2 : mostTries,
	)) {
		const flow = await placeShelves(shelves, phase, setting);
		if (!narrowest || flow.width < narrowest.width) narrowest = flow;
		if (flow.width <= setting.width) break;
	}
	if (!narrowest) throw new Error('A phase can always be divided.');
	return narrowest;
}

/** A way to lay out a phase; it takes long. */
interface Straighter {
	/** It turns no less often than that. */
	leastTurns: number;
	/** Undefined where the width has no room for it, or it is taller than it may be. */
	layOut(): Promise<Flow | undefined>;
}

/** The same in all of its ways, those that promise to be taller left out. */
export function listStraighter(
	phase: LinePhase,
	setting: PhaseSetting,
	height: number,
): Straighter[] {
	if (phase.isLoop || phase.stops.length > manyStops) return [];
	return rankDivisions(phase, setting)
		.slice(0, moreTries)
		.filter((division) => division.height <= height)
		.flatMap(({ shelves }) =>
			placements.map((placement) => ({
				leastTurns: countLeastTurns(shelves),
				async layOut() {
					const flow = await placeShelves(shelves, phase, { ...setting, placement });
					const isIn = flow.width <= setting.width + 0.1 && flow.height <= height;
					return isIn ? flow : undefined;
				},
			})),
		);
}

/** So often a way turns that is not straight. */
const turnsOfWay = 2;

/** How hard a phase is to follow: each turn of its line, each stop that it only names. */
export function countTurns({ stops, ways, ends }: Flow): number {
	const turns = ways.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
	return turns + 2 * countNamed(stops.map(({ stop }) => stop)) + 2 * ends.length;
}

const countNamed = (stops: readonly LineStop[]) =>
	stops.reduce((sum, { named }) => sum + named.flatMap((one) => one.stops).length, 0);

/** The same before it is laid out, at least: of the ways that begin or end at one place all but one turn. */
function countLeastTurns(shelves: readonly Shelf[]): number {
	return shelves.reduce((sum, shelf) => {
		const links = listLinks(shelf);
		const starts = new Set(links.map(({ from }) => from));
		const ends = [...new Set(links.map(({ to }) => to))].map((to) => countEntries(shelf, to));
		const straight = Math.min(starts.size, addUp(ends));
		return (
			sum + turnsOfWay * Math.max(0, links.length - straight) + 2 * countNamed(shelf.stops) + 2
		);
	}, 0);
}

async function placeShelves(
	shelves: readonly Shelf[],
	phase: LinePhase,
	setting: PhaseSetting,
): Promise<Flow> {
	const { style, width } = setting;
	const flow = { stops: [], ways: [], starts: [], ends: [] } as {
		stops: PlacedStop[];
		ways: Way[];
		starts: Point[];
		ends: End[];
	};
	let top = 0;
	let widest = 0;
	for (const [i, shelf] of shelves.entries()) {
		const placed = await fitShelf(shelf, setting);
		const move = ({ x, y }: Point) => ({ x, y: y + top });
		flow.stops.push(...placed.stops.map((one) => ({ ...one, ...move(one) })));
		// The gate stands at the end of the band, however short the line is.
		const spare = Math.max(0, width - placed.width);
		flow.ways.push(
			...placed.ways.map(({ points, ...way }) => ({
				...way,
				points: points.map((one, at) => {
					const { x, y } = move(one);
					return { x: way.to === undefined && at === points.length - 1 ? x + spare : x, y };
				}),
			})),
		);
		flow.starts.push(move(placed.start));
		const next = shelves[i + 1]?.stops[0]?.number;
		const end = move(placed.end);
		flow.ends.push({
			x: end.x + spare,
			y: end.y,
			kind: next === undefined ? 'gate' : 'shelf',
			next: next ?? phase.next,
		});
		widest = Math.max(widest, placed.width);
		top += placed.height + style.rowGap * 1.5;
	}
	return { ...flow, width: widest, height: top - style.rowGap * 1.5, track: undefined };
}

/** On how many shelves a phase stands, without laying it out. */
export function countShelves(phase: LinePhase, setting: PhaseSetting): number {
	return phase.isLoop ? 1 : (rankDivisions(phase, setting)[0]?.shelves.length ?? 1);
}

/** About how tall it becomes, without laying it out. */
export function estimateHeight(phase: LinePhase, setting: PhaseSetting): number {
	if (phase.isLoop) return layOutLoop(phase, setting).height;
	return rankDivisions(phase, setting)[0]?.height ?? 0;
}

function layOutLoop({ stops }: LinePhase, setting: PhaseSetting): Flow {
	const { style, width } = setting;
	const loop = placeLoop(stops, width, style, (cardWidth) =>
		stops.map((stop) => setOne(stop, cardWidth, setting, 1)),
	);
	return { ...loop, width, ways: [], starts: [loop.start], ends: [] };
}

import type { Id, Journey } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';
import type { Point } from '../map-layout.ts';
import { listDivisions, type Shelf } from './divide-phase.ts';
import { fullnesses, type LineStyle, leastFullness } from './line-style.ts';
import { placeLoop } from './place-loop.ts';
import { countEntries, type Placed, type PlacedStop, placeShelf, type Way } from './place-shelf.ts';
import type { LinePhase, LineStop } from './plan-line.ts';
import { measureLeast, type SetStop, setStop } from './set-stop.ts';
import { wordStop } from './word-stop.ts';

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

export interface PhaseSetting {
	journey: Journey;
	words: Words;
	style: LineStyle;
	/** Of the flow. */
	width: number;
	/** Place in `fullnesses`. */
	level: number;
	/** In straight lines, whatever the level says. */
	isStraight?: boolean;
}

/** Of the ways to divide a phase, those that promise most; more would take too long. */
const mostTries = 3;

/** Lays out a phase in the first of its ways that the width has room for. */
export async function layOutPhase(phase: LinePhase, setting: PhaseSetting): Promise<Flow> {
	if (phase.isLoop) return layOutLoop(phase, setting);
	let narrowest: Flow | undefined;
	for (const { shelves } of rankDivisions(phase, setting).slice(0, mostTries)) {
		const flow = await placeShelves(shelves, phase, setting);
		if (!narrowest || flow.width < narrowest.width) narrowest = flow;
		if (flow.width <= setting.width) break;
	}
	if (!narrowest) throw new Error('A phase can always be divided.');
	return narrowest;
}

/** The same in its next best way, if there is one that is less tall. */
export async function layOutLower(
	phase: LinePhase,
	setting: PhaseSetting,
	height: number,
): Promise<Flow | undefined> {
	if (phase.isLoop) return undefined;
	let lowest: Flow | undefined;
	for (const { shelves } of rankDivisions(phase, setting).slice(1, mostTries - 1)) {
		const flow = await placeShelves(shelves, phase, setting);
		if (flow.width <= setting.width && flow.height < (lowest?.height ?? height - 1)) lowest = flow;
	}
	return lowest;
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

interface Division {
	shelves: readonly Shelf[];
	height: number;
	/** What its columns need in width beyond what there is. */
	excess: number;
}

/** The ways to divide a phase, the one that promises to be least tall first; fewer shelves are easier to follow. */
function rankDivisions(phase: LinePhase, setting: PhaseSetting): Division[] {
	const key = `${setting.style.scale} ${setting.level} ${setting.width}`;
	const known = ranked.get(phase) ?? new Map<string, Division[]>();
	ranked.set(phase, known);
	const divisions = known.get(key) ?? weighDivisions(phase, setting);
	known.set(key, divisions);
	return divisions;
}

/** Each is asked for while a sheet is fitted, and again when it is laid out. */
const ranked = new WeakMap<LinePhase, Map<string, Division[]>>();

function weighDivisions(phase: LinePhase, setting: PhaseSetting): Division[] {
	const weigh = ({ shelves, height, excess }: Division) =>
		height * (5 + shelves.length) * (excess > 0.1 ? 2 : 1);
	return [...listDivisions(phase, setting.width, setting.style)]
		.map((shelves): Division => {
			const balanced = shelves.map((shelf) => balanceColumns(shelf, setting));
			const heights = balanced.map((shelf) => Math.max(...measureColumns(shelf, setting)));
			const gaps = (shelves.length - 1) * setting.style.rowGap * 1.5;
			const height = heights.reduce((sum, one) => sum + one, gaps);
			const excess = Math.max(
				...balanced.map(
					(shelf, i) => addUp(shelf.cardWidths) - addUp(shelves[i]?.cardWidths ?? []),
				),
			);
			return { shelves: balanced, height, excess };
		})
		.sort((a, b) => weigh(a) - weigh(b));
}

const addUp = (lengths: readonly number[]) => lengths.reduce((sum, one) => sum + one, 0);

/** How tall the columns of a shelf are, with the lines that pass them. */
function measureColumns(shelf: Shelf, setting: PhaseSetting): number[] {
	const { rowGap, lineGap, radius } = setting.style;
	const columnOf = (id: Id) => shelf.columns.get(id) ?? 0;
	const sets = setAll(shelf, setting);
	return shelf.cardWidths.map((_, column) => {
		const own = shelf.stops.filter(({ id }) => columnOf(id) === column);
		const heights = own.map(({ id }) => (sets.get(id)?.up ?? 0) + (sets.get(id)?.down ?? 0));
		const passing = new Set(
			[
				...shelf.edges,
				...shelf.last.map((from) => ({ from, to: undefined })),
				...shelf.first.map((to) => ({ from: undefined, to })),
			]
				.filter(({ from, to }) => {
					const start = from === undefined ? -1 : columnOf(from);
					return start < column && (to === undefined || columnOf(to) > column);
				})
				.map(({ from }) => from),
		);
		const gaps = Math.max(0, own.length - 1) * rowGap + passing.size * lineGap;
		return heights.reduce((sum, one) => sum + one, Math.max(gaps, 0)) || 2 * radius;
	});
}

/** Columns in which more stands become wider, so that all are about as tall. */
function balanceColumns(shelf: Shelf, setting: PhaseSetting): Shelf {
	const { mostCard } = setting.style;
	const least = shelf.cardWidths.map((_, column) => measureColumn(shelf, column, setting));
	const total = shelf.cardWidths.reduce((sum, one) => sum + one, 0);
	let best = { shelf, height: Math.max(...measureColumns(shelf, setting)) };
	let last = shelf;
	for (let tries = 0; tries < 2 && shelf.cardWidths.length > 1; tries++) {
		const heights = measureColumns(last, setting);
		const wished = last.cardWidths.map((width, i) => width * Math.sqrt(heights[i] ?? 1));
		const scale = total / wished.reduce((sum, one) => sum + one, 0);
		const clipped = wished.map((one, i) =>
			Math.min(mostCard, Math.max(least[i] ?? 0, one * scale)),
		);
		const over = clipped.reduce((sum, one) => sum + one, 0) - total;
		const slack = clipped.map((one, i) => (over > 0 ? one - (least[i] ?? 0) : mostCard - one));
		const all = Math.max(
			0.01,
			slack.reduce((sum, one) => sum + one, 0),
		);
		last = {
			...last,
			cardWidths: clipped.map((one, i) => one - Math.min(1, over / all) * (slack[i] ?? 0)),
		};
		const height = Math.max(...measureColumns(last, setting));
		if (height < best.height) best = { shelf: last, height };
	}
	return best.shelf;
}

/** How wide a column is at least. */
function measureColumn(
	{ stops, columns }: Shelf,
	column: number,
	{ journey, words, style }: PhaseSetting,
): number {
	const own = stops.filter(({ id }) => (columns.get(id) ?? 0) === column);
	return Math.max(
		style.leastCard,
		...own.map((stop) => measureLeast(wordStop(journey, stop, leastFullness, words), style)),
	);
}

function setAll(shelf: Shelf, setting: PhaseSetting): Map<Id, SetStop> {
	return new Map(
		shelf.stops.map((stop) => {
			const width = shelf.cardWidths[shelf.columns.get(stop.id) ?? 0] ?? 0;
			return [stop.id, setOne(stop, width, setting, countEntries(shelf, stop.id))];
		}),
	);
}

/** A stop as much of which is said as its phase has room for. */
export function setOne(
	stop: LineStop,
	width: number,
	{ journey, words, style, level }: PhaseSetting,
	entries: number,
): SetStop {
	const fullness = fullnesses[level] ?? leastFullness;
	const hasStar = stop.milestone.isActivation;
	const worded = wordStop(journey, stop, fullness, words);
	return setStop(worded, width, fullness, style, words.locale, { hasStar, entries });
}

/** Lines beside one another take width from the stops: they are set closer until all has room. */
async function fitShelf(shelf: Shelf, setting: PhaseSetting): Promise<Placed> {
	const fullness = fullnesses[setting.isStraight ? 0 : setting.level] ?? leastFullness;
	let fit = shelf;
	for (let tries = 0; ; tries++) {
		const placed = await placeShelf(fit, setAll(fit, setting), setting.style, fullness.placement);
		const excess = placed.width - fit.width;
		if (excess <= 0 || tries === 3) return placed;
		fit = { ...fit, cardWidths: takeWidth(fit, excess + 0.2, setting) };
	}
}

/** Columns give what they have beyond their least, and more only where that is not enough. */
function takeWidth(shelf: Shelf, excess: number, setting: PhaseSetting): number[] {
	const { indent, box } = setting.style;
	const slack = shelf.cardWidths.map((width, column) =>
		Math.max(0, width - measureColumn(shelf, column, setting)),
	);
	const given = Math.min(1, excess / Math.max(0.01, addUp(slack)));
	const widths = shelf.cardWidths.map((width, i) => width - (slack[i] ?? 0) * given);
	const rest = Math.max(0, excess - addUp(slack)) / widths.length;
	return widths.map((width) => Math.max(indent + box.width, width - rest));
}

function layOutLoop({ stops }: LinePhase, setting: PhaseSetting): Flow {
	const { style, width } = setting;
	const loop = placeLoop(stops, width, style, (cardWidth) =>
		stops.map((stop) => setOne(stop, cardWidth, setting, 1)),
	);
	return { ...loop, width, ways: [], starts: [loop.start], ends: [] };
}

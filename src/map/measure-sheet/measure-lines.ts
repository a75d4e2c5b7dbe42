import { findRuns } from './find-upon.ts';
import { distance, type Point } from './geometry.ts';
import type { Stretch } from './read-path.ts';
import type { PartMark, ReadSheet, SheetShape } from './read-sheet.ts';
import { findCrossings, sharesType } from './shapes.ts';

interface Crossing {
	one: PartMark;
	two: PartMark;
	at: Point;
}

export interface LineMeasures {
	/** Ways from stop to stop. */
	links: number;
	/** Of ways with ways, and of lines with lines of other partner types. */
	crossings: Crossing[];
	/** Of ways alone. */
	crossingsPerLink: number;
	/** Crossings where a line comes round, of those. */
	loopCrossings: number;
	/** Of ways and lines, in millimetres, without what comes round. */
	length: number;
	/** The share of that which runs against the direction of reading, from 0 to 1. */
	backward: number;
	bendsPerWay: number;
}

/** A line that ends on another one does not cross it; in millimetres. */
const end = 0.3;
/** Lines no further apart than this are drawn as one there, and do not cross so near to it. */
const [sameInk, near] = [0.1, 0.8];
/** Less of a turn than this is none, in degrees. */
const leastTurn = 10;

export function measureLines({ shapes, direction }: ReadSheet): LineMeasures {
	// The heads of arrows are filled, and no lines.
	const of = (part: string) => shapes.filter(({ mark, stroke }) => mark.part === part && stroke);
	const [ways, lines] = [of('way'), of('line')];
	const ofWays = leaveOnce(crossAll(ways));
	const crossings = [...ofWays, ...leaveOnce(crossAll(lines))];
	const links = new Set(ways.map(({ mark }) => `${mark.from} ${mark.to}`)).size;
	const onward = [...ways, ...lines].filter(({ mark }) => mark.kind !== 'loop');
	const moves = onward.flatMap(listMoves);
	const length = sum(moves.map(([a, b]) => distance(a, b)));
	const sign = direction === 'rtl' ? -1 : 1;
	const back = sum(moves.map(([a, b]) => Math.max(0, (a.x - b.x) * sign)));
	return {
		links,
		crossings,
		crossingsPerLink: links ? ofWays.length / links : 0,
		loopCrossings: crossings.filter((one) => [one.one, one.two].some(({ kind }) => kind === 'loop'))
			.length,
		length,
		backward: length ? back / length : 0,
		bendsPerWay: links
			? sum(ways.flatMap(({ stretches }) => stretches.map(countBends))) / links
			: 0,
	};
}

function crossAll(shapes: readonly SheetShape[]): Crossing[] {
	return shapes.flatMap((one, i) =>
		shapes.slice(i + 1).flatMap((two) => {
			if (one.mark.part === 'line' && sharesType(one.mark, two.mark)) return [];
			const ends = [one, two].flatMap(({ stretches }) =>
				stretches.flatMap(({ points }) => [points[0], points.at(-1)]),
			);
			const found = findCrossings(one, two).filter(
				(at) => !ends.some((point) => point && distance(point, at) < end),
			);
			if (found.length === 0) return [];
			const shared = findRuns(one, two, sameInk);
			return found
				.filter((at) => !shared.some(({ points }) => points.some((it) => distance(it, at) < near)))
				.map((at) => ({ one: one.mark, two: two.mark, at }));
		}),
	);
}

/** What crosses a trunk crosses all lines that share it, and is seen once. */
function leaveOnce(crossings: readonly Crossing[]): Crossing[] {
	const seen: Crossing[] = [];
	for (const one of crossings)
		if (!seen.some(({ at }) => distance(at, one.at) < end)) seen.push(one);
	return seen;
}

function listMoves({ stretches }: SheetShape): (readonly [Point, Point])[] {
	return stretches.flatMap(({ points }) =>
		points.slice(1).map((point, i) => [points[i] as Point, point] as const),
	);
}

/** How often a line turns; a curve is one turn as long as it bends to the same side. */
export function countBends({ points, curved }: Stretch): number {
	const turns: number[] = [];
	let isOpen = false;
	for (let i = 1; i < points.length - 1; i++) {
		const [a, b, c] = points.slice(i - 1, i + 2) as [Point, Point, Point];
		const turn =
			(Math.atan2(
				(b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x),
				(b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y),
			) *
				180) /
			Math.PI;
		if (Math.abs(turn) < 0.01) {
			isOpen &&= curved[i] === true;
			continue;
		}
		const last = turns.at(-1) ?? 0;
		if (isOpen && curved[i] && Math.sign(last) === Math.sign(turn))
			turns[turns.length - 1] = last + turn;
		else turns.push(turn);
		isOpen = true;
	}
	return turns.filter((turn) => Math.abs(turn) > leastTurn).length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

import type { Fault } from './fault.ts';
import { distance, distanceToPiece, grow, overlaps, type Point } from './geometry.ts';
import type { SheetShape } from './read-sheet.ts';
import { listPieces, sharesType } from './shapes.ts';

/** From one place of a line that is looked at to the next, in millimetres. */
const step = 0.5;
/** Lines that run in directions less apart than this look like one; the cosine of 15 degrees. */
const alike = 0.966;
/** A trunk begins so near to its card, where the first lines leave it. */
const nearEnd = 2;
/** Shorter ones are a corner. */
const least = 0.8;

/**
 * Lines that are drawn upon one another, though they are not the same one: a trunk is shared only by
 * lines of one style, from where they leave their common start or to where they reach their common end.
 */
export function findUpon(shapes: readonly SheetShape[]): Fault[] {
	const faults: Fault[] = [];
	shapes.forEach((one, i) => {
		for (const other of shapes.slice(i + 1)) {
			if (one.mark.part === 'line' && sharesType(one.mark, other.mark)) continue;
			const gap = findGap(one, other);
			const [a, b] = [one.painted, other.painted];
			if (!overlaps(grow(a, gap), b)) continue;
			const runs = findRuns(one, other, gap).filter((run) => !isTrunk(one, other, run));
			const amount = runs.reduce((sum, { from, to }) => sum + to - from, 0);
			const at = runs[0]?.points[0];
			if (at) faults.push({ kind: 'upon', one, other, at, amount });
		}
	});
	return faults;
}

/** Lines of a map may lie side by side; ways nearer to each other than this look like one. */
function findGap(one: SheetShape, two: SheetShape): number {
	const half = (one.width + two.width) / 2;
	return one.mark.part === 'line' ? half - 0.02 : half + 0.1;
}

export interface Run {
	/** Along the first of the two lines, in millimetres. */
	from: number;
	to: number;
	length: number;
	points: Point[];
}

/** Where a line runs upon another. */
export function findRuns(one: SheetShape, two: SheetShape, gap: number): Run[] {
	const near = listPieces(two);
	const runs: Run[] = [];
	let [gone, open]: [number, Run | undefined] = [0, undefined];
	const length = listPieces(one).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
	for (const [a, b] of listPieces(one)) {
		const long = Math.hypot(b.x - a.x, b.y - a.y);
		if (long === 0) continue;
		const [dx, dy] = [(b.x - a.x) / long, (b.y - a.y) / long];
		const beside = near.filter(([c, d]) => isBeside(a, b, c, d, gap, dx, dy));
		const count = beside.length > 0 ? Math.max(1, Math.round(long / step)) : 1;
		for (let i = 0; i < count; i++) {
			const along = ((i + 0.5) * long) / count;
			const at = { x: a.x + dx * along, y: a.y + dy * along };
			if (beside.some(([c, d]) => distanceToPiece(at, c, d) < gap)) {
				if (!open) {
					open = { from: gone + along - long / count / 2, to: 0, length, points: [] };
					runs.push(open);
				}
				open.points.push(at);
				open.to = gone + along + long / count / 2;
			} else open = undefined;
		}
		gone += long;
	}
	return runs.filter(({ from, to }) => to - from >= least);
}

function isBeside(
	a: Point,
	b: Point,
	c: Point,
	d: Point,
	gap: number,
	dx: number,
	dy: number,
): boolean {
	if (
		Math.min(c.x, d.x) > Math.max(a.x, b.x) + gap ||
		Math.max(c.x, d.x) < Math.min(a.x, b.x) - gap
	)
		return false;
	if (
		Math.min(c.y, d.y) > Math.max(a.y, b.y) + gap ||
		Math.max(c.y, d.y) < Math.min(a.y, b.y) - gap
	)
		return false;
	const long = Math.hypot(d.x - c.x, d.y - c.y);
	return long > 0 && Math.abs(dx * (d.x - c.x) + dy * (d.y - c.y)) / long > alike;
}

function isTrunk(one: SheetShape, two: SheetShape, { from, to, length, points }: Run): boolean {
	const isAlike =
		one.isDashed === two.isDashed && one.stroke === two.stroke && one.width === two.width;
	if (!isAlike) return false;
	const isNear = (end: Point | undefined) =>
		end !== undefined && points.some((at) => distance(at, end) < nearEnd);
	const sharesStart = one.mark.from !== undefined && one.mark.from === two.mark.from;
	if (sharesStart && (from < nearEnd || isNear(two.stretches[0]?.points[0]))) return true;
	const sharesEnd = one.mark.to !== undefined && one.mark.to === two.mark.to;
	return sharesEnd && (length - to < nearEnd || isNear(two.stretches.at(-1)?.points.at(-1)));
}

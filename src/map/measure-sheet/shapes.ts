import {
	type Box,
	boxAround,
	distanceToPiece,
	entersBox,
	findCrossing,
	holds,
	type Point,
} from './geometry.ts';
import type { PartMark, SheetShape } from './read-sheet.ts';

/** A straight piece of a shape’s outline. */
export type Piece = readonly [from: Point, to: Point];

const kept = new WeakMap<SheetShape, Piece[]>();

export function listPieces(shape: SheetShape): Piece[] {
	const known = kept.get(shape);
	if (known) return known;
	const pieces = shape.stretches.flatMap(({ points, isClosed }) => {
		const [first] = points;
		const all = (isClosed || shape.fill) && first ? [...points, first] : points;
		return all.slice(1).map((point, i): Piece => [all[i] as Point, point]);
	});
	kept.set(shape, pieces);
	return pieces;
}

/** Whether the ink of a shape’s outline, as wide as its stroke, comes into a box. */
export function strokeEnters(
	shape: SheetShape,
	{ x, y, width, height }: Box,
	hair: number,
): boolean {
	const by = Math.max(shape.width / 2 - hair, -hair);
	const wide = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
	return listPieces(shape).some(([a, b]) => entersBox(a, b, wide));
}

/** Whether a point is on what a shape fills. */
export function isFilledAt(shape: SheetShape, point: Point): boolean {
	if (!shape.fill || !holds(shape.box, point)) return false;
	let turns = 0;
	for (const [a, b] of listPieces(shape)) {
		if (a.y <= point.y === b.y <= point.y) continue;
		const x = a.x + ((point.y - a.y) * (b.x - a.x)) / (b.y - a.y);
		if (x > point.x) turns += b.y > a.y ? 1 : -1;
	}
	return turns !== 0;
}

export function distanceToShape(shape: SheetShape, point: Point): number {
	let least = Infinity;
	for (const [a, b] of listPieces(shape)) least = Math.min(least, distanceToPiece(point, a, b));
	return least;
}

/** Whether a shape has ink at a point. */
export function isPaintedAt(shape: SheetShape, point: Point): boolean {
	if (isFilledAt(shape, point)) return true;
	return shape.stroke !== undefined && distanceToShape(shape, point) <= shape.width / 2;
}

/** Where the outlines of two shapes cross, each place once. */
export function findCrossings(one: SheetShape, two: SheetShape): Point[] {
	const found: Point[] = [];
	for (const [a, b] of listPieces(one)) {
		const { x, y, width, height } = boxAround([a, b]);
		if (x > two.box.x + two.box.width || x + width < two.box.x) continue;
		if (y > two.box.y + two.box.height || y + height < two.box.y) continue;
		for (const [c, d] of listPieces(two)) {
			const point = findCrossing(a, b, c, d);
			if (point) found.push(point);
		}
	}
	return found;
}

/** The partner types of a part. */
export function typesOf({ type = '' }: PartMark): string[] {
	return type.split(' ').filter((id) => id);
}

export function sharesType(one: PartMark, two: PartMark): boolean {
	const types = typesOf(two);
	return typesOf(one).some((id) => types.includes(id));
}

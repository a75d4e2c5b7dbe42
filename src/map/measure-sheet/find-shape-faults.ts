import { margin } from '../sheet.ts';
import type { Fault } from './fault.ts';
import { contains, grow, middleOf, overlaps, type Point } from './geometry.ts';
import type { ReadSheet, SheetShape } from './read-sheet.ts';
import { distanceToShape, findCrossings, sharesType, strokeEnters } from './shapes.ts';

const hair = 0.05;
/** A line may end inside of a card’s edge, in millimetres. */
const edge = 0.3;
/** Whatever is drawn stays so far inside of the margin, its frames and heads of arrows besides. */
const slack = 3;

/** Cards, rings and lines that touch what is none of theirs. */
export function findShapeFaults(sheet: ReadSheet): Fault[] {
	const of = (...parts: string[]) =>
		sheet.shapes.filter(({ mark }) => parts.includes(mark.part ?? ''));
	const [cards, boxes, rings, leaders] = [of('card'), of('box'), of('ring'), of('leader')];
	const lines = of('line', 'way');
	return [
		...findOffSheet(sheet, of('card', 'box', 'ring', 'leader', 'line', 'way', 'joint', 'gate')),
		...findPairs(cards, cards, (one, two) => overlaps(one.box, two.box, hair)),
		...findPairs(boxes, boxes, (one, two) => overlaps(one.box, two.box, hair)),
		...findPairs(rings, rings, touchesDisc),
		...findPairs(
			rings,
			cards,
			(ring, card) => isStrange(ring, card) && overlaps(ring.box, card.box, hair),
		),
		...findPairs(leaders, leaders, touchesLeader),
		...findPairs(leaders, rings, touchesRing),
		...findPairs(
			leaders,
			of('joint'),
			(leader, joint) => isStrange(leader, joint) && strokeEnters(leader, joint.painted, hair),
		),
		...findThrough([...lines, ...leaders, ...of('gate')], cards),
		...findOffLine(rings, of('line')),
	];
}

function isStrange(one: SheetShape, two: SheetShape): boolean {
	return one.mark.milestone !== two.mark.milestone;
}

function findPairs(
	ones: readonly SheetShape[],
	others: readonly SheetShape[],
	isFault: (one: SheetShape, two: SheetShape) => boolean,
): Fault[] {
	return ones.flatMap((one, i) =>
		(ones === others ? others.slice(i + 1) : others)
			.filter((two) => overlaps(one.painted, two.painted) && isFault(one, two))
			.map((other): Fault => ({ kind: 'overlap', one, other, at: middleOf(one.box) })),
	);
}

function findOffSheet({ width, height }: ReadSheet, shapes: readonly SheetShape[]): Fault[] {
	const page = grow({ x: 0, y: 0, width, height }, slack - margin);
	return shapes
		.filter((one) => !contains(page, one.painted))
		.map((one) => ({ kind: 'off-sheet', one, at: middleOf(one.box) }));
}

/** How far the ink of a circle reaches from its middle. */
function reach({ box, width }: SheetShape): number {
	return (Math.max(box.width, box.height) + width) / 2;
}

function touchesDisc(one: SheetShape, two: SheetShape): boolean {
	const [a, b] = [middleOf(one.box), middleOf(two.box)];
	const apart = Math.hypot(a.x - b.x, a.y - b.y);
	return isStrange(one, two) && apart < reach(one) + reach(two) - hair;
}

function touchesRing(leader: SheetShape, ring: SheetShape): boolean {
	const apart = distanceToShape(leader, middleOf(ring.box));
	return isStrange(leader, ring) && apart < reach(ring) + leader.width / 2 - hair;
}

function touchesLeader(one: SheetShape, two: SheetShape): boolean {
	if (!isStrange(one, two)) return false;
	if (findCrossings(one, two).length > 0) return true;
	const points = (shape: SheetShape): Point[] =>
		shape.stretches.flatMap((stretch) => stretch.points);
	const least = (one.width + two.width) / 2 - hair / 2;
	return (
		points(one).some((at) => distanceToShape(two, at) < least) ||
		points(two).some((at) => distanceToShape(one, at) < least)
	);
}

function findThrough(lines: readonly SheetShape[], cards: readonly SheetShape[]): Fault[] {
	return lines.flatMap((one) =>
		cards
			.filter((card) => one.mark.part !== 'leader' || isStrange(one, card))
			.filter((card) => overlaps(one.painted, card.box))
			.filter((card) => strokeEnters(one, grow(card.box, -edge), 0))
			.map((other): Fault => ({ kind: 'through', one, other, at: middleOf(other.box) })),
	);
}

/** Rings beside the line of their partner type, where it is on the sheet. */
function findOffLine(rings: readonly SheetShape[], lines: readonly SheetShape[]): Fault[] {
	return rings.flatMap((one): Fault[] => {
		const own = lines.filter(({ mark }) => sharesType(mark, one.mark));
		const at = middleOf(one.box);
		if (own.length === 0 || own.some((line) => distanceToShape(line, at) < 0.3)) return [];
		return [{ kind: 'off-line', one, at }];
	});
}

import type { Id } from '../domain/journey.ts';
import type { FontWeight } from '../fonts/inter.ts';
import type { Color, SheetColors } from './colors.ts';
import type { Box, Point } from './geometry.ts';

/** A drawing as a list of what to put on paper, for SVG and PDF alike. All in millimetres. */
export interface DisplayList {
	width: number;
	height: number;
	title: string;
	description: string;
	language: string;
	direction: 'ltr' | 'rtl';
	/** What the program says of its colors. */
	colors?: SheetColors | undefined;
	items: readonly DisplayItem[];
}

export type DisplayItem = PathItem | TextItem | LinkItem | HeadingItem;

/**
 * What a part of a sheet stands for. In SVG each value is an attribute (`data-part`, `data-milestone` …), so
 * that anybody can compare the picture to the data that it is made from.
 */
export interface Mark {
	part:
		| 'line' // the way of one partner type, or of several that share it
		| 'ring' // a partner type stops here
		| 'joint' // from the first to the last ring of one milestone
		| 'leader' // from a ring to its words
		| 'stop' // the words of a milestone, which lead to its page
		| 'card' // the ground of such words
		| 'way' // from one stop to the next that comes after it
		| 'gate' // the end of a phase
		| 'head' // the name of a phase
		| 'name' // the name of a partner type
		| 'box' // where a date is written by hand
		| 'legend'
		| 'ground';
	milestone?: Id;
	/** Of several partner types that share a line, each id after a space. */
	type?: string;
	phase?: Id;
	/** Of a ring what it says; of a line that it comes round again, as an ongoing phase does. */
	kind?: 'stop' | 'optional' | 'activation' | 'loop';
	from?: Id;
	to?: Id;
}

/** `move`, `line` and `curve` with their points (of a curve: two handles, then the end); `close`. */
export type PathStep =
	| { to: 'move' | 'line'; x: number; y: number }
	| { to: 'curve'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
	| { to: 'close' };

/** For which lines a text or disc is, in a page that can light one; each line by its color. */
export interface ForLines {
	/** These alone. */
	of?: readonly Color[];
	/** What these read in its place. */
	own?: readonly { of: readonly Color[]; text: string }[];
	/** Another text of the same part reads so for whom it is, once their line is lit. */
	isSaid?: boolean;
}

export interface PathItem {
	kind: 'path';
	forLines?: ForLines;
	steps: readonly PathStep[];
	fill?: Color;
	stroke?: { color: Color; width: number; dash?: readonly number[] };
	/** What keeps its sides where all else is mirrored. */
	keeps?: Box;
	/** What the shape says in words, for files that name their shapes. */
	label?: string;
	joins?: Joint;
	mark?: Mark;
}

/** The two cards that a line joins, and its whole way, even where another line has drawn its end. */
export interface Joint {
	from: Id;
	to: Id;
	points: readonly Point[];
}

export interface TextItem {
	kind: 'text';
	forLines?: ForLines;
	text: string;
	x: number;
	/** Of the baseline. */
	y: number;
	/** The side at which `x` lies. */
	side: 'left' | 'right';
	/** Of the text itself, whatever the sheet’s. */
	direction: 'ltr' | 'rtl';
	width: number;
	size: number;
	weight: FontWeight;
	color: Color;
	mark?: Mark;
}

/** A part that leads to a page of the site. */
export interface LinkItem {
	kind: 'link';
	/** Below the site’s root, or absolute. */
	address: string;
	/** Of a card, to which lines lead. */
	card?: Id;
	label: string;
	/** What only shapes show, in words. */
	marks?: string;
	mark?: Mark;
	box: Box;
	items: readonly (PathItem | TextItem)[];
}

interface HeadingItem {
	kind: 'heading';
	level: 1 | 2;
	items: readonly (TextItem | LinkItem)[];
}

/** All texts of a drawing, in their order. */
export function listTexts(items: readonly DisplayItem[]): TextItem[] {
	return items.flatMap((item) => {
		if (item.kind === 'path') return [];
		return item.kind === 'text' ? [item] : listTexts(item.items);
	});
}

/** The direction of a text: that of its first letter, else the sheet’s. */
export function findTextDirection(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
	const letter = /\p{L}/u.exec(text)?.[0];
	if (letter === undefined) return otherwise;
	return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** The whole drawing as seen in a mirror, its texts still to be read. */
export function mirror(list: DisplayList): DisplayList {
	const { width } = list;
	const flip = <T extends DisplayItem>(item: T): T => {
		switch (item.kind) {
			case 'path':
				return {
					...item,
					steps: item.keeps
						? slide(item.steps, width - 2 * item.keeps.x - item.keeps.width)
						: item.steps.map((step) => flipStep(step, width)),
					...(item.joins && {
						joins: {
							...item.joins,
							points: item.joins.points.map(({ x, y }) => ({ x: width - x, y })),
						},
					}),
				};
			case 'text':
				return { ...item, x: width - item.x, side: item.side === 'left' ? 'right' : 'left' };
			case 'link':
				return {
					...item,
					box: { ...item.box, x: width - item.box.x - item.box.width },
					items: item.items.map(flip),
				};
			default:
				return { ...item, items: item.items.map(flip) };
		}
	};
	return { ...list, items: list.items.map(flip) };
}

function flipStep(step: PathStep, width: number): PathStep {
	if (step.to === 'close') return step;
	if (step.to === 'curve')
		return { ...step, x1: width - step.x1, x2: width - step.x2, x: width - step.x };
	return { ...step, x: width - step.x };
}

function slide(steps: readonly PathStep[], by: number): PathStep[] {
	return steps.map((step) => {
		if (step.to === 'close') return step;
		if (step.to === 'curve') return { ...step, x1: step.x1 + by, x2: step.x2 + by, x: step.x + by };
		return { ...step, x: step.x + by };
	});
}

/** Handles of a quarter circle lie at this part of its radius. */
const round = 0.5523;

/** A rectangle; the radius is of its corners at the start and at the end. */
export function rectangle({ x, y, width, height }: Box, start = 0, end = start): PathStep[] {
	const [right, bottom] = [x + width, y + height];
	const steps: PathStep[] = [{ to: 'move', x: x + start, y }];
	const corner = (cx: number, cy: number, px: number, py: number, fromX: number, fromY: number) => {
		if (cx === px && cy === py) return;
		steps.push({
			to: 'curve',
			x1: fromX + (cx - fromX) * round,
			y1: fromY + (cy - fromY) * round,
			x2: px + (cx - px) * round,
			y2: py + (cy - py) * round,
			x: px,
			y: py,
		});
	};
	steps.push({ to: 'line', x: right - end, y });
	if (end) corner(right, y, right, y + end, right - end, y);
	steps.push({ to: 'line', x: right, y: bottom - end });
	if (end) corner(right, bottom, right - end, bottom, right, bottom - end);
	steps.push({ to: 'line', x: x + start, y: bottom });
	if (start) corner(x, bottom, x, bottom - start, x + start, bottom);
	steps.push({ to: 'line', x, y: y + start });
	if (start) corner(x, y, x + start, y, x, y + start);
	steps.push({ to: 'close' });
	return steps;
}

export function circle({ x, y }: Point, radius: number): PathStep[] {
	return rectangle({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius);
}

/** A line with rounded corners. */
export function polyline(points: readonly Point[], radius: number): PathStep[] {
	const steps: PathStep[] = [];
	points.forEach((point, i) => {
		const [before, after] = [points[i - 1], points[i + 1]];
		if (!before) steps.push({ to: 'move', ...point });
		else if (!after) steps.push({ to: 'line', ...point });
		else {
			const bend = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
			const [a, b] = [towards(point, before, bend), towards(point, after, bend)];
			const [h1, h2] = [towards(a, point, bend * round), towards(b, point, bend * round)];
			steps.push({ to: 'line', ...a });
			steps.push({ to: 'curve', x1: h1.x, y1: h1.y, x2: h2.x, y2: h2.y, ...b });
		}
	});
	return steps;
}

export function polygon(points: readonly Point[]): PathStep[] {
	return [
		...points.map((point, i): PathStep => ({ to: i === 0 ? 'move' : 'line', ...point })),
		{ to: 'close' },
	];
}

function distance(a: Point, b: Point): number {
	return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
	const length = distance(from, to) || 1;
	return {
		x: from.x + ((to.x - from.x) * by) / length,
		y: from.y + ((to.y - from.y) * by) / length,
	};
}

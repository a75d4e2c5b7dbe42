import { measureText } from '../../fonts/measure-text.ts';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { lineColor } from '../colors.ts';
import {
	circle,
	type ForLines,
	findTextDirection,
	type PathItem,
	rectangle,
	type TextItem,
} from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { leastSize, type TypeStyle } from '../type-sizes.ts';
import { inkColor } from '../write-item.ts';
import { type Block, discOf, type Passage } from './set-block.ts';

/** From the top of a line of text to its baseline. */
function baselineOf({ size, line }: Pick<TypeStyle, 'size' | 'line'>): number {
	return (line - size) / 2 + size * 0.85;
}

/** The texts and discs of a block whose corner is at this place. */
export function drawBlock(
	{ rows }: Block,
	at: Point,
	letters: readonly string[],
): (PathItem | TextItem)[] {
	return rows.flatMap(({ top, height, parts }) =>
		parts.flatMap((part): (PathItem | TextItem)[] => {
			const x = at.x + part.x;
			const whose = tellWhose(part);
			if (part.kind === 'disc') {
				const middle = { x: x + discOf(part.size).diameter / 2, y: at.y + top + height / 2 };
				return drawDisc(
					middle,
					discOf(part.size).diameter,
					part.line,
					letters[part.line] ?? '',
				).map((item) => ({ ...item, ...whose }));
			}
			const { text, width, style, ink } = part;
			const y = at.y + top + (height - style.line) / 2 + baselineOf(style);
			return [{ ...writeText(text, { x, y }, style, inkColor(ink), width), ...whose }];
		}),
	);
}

/** For which lines a part is; nothing where it is for all of them alike. */
function tellWhose({
	lines = [],
	own = [],
	isSaid = false,
}: Pick<Passage, 'lines' | 'own' | 'isSaid'>): { forLines?: ForLines } {
	if (lines.length === 0 && own.length === 0) return {};
	return {
		forLines: {
			of: lines.map(lineColor),
			own: own.map(({ lines: some, text }) => ({ of: some.map(lineColor), text })),
			isSaid,
		},
	};
}

/** One line of text from left to right; `at` is the start of its baseline. */
export function writeText(
	text: string,
	{ x, y }: Point,
	{ size, weight }: Pick<TypeStyle, 'size' | 'weight'>,
	color: TextItem['color'],
	width = measureText(text, size, weight),
): TextItem {
	return {
		kind: 'text',
		text: replaceMissing(text),
		x,
		y,
		side: 'left',
		direction: findTextDirection(text, 'ltr'),
		width,
		size,
		weight,
		color,
	};
}

/** The letter of a line upon a disc of its color, which is longer where they need more room. */
export function drawDisc(
	middle: Point,
	diameter: number,
	line: number,
	letter: string,
): (PathItem | TextItem)[] {
	const most = (diameter * 0.92) / Math.max(measureText(letter, 1, 650), 0.5);
	const size = Math.max(leastSize, Math.min(diameter * 0.74, most));
	const width = measureText(letter, size, 650);
	const at = { x: middle.x - width / 2, y: middle.y + size * 0.364 };
	const long = width + size * 0.3;
	const ground =
		long > diameter
			? rectangle(
					{ x: middle.x - long / 2, y: middle.y - diameter / 2, width: long, height: diameter },
					diameter * 0.4,
				)
			: circle(middle, diameter / 2);
	return [
		{ kind: 'path', steps: ground, fill: lineColor(line) },
		writeText(letter, at, { size, weight: 650 }, 'paper', width),
	];
}

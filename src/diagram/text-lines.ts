import { measureText } from '../fonts/measure-text.ts';
import { showCharacters } from './character-codes.ts';
import type { Box } from './geometry.ts';
import type { StyleSheet } from './style-sheet.ts';

/** A line of a `<text>`: what is set in one go from one point. */
export interface TextLine {
	parts: TextPart[];
	/** Where the line is anchored, and its baseline. */
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

interface TextPart {
	text: string;
	size: number;
	weight: 400 | 600 | 650;
	/** Where its look comes from. */
	element: Element;
}

/** Of Inter, as parts of the size. */
const ascent = 1984 / 2048;
const descent = 494 / 2048;
const xHeight = 1118 / 2048;

/** Sets the text of a `<text>` as a browser does: position, anchor and white space; one level of size a part. */
export function readTextLines(text: Element, styles: StyleSheet): TextLine[] {
	const lines: TextLine[] = [];
	const pen = { x: 0, y: 0, isNew: true, afterSpace: true };
	const visit = (element: Element): void => {
		const size = styles.findFontSize(element);
		const [x, y] = [readLength(element, 'x', size), readLength(element, 'y', size)];
		const [dx, dy] = [readLength(element, 'dx', size), readLength(element, 'dy', size)];
		if (x !== undefined || y !== undefined || dx !== undefined || dy !== undefined) {
			const last = lines.at(-1);
			if (x === undefined && !pen.isNew && last) pen.x = endOf(last);
			pen.x = (x ?? pen.x) + (dx ?? 0);
			pen.y = (y ?? pen.y) + (dy ?? 0);
			pen.isNew = true;
		}
		for (const node of element.childNodes) {
			if (node.nodeType === 1 && isText(node as Element)) visit(node as Element);
			if (node.nodeType === 3) add(element, collapse(node.nodeValue ?? '', element), size);
		}
	};
	const collapse = (value: string, element: Element): string => {
		const keeps =
			element.closest('[*|space="preserve"]') ??
			styles.find(element, 'white-space')?.startsWith('pre');
		if (keeps) return value.replace(/[\t\n]/g, ' ');
		const plain = value.replace(/[\t\n ]+/g, ' ');
		return pen.afterSpace ? plain.trimStart() : plain;
	};
	const add = (element: Element, raw: string, size: number): void => {
		const value = showCharacters(raw);
		if (value === '') return;
		pen.afterSpace = value.endsWith(' ');
		if (pen.isNew) {
			const anchor = styles.find(element, 'text-anchor');
			const shift = shiftBaseline(styles.find(element, 'dominant-baseline'), size);
			lines.push({
				parts: [],
				x: pen.x,
				y: pen.y + shift,
				anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
			});
			pen.isNew = false;
		}
		const weight = readWeight(styles.find(element, 'font-weight'));
		lines.at(-1)?.parts.push({ text: value, size, weight, element });
	};
	visit(text);
	for (const line of lines) {
		const last = line.parts.at(-1);
		if (last) last.text = last.text.trimEnd();
	}
	return lines;
}

const isText = (element: Element) => ['tspan', 'a', 'text', 'textPath'].includes(element.localName);

function readLength(element: Element, name: string, size: number): number | undefined {
	const value = element.getAttribute(name);
	if (value === null) return undefined;
	const number = Number.parseFloat(value);
	if (Number.isNaN(number)) return undefined;
	return value.trim().endsWith('em') ? number * size : number;
}

function readWeight(value: string | undefined): TextPart['weight'] {
	if (value === 'bold' || value === 'bolder') return 650;
	const number = Number.parseInt(value ?? '400', 10);
	return number > 600 ? 650 : number >= 500 ? 600 : 400;
}

function shiftBaseline(value: string | undefined, size: number): number {
	if (value === 'central') return ((ascent - descent) / 2) * size;
	if (value === 'middle') return (xHeight / 2) * size;
	if (value === 'hanging' || value === 'text-before-edge') return ascent * size * 0.8;
	return 0;
}

export function measureLine(line: TextLine): number {
	let width = 0;
	let run = '';
	for (const [i, part] of line.parts.entries()) {
		run += part.text;
		const next = line.parts[i + 1];
		// Parts of one look are kerned across their borders.
		if (next?.size === part.size && next.weight === part.weight) continue;
		width += measureText(run, part.size, part.weight);
		run = '';
	}
	return width;
}

function startOf(line: TextLine): number {
	if (line.anchor === 'start') return line.x;
	return line.x - measureLine(line) / (line.anchor === 'middle' ? 2 : 1);
}

function endOf(line: TextLine): number {
	return startOf(line) + measureLine(line);
}

/** The box of a line, its height that of the font rounded to whole units up and down, as Chromium has it. */
export function boundLine(line: TextLine): Box {
	const size = Math.max(...line.parts.map((part) => part.size));
	const [up, down] = [Math.round(ascent * size), Math.round(descent * size)];
	return { x: startOf(line), y: line.y - up, width: measureLine(line), height: up + down };
}

import {
	type Box,
	boundPoints,
	identity,
	multiply,
	readNumbers,
	readTransform,
	transformBox,
	unite,
} from './geometry.ts';
import { StyleSheet } from './style-sheet.ts';
import { boundPath, measurePath } from './svg-path.ts';
import { boundLine, measureLine, readTextLines } from './text-lines.ts';

const undrawn = [
	'defs',
	'marker',
	'clipPath',
	'title',
	'desc',
	'style',
	'symbol',
	'linearGradient',
];

const sheets = new Map<string, StyleSheet>();

function findStyles(element: Element): StyleSheet {
	let svg = element.closest('svg');
	while (svg?.parentElement?.closest('svg')) svg = svg.parentElement.closest('svg');
	const css = [...(svg?.querySelectorAll('style') ?? [])]
		.map((style) => style.textContent)
		.join('');
	let sheet = sheets.get(css);
	if (!sheet) {
		sheets.clear(); // one drawing at a time
		sheet = new StyleSheet(css);
		sheets.set(css, sheet);
	}
	return sheet;
}

/** The box of an element in its own coordinates, without strokes; undefined where it draws nothing. */
function boundElement(element: Element, styles: StyleSheet): Box | undefined {
	const read = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
	switch (element.localName) {
		case 'rect':
		case 'image':
		case 'foreignObject': {
			const [width, height] = [read('width'), read('height')];
			if (width === 0 && height === 0) return undefined;
			return { x: read('x'), y: read('y'), width, height };
		}
		case 'circle':
		case 'ellipse': {
			const rx = read('r') || read('rx');
			const ry = read('r') || read('ry');
			if (rx === 0 || ry === 0) return undefined;
			return { x: read('cx') - rx, y: read('cy') - ry, width: 2 * rx, height: 2 * ry };
		}
		case 'line':
			return boundPoints([
				[read('x1'), read('y1')],
				[read('x2'), read('y2')],
			]);
		case 'polygon':
		case 'polyline': {
			const numbers = readNumbers(element.getAttribute('points') ?? '');
			const points = numbers.flatMap((x, i): [number, number][] =>
				i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : [],
			);
			return points.length > 0 ? boundPoints(points) : undefined;
		}
		case 'path':
			return boundPath(element.getAttribute('d') ?? '');
		case 'text':
		case 'tspan':
			return readTextLines(element, styles)
				.map(boundLine)
				.reduce<Box | undefined>(unite, undefined);
		default:
			return boundChildren(element, styles);
	}
}

function boundChildren(element: Element, styles: StyleSheet): Box | undefined {
	let box: Box | undefined;
	for (const child of element.children) {
		if (undrawn.includes(child.localName)) continue;
		if (/display:\s*none/.test(child.getAttribute('style') ?? '')) continue;
		const inner = boundElement(child, styles);
		if (inner)
			box = unite(box, transformBox(inner, readTransform(child.getAttribute('transform'))));
	}
	return box;
}

/** Browsers hand these figures over as 32-bit numbers, and mermaid's layout shows the difference. */
function round(box: Box | undefined): Box {
	const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
	const [left, top] = [Math.fround(x), Math.fround(y)];
	return { x: left, y: top, width: Math.fround(width), height: Math.fround(height) };
}

/** Gives a window of jsdom, which lays nothing out, the four measures that mermaid asks for. */
export function installMeasures(prototype: Element): void {
	Object.assign(prototype, {
		getBBox(this: Element) {
			return round(boundElement(this, findStyles(this)));
		},
		getComputedTextLength(this: Element) {
			const lines = readTextLines(this, findStyles(this));
			return Math.fround(lines.reduce((sum, line) => sum + measureLine(line), 0));
		},
		getBoundingClientRect(this: Element) {
			let matrix = identity;
			for (let at: Element | null = this; at && at.localName !== 'svg'; at = at.parentElement)
				matrix = multiply(readTransform(at.getAttribute('transform')), matrix);
			const isDrawing = this.closest('svg') !== null;
			const box = isDrawing ? boundElement(this, findStyles(this)) : undefined;
			const rect = round(box && transformBox(box, matrix));
			// Mermaid tells the two kinds of boxes apart by whether they have a left side.
			const { x, y, width, height } = rect;
			return { ...rect, left: x, top: y, right: x + width, bottom: y + height };
		},
		getTotalLength(this: Element) {
			return Math.fround(measurePath(this.getAttribute('d') ?? ''));
		},
	});
}

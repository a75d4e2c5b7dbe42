import { escapeText } from './escape-text.ts';
import { identity, type Matrix, multiply, readNumbers, readTransform } from './geometry.ts';
import { type Look, readLook } from './look.ts';
import { readMarkers } from './markers.ts';
import { StyleSheet } from './style-sheet.ts';
import { boundPath, readPath, writePath } from './svg-path.ts';
import { readTextLines } from './text-lines.ts';

/** A piece of a flattened drawing, in the order of painting. */
export type Item =
	| { kind: 'shape'; tag: string; geometry: string; look: Look }
	| { kind: 'text'; geometry: string; content: string; look: Look }
	| { kind: 'link'; href: string; items: Item[] };

export interface FlatDrawing {
	items: Item[];
	markers: { id: string; attributes: string; items: Item[] }[];
	box: [x: number, y: number, width: number, height: number];
	hasLinks: boolean;
}

const skipped = new Set([
	'style',
	'defs',
	'marker',
	'title',
	'desc',
	'script',
	'clipPath',
	'filter',
	'linearGradient',
]);

/** Takes a drawing of mermaid apart: no groups, styles or moves are left, only shapes, lines of text and links. */
export function flattenDrawing(svg: Element): FlatDrawing {
	const css = [...svg.querySelectorAll('style')].map((style) => style.textContent).join('');
	const styles = new StyleSheet(css, true);
	const [x = 0, y = 0, width = 0, height = 0] = readNumbers(svg.getAttribute('viewBox') ?? '');
	const markers = readMarkers(svg);
	const state = { styles, markers, hasLinks: false };
	const items = flattenChildren(svg, identity, 1, state);
	return {
		items,
		markers: markers.used().map((marker) => ({
			...marker,
			items: flattenChildren(marker.element, identity, 1, state),
		})),
		box: [
			Math.floor(x),
			Math.floor(y),
			Math.ceil(x + width) - Math.floor(x),
			Math.ceil(y + height) - Math.floor(y),
		],
		hasLinks: state.hasLinks,
	};
}

interface State {
	styles: StyleSheet;
	markers: ReturnType<typeof readMarkers>;
	hasLinks: boolean;
}

function flattenChildren(parent: Element, matrix: Matrix, opacity: number, state: State): Item[] {
	const items: Item[] = [];
	for (const element of parent.children) {
		if (skipped.has(element.localName) || element.classList.contains('today')) continue;
		if (state.styles.find(element, 'display') === 'none') continue;
		// Mermaid lets lines shine through behind a label; that makes it hard to read.
		const isBehind = element.classList.contains('background');
		const own = isBehind ? 1 : Number.parseFloat(state.styles.find(element, 'opacity') ?? '1');
		if (own === 0) continue;
		const moved = multiply(matrix, readTransform(element.getAttribute('transform')));
		items.push(...flattenElement(element, moved, opacity * own, state));
	}
	return items;
}

function flattenElement(element: Element, matrix: Matrix, opacity: number, state: State): Item[] {
	switch (element.localName) {
		case 'g':
		case 'svg':
			return flattenChildren(element, matrix, opacity, state);
		case 'switch': {
			const last = element.querySelector(':scope > text');
			return last ? flattenElement(last, matrix, opacity, state) : [];
		}
		case 'a': {
			const href = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
			const items = flattenChildren(element, matrix, opacity, state);
			if (!/^(?:https:|mailto:|[/#.])/.test(href) || items.length === 0) return items;
			state.hasLinks = true;
			return [{ kind: 'link', href, items }];
		}
		case 'text':
			return flattenText(element, matrix, opacity, state.styles);
		default:
			return flattenShape(element, matrix, opacity, state);
	}
}

const isMove = (m: Matrix) => m[0] === 1 && m[1] === 0 && m[2] === 0 && m[3] === 1;
const tenth = (value: number) => String(Math.round(value * 10) / 10 + 0);

function writeMatrix(m: Matrix): string {
	const numbers = m.map((value, i) =>
		i < 4 ? String(Math.round(value * 1000) / 1000 + 0) : tenth(value),
	);
	return isMove(m) ? '' : ` transform="matrix(${numbers.join(' ')})"`;
}

function flattenText(
	element: Element,
	matrix: Matrix,
	opacity: number,
	styles: StyleSheet,
): Item[] {
	const [dx, dy] = isMove(matrix) ? [matrix[4], matrix[5]] : [0, 0];
	return readTextLines(element, styles).flatMap((line): Item[] => {
		const first = line.parts[0];
		if (!first || line.parts.every((part) => part.text.trim() === '')) return [];
		const base = readLook(first.element, styles, opacity);
		const look: Look = {
			...base,
			other: {
				...base.other,
				'font-size': tenth(first.size),
				'font-weight': String(first.weight),
				'text-anchor': line.anchor,
			},
		};
		const content = line.parts
			.reduce<{ text: string; weight: number }[]>((runs, part) => {
				const last = runs.at(-1);
				if (last?.weight === part.weight) last.text += part.text;
				else runs.push({ text: part.text, weight: part.weight });
				return runs;
			}, [])
			.map(({ text, weight }) =>
				weight === first.weight
					? escapeText(text)
					: `<tspan font-weight="${weight}">${escapeText(text)}</tspan>`,
			)
			.join('');
		const geometry = ` x="${tenth(line.x + dx)}" y="${tenth(line.y + dy)}"${writeMatrix(matrix)}`;
		return [{ kind: 'text', geometry, content, look }];
	});
}

/** Whether a path only goes over another one again, as mermaid draws the outlines of rounded nodes. */
function isSecondStroke(path: Element, look: Look, styles: StyleSheet): boolean {
	const first = path.previousElementSibling;
	if (first?.localName !== 'path' || look.stroke === 'none') return false;
	const under = readLook(first, styles, 1);
	if (under.stroke !== look.stroke || under.fill !== look.fill || look.fill === 'none')
		return false;
	const outline = readPath(first.getAttribute('d') ?? '');
	const ends = [outline[0], outline.at(-1)].map((segment) =>
		segment?.points.at(-1)?.map((value) => tenth(value)),
	);
	if (JSON.stringify(ends[0]) !== JSON.stringify(ends[1])) return false;
	const [one, other] = [first, path].map((element) => boundPath(element.getAttribute('d') ?? ''));
	return JSON.stringify(one) === JSON.stringify(other);
}

/** What each shape is drawn by; the first of each pair moves across, the second down. */
const placed: Record<string, readonly string[]> = {
	rect: ['x', 'y'],
	circle: ['cx', 'cy'],
	ellipse: ['cx', 'cy'],
	line: ['x1', 'y1', 'x2', 'y2'],
};
const sized = ['width', 'height', 'rx', 'ry', 'r'];

function flattenShape(element: Element, matrix: Matrix, opacity: number, state: State): Item[] {
	const tag = element.localName;
	const look = readLook(element, state.styles, opacity, state.markers.use);
	if (look.fill === 'none' && look.stroke === 'none') return [];
	const [dx, dy] = isMove(matrix) ? [matrix[4], matrix[5]] : [0, 0];
	const read = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
	let geometry = '';
	if (tag === 'path') {
		const data = writePath(element.getAttribute('d') ?? '', dx, dy);
		if (!data || isSecondStroke(element, look, state.styles)) return [];
		geometry = ` d="${data}"`;
	} else if (tag === 'polygon' || tag === 'polyline') {
		const numbers = readNumbers(element.getAttribute('points') ?? '');
		geometry = ` points="${numbers.map((n, i) => tenth(n + (i % 2 ? dy : dx))).join(' ')}"`;
	} else if (placed[tag]) {
		if (tag === 'rect' && (read('width') === 0 || read('height') === 0)) return [];
		for (const [i, name] of placed[tag].entries())
			geometry += write(name, read(name) + (i % 2 ? dy : dx));
		for (const name of sized) geometry += write(name, read(name));
	} else {
		if (tag === 'foreignObject' && element.textContent?.trim() === '') return [];
		throw new Error(`The drawing holds a <${tag}>, which a still picture cannot show.`);
	}
	return [{ kind: 'shape', tag, geometry: geometry + writeMatrix(matrix), look }];
}

function write(name: string, value: number): string {
	const text = tenth(value);
	return text === '0' ? '' : ` ${name}="${text}"`;
}

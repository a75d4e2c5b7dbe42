import { escapeAround } from './escape-text.ts';
import { findRole, palette, type Role } from './palette.ts';
import type { StyleSheet } from './style-sheet.ts';

/** How a piece is painted. A role of the palette, `none`, or a colour of the author's own. */
export interface Look {
	fill: string;
	stroke: string;
	other: Record<string, string>;
}

/** Numbers, and the words for how a line ends. */
const allowed = /^(?:[\d\s.,%e+-]+|none|butt|round|square)$/;

const strokes = ['stroke-width', 'stroke-dasharray', 'stroke-linecap'] as const;

export function readLook(
	element: Element,
	styles: StyleSheet,
	opacity: number,
	useMarker?: (reference: string) => string,
): Look {
	const isText = ['text', 'tspan'].includes(element.localName);
	const plainFill = readPaint(styles, element, 'fill', palette.ink);
	// Mermaid gives some text the colour of what lies behind it; sequence numbers stand on a dark dot.
	const isPale = isRole(plainFill) && plainFill !== 'ink' && plainFill !== 'soft';
	const isNumber = element.classList.contains('sequenceNumber');
	const fill = isText && isPale && !isNumber ? 'ink' : plainFill;
	const stroke = isText ? 'none' : readPaint(styles, element, 'stroke', 'none');
	const other: Record<string, string> = {};
	if (stroke !== 'none') {
		for (const name of strokes) {
			const value = styles.find(element, name)?.replaceAll('px', '');
			if (
				value &&
				allowed.test(value) &&
				!/^(?:0|none|1,? 0|butt)$/.test(value) &&
				!(name === 'stroke-width' && value === '1')
			)
				other[name] = value.replace(/\s*,\s*|\s+/g, ' ');
		}
		if (styles.find(element, 'stroke-width')?.replace('px', '') === '0')
			return { fill, stroke: 'none', other: {} };
	}
	for (const side of ['start', 'mid', 'end']) {
		const reference = useMarker && styles.find(element, `marker-${side}`);
		if (!reference || reference === 'none') continue;
		other[`marker-${side}`] = useMarker(reference);
		// An arrow head grows with its line, even with one that is not drawn.
		const width = Number.parseFloat(styles.find(element, 'stroke-width') ?? '1');
		if (width !== 1 && Number.isFinite(width)) other['stroke-width'] = String(width);
	}
	if (styles.find(element, 'font-style') === 'italic' && isText) other['font-style'] = 'italic';
	if (opacity < 1) other['opacity'] = String(Math.round(opacity * 100) / 100);
	return { fill, stroke, other };
}

function readPaint(
	styles: StyleSheet,
	element: Element,
	name: 'fill' | 'stroke',
	otherwise: string,
): string {
	const value = styles.find(element, name) ?? otherwise;
	const opacity = Number.parseFloat(styles.find(element, `${name}-opacity`) ?? '1');
	if (/^(?:none|transparent|url\(|rgba\(.*,\s*0\))/.test(value) || opacity === 0) return 'none';
	return findRole(value) ?? checkColor(value.trim().toLowerCase());
}

/** As CSS writes a color; anything else could end the attribute that it stands in. */
const color = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%/+-]+\))$/;

function checkColor(value: string): string {
	if (!color.test(value)) throw new Error(`A drawing can have no such color: ${value}`);
	return value;
}

const isRole = (paint: string): paint is Role => paint in palette;

/** Whether a paint is a colour that the page's scheme cannot change. */
export function isOwnColour(paint: string): boolean {
	return paint !== 'none' && !isRole(paint);
}

/** What a piece inherits if it says nothing of its own; `other` holds for text alone. */
export const defaultLook: Look = { fill: 'ink', stroke: 'none', other: {} };

/** The attributes of a look, as far as they differ from what is inherited. */
export function writeLook(look: Look, from: Look): string {
	const classes: string[] = [];
	let text = '';
	for (const name of ['fill', 'stroke'] as const) {
		const paint = look[name];
		if (paint === from[name]) continue;
		if (isRole(paint)) classes.push(`d${name[0]}-${paint}`);
		text += ` ${name}="${escapeAround(isRole(paint) ? palette[paint] : paint)}"`;
	}
	for (const [name, value] of Object.entries(look.other))
		if (from.other[name] !== value) text += ` ${name}="${escapeAround(value)}"`;
	return classes.length > 0 ? ` class="${classes.join(' ')}"${text}` : text;
}

import { measureText } from '../fonts/measure-text.ts';
import type { Box, Ink, MapText } from './geometry.ts';
import { setLines } from './set-lines.ts';
import type { TypeStyle } from './type-sizes.ts';

/** The part of a line's height that lies above the baseline. */
const ascent = 0.79;

/** A kind of text, larger where there is room. */
export function enlarge(style: TypeStyle, scale: number): TypeStyle {
	return { size: style.size * scale, line: style.line * scale, weight: style.weight };
}

/** One line at a place; `top` is that of the line. */
export function writeLine(
	text: string,
	place: { x: number; top: number; anchor?: MapText['anchor']; within: Box; ink?: Ink },
	style: TypeStyle,
): MapText {
	return {
		text,
		x: place.x,
		y: place.top + (style.line - style.size) / 2 + style.size * (ascent + 0.06),
		anchor: place.anchor ?? 'start',
		width: measureText(text, style.size, style.weight),
		size: style.size,
		weight: style.weight,
		ink: place.ink ?? 'ink',
		within: place.within,
	};
}

export interface Paragraph {
	text: string;
	style: TypeStyle;
	ink?: Ink;
	/** At most so many lines; past that it is cut with a sign. */
	most: number;
	/** Left out where there is no room for it. */
	isSpare?: boolean;
	/** White space above. */
	above?: number;
}

/** Paragraphs one below the other from the top of a box, as far as they have room. */
export function writeParagraphs(
	paragraphs: readonly Paragraph[],
	within: Box,
	locale: string,
): { texts: MapText[]; height: number; isCut: boolean } {
	const texts: MapText[] = [];
	let [top, isCut] = [0, false];
	for (const { text, style, ink, most, isSpare, above = 0 } of paragraphs) {
		if (!text) continue;
		const space = texts.length > 0 ? above : 0;
		const set = setLines(text, within.width, style, most, locale);
		if (
			isSpare &&
			(set.isCut || top + space + set.lines.length * style.line > within.height + 0.001)
		)
			continue;
		top += space;
		isCut ||= set.isCut;
		for (const line of set.lines) {
			const place = { x: within.x, top: within.y + top, within, ...(ink ? { ink } : {}) };
			texts.push(writeLine(line, place, style));
			top += style.line;
		}
	}
	return { texts, height: top, isCut };
}

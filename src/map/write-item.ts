import { replaceMissing } from '../fonts/replace-missing.ts';
import { type Color, phaseColor } from './colors.ts';
import { findTextDirection, type TextItem } from './display-list.ts';
import type { Ink, MapText } from './geometry.ts';

/** A line of text for a drawing. */
export function write({ text, x, y, anchor, width, size, weight, ink }: MapText): TextItem {
	return {
		kind: 'text',
		text: replaceMissing(text),
		x,
		y,
		side: anchor === 'start' ? 'left' : 'right',
		direction: findTextDirection(text, 'ltr'),
		width,
		size,
		weight,
		color: inkColor(ink),
	};
}

export function inkColor(ink: Ink): Color {
	const number = /^phase-(\d+)$/.exec(ink)?.[1];
	return number === undefined ? (ink as Color) : phaseColor(Number(number));
}

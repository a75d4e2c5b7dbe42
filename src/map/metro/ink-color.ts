import { type Color, phaseColor } from '../colors.ts';
import type { Ink } from '../map-layout.ts';

export function inkColor(ink: Ink): Color {
	const number = /^phase-(\d+)$/.exec(ink)?.[1];
	return number === undefined ? (ink as Color) : phaseColor(Number(number));
}

import { styleText } from 'node:util';
import type { Ink, Paint } from './paint.ts';

const colors = {
	error: ['red', 'bold'],
	warning: 'yellow',
	place: 'bold',
	field: 'cyan',
	caret: ['red', 'bold'],
	dim: 'dim',
	added: 'green',
	removed: 'red',
} as const satisfies Record<Ink, Parameters<typeof styleText>[0]>;

/** Colors where they are wanted: on a terminal, unless NO_COLOR is set, or where FORCE_COLOR is. */
export function createPaint(stream: NodeJS.WritableStream): Paint {
	return (ink, text) => styleText(colors[ink], text, { stream });
}

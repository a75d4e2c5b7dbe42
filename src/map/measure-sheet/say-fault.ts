import { tell } from '../../domain/message.ts';
import type { Fault, Thing } from './fault.ts';

/** A fault as a sentence. */
export function sayFault({ kind, one, other, at, amount = 0 }: Fault): string {
	const place = tell`(${Math.round(at.x)} mm from the left, ${Math.round(at.y)} mm from the top)`;
	const [name, its] = [nameThing(one), other ? nameThing(other) : ''];
	switch (kind) {
		case 'overlap':
			return tell`${name} and ${its} overlap ${place}.`;
		case 'on-edge':
			return tell`${name} lies across the edge of ${its} ${place}.`;
		case 'hidden':
			return tell`${name} is hidden by ${its} ${place}.`;
		case 'through':
			return other?.text === undefined && one.text === undefined
				? tell`${name} runs through ${its} ${place}.`
				: tell`${its} runs through ${name} ${place}.`;
		case 'off-sheet':
			return tell`${name} leaves the sheet ${place}.`;
		case 'off-card':
			return tell`${name} leaves its card ${place}.`;
		case 'upon':
			return tell`${name} and ${its} lie upon one another for ${amount.toFixed(1)} mm ${place}.`;
		case 'off-line':
			return tell`${name} is not on the line of its partner type ${place}.`;
		case 'small':
			return tell`${name} is set in ${amount.toFixed(2)} pt, too small to read ${place}.`;
		default:
			return tell`${name} has a contrast of ${amount.toFixed(2)}, and needs 4.5 ${place}.`;
	}
}

function nameThing({ text, mark }: Thing): string {
	const { part, milestone = '', type = '', phase = '', from = '', to = '' } = mark;
	if (text !== undefined) return tell`the text “${text}”`;
	switch (part) {
		case 'line':
			return tell`the line of “${type}”`;
		case 'way':
			return tell`the line from “${from}” to “${to}”`;
		case 'leader':
			return tell`the thin line to the words of “${milestone}”`;
		case 'ring':
			return tell`the ring of “${milestone}” for “${type}”`;
		case 'joint':
			return tell`the bar between the rings of “${milestone}”`;
		case 'card':
			return tell`the card of “${milestone}”`;
		case 'box':
			return tell`the box for a date of “${milestone}”`;
		case 'gate':
			return tell`the end of phase “${phase}”`;
		default:
			return tell`a shape`;
	}
}

import { endLine } from './cut-words.ts';
import type { Piece } from './list-words.ts';
import { listSegments } from './segments.ts';
import { isUnspaced } from './split-phrases.ts';

export interface ChosenLines {
	lines: readonly string[];
	/** Of all places where a line ends. */
	cost: number;
	/** The last line is one or two signs of a script without spaces. */
	isStranded: boolean;
}

/** A stranded last line is worse than a phrase that is broken. */
const strandedCost = 50;

/** Letters that are as wide side by side as alone, but for kerning: by so much of a hyphen’s width. */
const isSimple =
	/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Nd}\p{P}\s]*$/u;
const kerned = 0.3;

interface State {
	cost: number;
	/** The sum of the squares of what lines have left over: least where they are equally long. */
	slack: number;
	from: number;
}

/** Of a line: the piece that comes after it. */
interface End {
	to: number;
	width: number;
	/** A last line of one or two signs. */
	isShort: boolean;
}

/**
 * Ends lines after pieces so that nothing is wider than `limit`: with the fewest lines, or where words are broken
 * that need not be with the least cost, then the other, then equally long. Nothing where that takes more lines than `most`.
 */
export function chooseLines(
	pieces: readonly Piece[],
	limit: number,
	most: number,
	which: 'long' | 'all' | 'any',
	measure: (line: string) => number,
): ChosenLines | undefined {
	const count = pieces.length;
	const ends = listEnds(pieces, limit, measure);
	const layers: (State | undefined)[][] = [[{ cost: 0, slack: 0, from: 0 }]];
	let best: { lines: number; cost: number } | undefined;
	for (let lines = 1; lines <= Math.min(most, count); lines++) {
		const before = layers[lines - 1] ?? [];
		const layer: (State | undefined)[] = [];
		before.forEach((state, from) => {
			if (!state) return;
			for (const { to, width, isShort } of ends[from] ?? []) {
				const cost =
					state.cost + (pieces[to - 1]?.cost ?? 0) + (isShort && from > 0 ? strandedCost : 0);
				const slack = state.slack + (limit - width) ** 2;
				const other = layer[to];
				if (!other || cost < other.cost || (cost === other.cost && slack < other.slack))
					layer[to] = { cost, slack, from };
			}
		});
		layers.push(layer);
		const end = layer[count];
		if (end && (!best || end.cost < best.cost)) best = { lines, cost: end.cost };
		if (best && which === 'long') break;
	}
	if (!best) return undefined;
	const lines = readLines(pieces, layers, best.lines);
	return { lines, cost: best.cost, isStranded: lines.length > 1 && isTooShort(lines.at(-1) ?? '') };
}

/** From each piece the lines that begin with it and are not too wide; one piece alone is a line in any case. */
function listEnds(
	pieces: readonly Piece[],
	limit: number,
	measure: (line: string) => number,
): End[][] {
	const sign = measure('-');
	const alone = pieces.map(({ text }) => ({
		whole: measure(text),
		ended: measure(text.trimEnd()),
		isPlain: isSimple.test(text),
	}));
	const endAt = (from: number, to: number) =>
		endLine(joinTexts(pieces.slice(from, to)), pieces[to - 1] as Piece);
	const measureFrom = (from: number): End[] => {
		const found: End[] = [];
		let [sum, isPlain] = [0, true];
		for (let at = from; at < pieces.length; at++) {
			const { hasHyphen } = pieces[at] as Piece;
			const own = alone[at] as (typeof alone)[number];
			// Measuring each line costs most of all, and its parts are nearly as wide; those of joined letters are not.
			const rough = sum + own.ended + (hasHyphen ? sign : 0);
			sum += own.whole;
			isPlain &&= own.isPlain;
			const to = at + 1;
			const isRough = isPlain && at > from && Math.abs(rough - limit) > (to - from) * sign * kerned;
			const width = isRough ? rough : measure(endAt(from, to));
			if (width <= limit || at === from)
				found.push({ to, width, isShort: to === pieces.length && isTooShort(endAt(from, to)) });
			// With its hyphen a part may be too wide, and with the rest of the word not.
			else if (!hasHyphen || width - sign > limit) break;
		}
		return found;
	};
	return pieces.map((_, from) => measureFrom(from));
}

const joinTexts = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

const isTooShort = (line: string) =>
	isUnspaced(line) && line.length < 10 && listSegments(line, 'ja', 'grapheme').length <= 2;

function readLines(
	pieces: readonly Piece[],
	layers: readonly (readonly (State | undefined)[])[],
	count: number,
): string[] {
	const lines: string[] = [];
	let to = pieces.length;
	for (let at = count; at > 0; at--) {
		const from = layers[at]?.[to]?.from ?? 0;
		const part = pieces.slice(from, to);
		const last = part.at(-1);
		const text = joinTexts(part);
		lines.unshift(last ? endLine(text, last) : text);
		to = from;
	}
	return lines;
}

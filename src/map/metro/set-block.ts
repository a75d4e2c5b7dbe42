import { measureText } from '../../fonts/measure-text.ts';
import type { Ink } from '../geometry.ts';
import { setLines } from '../set-lines.ts';
import type { TypeStyle } from '../type-sizes.ts';
import type { Difference } from './metro-program.ts';

/** A text of a block. */
export interface Passage {
	text: string;
	style: TypeStyle;
	ink?: Ink;
	/** At most so many lines; past that it is cut with a sign. */
	most: number;
	/** Lines (of partner types) for which it is so: their letters stand in front. */
	lines?: readonly number[];
	/** What is read in its place once one of these lines is lit. */
	own?: readonly Difference[];
	/** Read in the place of another passage then. */
	isSaid?: boolean;
	/** Goes on in the row before it where there is room. */
	follows?: boolean;
	/** White space above, in millimetres. */
	above?: number;
}

type BlockPart = Pick<Passage, 'lines' | 'own' | 'isSaid'> &
	(
		| { kind: 'text'; text: string; x: number; width: number; style: TypeStyle; ink: Ink }
		| { kind: 'disc'; line: number; x: number; size: number }
	);

/** One row of a block; `top` is measured from the block's own. */
interface BlockRow {
	top: number;
	height: number;
	parts: BlockPart[];
	end: number;
}

/** Texts one below the other, in millimetres from their own corner. */
export interface Block {
	width: number;
	height: number;
	rows: readonly BlockRow[];
	/** The texts that are cut. */
	cut: readonly string[];
}

/** The disc of a letter beside a text of this size: its diameter, and the space that it takes. */
export const discOf = (size: number) => ({ diameter: size * 1.32, room: size * 1.42 });
/** From here on letters are two, which take a wider disc. */
const firstPair = 26;
const pairRoom = 0.62;

/** Before what goes on in a row, in parts of the text's size. */
export const followGap = 0.27;
const gapOf = (size: number, hasDisc: boolean) => size * (hasDisc ? 0.5 : followGap);

/** `times` gives each text so many times the lines, where the drawing may be as tall as it needs. */
export function setBlock(
	passages: readonly Passage[],
	width: number,
	locale: string,
	times = 1,
): Block {
	const rows: BlockRow[] = [];
	const cut: string[] = [];
	let top = 0;
	for (const passage of passages) {
		const {
			text,
			style,
			ink = 'ink',
			most,
			lines = [],
			follows,
			above = 0,
			own = [],
			isSaid = false,
		} = passage;
		const whose = { lines, own, isSaid };
		if (!text) continue;
		const { room } = discOf(style.size);
		const pairs = lines.filter((line) => line >= firstPair).length * pairRoom * style.size;
		const letters = lines.length > 0 ? lines.length * room + pairs + style.size * 0.15 : 0;
		// More letters than leave room for the words stand in rows of their own.
		const isApart = letters > width * 0.6;
		const indent = isApart ? 0 : letters;
		const last = rows.at(-1);
		const from = last ? last.end + gapOf(style.size, lines.length > 0) : 0;
		const whole = measureText(text, style.size, style.weight);
		const goesOn = follows && !isApart && last && from + indent + whole <= width;
		const set = goesOn
			? { lines: [text], isCut: false }
			: setLines(text, Math.max(width - indent, style.size * 3), style, most * times, locale);
		if (isApart) top = placeLetters(rows, whose, style.size, width, top);
		if (set.isCut) cut.push(text);
		set.lines.forEach((line, i) => {
			let row = last;
			if (!goesOn || !row) {
				if (i === 0 && rows.length > 0) top += above;
				const height =
					i === 0 && lines.length > 0 && !isApart ? Math.max(style.line, room) : style.line;
				row = { top, height, parts: [], end: 0 };
				rows.push(row);
				top += height;
			}
			const x = goesOn ? from : 0;
			let at = x;
			for (const one of i === 0 && !isApart ? lines : []) {
				const wide = one >= firstPair ? pairRoom * style.size : 0;
				row.parts.push({ ...whose, kind: 'disc', line: one, x: at + wide / 2, size: style.size });
				at += room + wide;
			}
			const length = measureText(line, style.size, style.weight);
			row.parts.push({
				...whose,
				kind: 'text',
				text: line,
				x: x + indent,
				width: length,
				style,
				ink,
			});
			row.end = x + indent + length;
		});
	}
	return { width: Math.max(0, ...rows.map(({ end }) => end)), height: top, rows, cut };
}

/** Letters in as few rows as hold them; gives the top of what comes below. */
function placeLetters(
	rows: BlockRow[],
	whose: Pick<Passage, 'lines' | 'isSaid'>,
	size: number,
	width: number,
	top: number,
): number {
	const { lines = [] } = whose;
	const room = discOf(size).room + (lines.some((line) => line >= firstPair) ? pairRoom * size : 0);
	const across = Math.max(1, Math.floor(width / room));
	let y = top;
	for (let from = 0; from < lines.length; from += across) {
		const own = lines.slice(from, from + across);
		const parts = own.map(
			(line, i): BlockPart => ({ ...whose, kind: 'disc', line, x: i * room, size }),
		);
		rows.push({ top: y, height: room, parts, end: own.length * room });
		y += room;
	}
	return y;
}

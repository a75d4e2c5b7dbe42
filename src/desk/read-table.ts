import { RowCutter } from './cut-rows.ts';
import { cutText, readLine } from './cut-text.ts';
import { ExportFault, type Fault } from './fault.ts';
import { findSeparator } from './find-separator.ts';
import type { Refusal } from './find-types.ts';

/** An export as rows of cells, of which only those are kept that may be needed. */
export interface Table {
	/** All of them. */
	headings: readonly string[];
	/** The places of the columns that are kept. */
	kept: readonly number[];
	/** The rows below the headings, empty ones as well: of each the cells that are kept. */
	rows: readonly (readonly string[])[];
	/** Rows that are none, by their index. */
	flaws: ReadonlyMap<number, Refusal>;
	/** The first rows, whole. */
	start: readonly (readonly string[])[];
	/** The first row below the headings as a spreadsheet counts: these stand in row 1. */
	firstRow: number;
	/** What is not certain about its text. */
	notice?: Fault | undefined;
}

/** Reports have a title above their headings, or a few lines of one. */
const linesAbove = 15;

const nothing: readonly string[] = [];

/**
 * Reads what stands between commas, semicolons, tabs or bars, and forgets at once the columns whose heading is
 * not wanted. Throws an ExportFault where there is no table.
 */
export function readTable(
	parts: Iterable<string>,
	isWanted: (heading: string) => boolean = () => true,
): Table {
	const rows: (readonly string[])[] = [];
	const start: string[][] = [];
	const flaws = new Map<number, Refusal>();
	let headings: string[] | undefined;
	let kept: number[] = [];
	let blank = 0;
	let isTable = false;
	const keep = makeKeep();
	const take = (cells: string[], isFlawed: boolean) => {
		isTable ||= start.length < linesAbove && cells.length > 1;
		if (!headings) {
			headings = cells.map(readLine);
			kept = headings.flatMap((heading, i) => (isWanted(heading) ? [i] : []));
			return;
		}
		// The end of the last line is no row.
		if (cells.length === 1 && cells[0] === '') {
			blank += 1;
			return;
		}
		for (; blank > 0; blank -= 1) {
			flaws.set(rows.length, { code: 'desk.why.empty-row', values: {} });
			rows.push(nothing);
			if (start.length < linesAbove) start.push([]);
		}
		if (start.length < linesAbove) start.push(cells);
		const flaw = findFlaw(cells, headings, isFlawed);
		if (flaw) flaws.set(rows.length, flaw);
		rows.push(flaw ? nothing : kept.map((i) => keep(cells[i] ?? '')));
	};
	cutParts(parts, take);
	if (!isTable)
		throw new ExportFault('desk.fault.one-column', { found: cutText(headings?.[0] ?? '') });
	return { headings: headings ?? [], kept, rows, flaws, start, firstRow: 2 };
}

/** Excel’s own line of the separator is in no spreadsheet. */
function cutParts(parts: Iterable<string>, take: ConstructorParameters<typeof RowCutter>[1]): void {
	let cutter: RowCutter | undefined;
	let start = '';
	const begin = () => {
		const [line = '', given] = /^sep=(.)\r?\n/i.exec(start) ?? [];
		cutter = new RowCutter(given ?? findSeparator(start.replace(/\r\n?/g, '\n')), take);
		cutter.push(start.slice(line.length));
	};
	for (const part of parts) {
		if (cutter) cutter.push(part);
		else start += part;
		if (!cutter && start.length >= 2 ** 16) begin();
	}
	if (!cutter) begin();
	cutter?.end();
}

/** Not where it is empty, the headings once more, or has more cells than there are headings: nobody knows what they are. */
function findFlaw(
	cells: readonly string[],
	headings: readonly string[],
	isFlawed: boolean,
): Refusal | undefined {
	if (isFlawed) {
		const found = cells.find((cell) => cell.startsWith('"')) ?? '';
		return { code: 'desk.why.inner-quote', values: { found } };
	}
	if (cells.every((cell) => cell.trim() === '')) return { code: 'desk.why.empty-row', values: {} };
	if (
		readLine(cells[0] ?? '') === headings[0] &&
		cells.map(readLine).join('\n') === headings.join('\n')
	)
		return { code: 'desk.why.headings-again', values: {} };
	if (!cells.slice(headings.length).some((cell) => cell.trim() !== '')) return undefined;
	const values = { cells: cells.length, headings: headings.length };
	return { code: 'desk.why.surplus', values };
}

/** The same text is kept once, and by itself: a part of a longer text would keep all of that. */
function makeKeep(): (cell: string) => string {
	const known = new Map<string, string>();
	return (cell) => {
		if (cell.length < 2) return cell;
		const same = known.get(cell);
		if (same !== undefined) return same;
		if (known.size > 50_000) known.clear();
		const own = ` ${cell}`.slice(1);
		known.set(own, own);
		return own;
	};
}

import Papa from 'papaparse';
import { cutText, readLine } from './cut-text.ts';
import { ExportFault } from './fault.ts';

/** An export as rows of cells. */
export interface Table {
	headings: readonly string[];
	/** The rows below the headings, empty ones as well. */
	rows: readonly (readonly string[])[];
	/** The first of them as a spreadsheet counts: the headings stand in row 1. */
	firstRow: number;
}

const separators = [',', ';', '\t', '|'];

/**
 * Reads what stands between commas, semicolons, tabs or bars. Throws an ExportFault where it has no table, or
 * where a quotation mark is never closed, for that would swallow rows.
 */
export function readTable(text: string): Table {
	// Excel’s own line of the separator is in no spreadsheet.
	const [line = '', given] = /^sep=(.)\r?\n/i.exec(text) ?? [];
	// Two kinds of line ends in one file would make one row of two.
	const plain = text.slice(line.length).replace(/\r\n?/g, '\n');
	const { data, errors } = Papa.parse<string[]>(plain, {
		delimiter: given ?? findSeparator(plain),
		newline: '\n',
	});
	const open = errors.find(({ type }) => type === 'Quotes');
	if (open) throw new ExportFault('desk.fault.open-quote', { row: (open.row ?? 0) + 1 });
	// The end of the last line is no row.
	while (data.length > 0 && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
	const [first = [], ...rows] = data;
	const headings = first.map((cell) => readLine(cell));
	if (!data.slice(0, linesAbove).some((cells) => cells.length > 1))
		throw new ExportFault('desk.fault.one-column', { found: cutText(headings[0] ?? '') });
	return { headings, rows, firstRow: 2 };
}

/** Reports have a title above their headings, or a few lines of one. */
export const linesAbove = 15;

/** The one that divides the first line most often, or where none does the lines below it, outside of quotation marks. */
function findSeparator(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split('\n', linesAbove);
	for (const line of lines) {
		const counts = separators.map((one) => ({ one, count: line.split(one).length - 1 }));
		const [best] = counts.sort((a, b) => b.count - a.count);
		if (best && best.count > 0) return best.one;
	}
	return ',';
}

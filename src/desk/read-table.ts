import Papa from 'papaparse';
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
	const { data, errors } = Papa.parse<string[]>(text.slice(line.length), {
		delimiter: given ?? findSeparator(text),
		newline: undefined as never,
	});
	const open = errors.find(({ type }) => type === 'Quotes');
	if (open) throw new ExportFault('desk.fault.open-quote', { row: (open.row ?? 0) + 1 });
	while (data.length > 0 && data.at(-1)?.join('') === '') data.pop();
	const [first = [], ...rows] = data;
	const headings = first.map((cell) => cell.trim());
	if (headings.length < 2)
		throw new ExportFault('desk.fault.one-column', { found: headings[0] ?? '' });
	return { headings, rows, firstRow: 2 };
}

/** The one that divides the line of the headings most often, outside of quotation marks. */
function findSeparator(text: string): string {
	const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1);
	const counts = separators.map((one) => ({ one, count: head.split(one).length - 1 }));
	return counts.sort((a, b) => b.count - a.count)[0]?.one ?? ',';
}

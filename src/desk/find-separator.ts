import { RowCutter } from './cut-rows.ts';

const separators = [',', ';', '\t', '|'];

/** So much of a file is looked at. */
const mostSigns = 20_000;

/**
 * The separator that cuts the most lines into the same number of cells, outside of quotation marks: a heading
 * or a title may have others in it. Of two the one that makes more cells.
 */
export function findSeparator(start: string): string {
	const cut = start.length > mostSigns ? start.lastIndexOf('\n', mostSigns) : start.length;
	const text = start.slice(0, cut === -1 ? mostSigns : cut);
	const scores = separators.map((one) => ({ one, ...countAlike(text, one) }));
	const [best] = scores.sort((a, b) => b.lines - a.lines || b.cells - a.cells);
	return best?.one ?? ',';
}

/** How many lines have the same number of cells, and that number; a line that is not cut is not counted. */
function countAlike(text: string, separator: string): { lines: number; cells: number } {
	const counts = new Map<number, number>();
	const cutter = new RowCutter(separator, ({ length }, isFlawed) => {
		if (length > 1 && !isFlawed) counts.set(length, (counts.get(length) ?? 0) + 1);
	});
	try {
		cutter.push(text);
		cutter.end();
	} catch {
		// A quotation mark that is open is told once the whole file is read.
	}
	const [[cells, lines] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
	return { lines, cells };
}

import { findRatio, type Run } from './baseline.ts';
import { readFigure } from './figures.ts';
import { formatLimit } from './limits.ts';
import { formatComparison, formatRatio } from './print-run.ts';
import { formatNumber, formatTable } from './table.ts';

/** Pages with less HTML are not told of, in bytes. */
const largePage = 64 * 1024;

const notes = 'In brackets: what is aimed at (≤), and what goes beyond it (>).';

/**
 * A scale as text: a column for each size, then how a cost grows, and what the last size is to the
 * baseline. Of the kinds of pages, only the large ones.
 */
export function formatScale(name: string, run: Run, base: Run | undefined): string {
	const { figures } = run;
	const split = Object.keys(figures).flatMap((one) => {
		const [, size = '', figure = ''] = /^(\d+)\.(.+)$/.exec(one) ?? [];
		return size ? [{ size, figure }] : [];
	});
	const sizes = [...new Set(split.map(({ size }) => size))];
	const last = sizes.at(-1);
	const isShown = (figure: string) =>
		!figure.startsWith('page ') || (figures[`${last}.${figure}`] ?? 0) > largePage;
	const shown = [...new Set(split.map(({ figure }) => figure))].filter(isShown);
	const rows = shown.map((figure) => [
		readFigure(figure, 0).label,
		...sizes.map((size) => {
			const value = figures[`${size}.${figure}`];
			if (value === undefined) return '';
			return `${formatNumber(readFigure(figure, value).value)}${formatLimit(`${size}.${figure}`, value)}`;
		}),
		formatExponent(`exponent.${figure}`, figures[`exponent.${figure}`]),
		formatRatio(findRatio(run, base, `${last}.${figure}`)),
	]);
	const head = [name, ...sizes, 'exponent', 'to baseline'];
	return [formatTable(head, rows), notes, formatComparison(run, base)].join('\n\n');
}

function formatExponent(figure: string, exponent: number | undefined): string {
	return exponent === undefined ? '' : `${exponent.toFixed(2)}${formatLimit(figure, exponent)}`;
}

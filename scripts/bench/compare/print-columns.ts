import { type Figures, readFigure } from '../figures.ts';
import { formatNumber, formatTable } from '../table.ts';
import type { Claims } from './generator.ts';

/** What is told of one generator. */
export interface Column {
	name: string;
	figures: Figures;
	says: Claims;
}

/** Figures side by side; those of a build also as so many times those of `base`. */
export function formatColumns(
	columns: readonly Column[],
	{ head, base }: { head: string; base: string },
): string {
	const [first] = columns;
	if (!first) return '';
	const ofBase = columns.find(({ name }) => name === base)?.figures ?? {};
	const numbers = Object.keys(first.figures).map((name) => [
		readFigure(name, 0).label,
		...columns.flatMap((column) => formatCells(name, column)),
	]);
	const words = (Object.keys(first.says) as (keyof Claims)[]).map((name) => [
		name,
		...columns.map(({ says }) => says[name]),
	]);
	const names = columns.flatMap((column) => pair(column, column.name, '×'));
	const tables = [
		formatTable([head, ...names], numbers),
		`× is times ${base}.`,
		formatTable(['', ...columns.map(({ name }) => name)], words),
	];
	return tables.join('\n\n');

	function formatCells(name: string, column: Column): string[] {
		const value = column.figures[name];
		if (value === undefined) return pair(column, '', '');
		const ratio = isOfBuild(name) && ofBase[name] ? (value / ofBase[name]).toFixed(2) : '';
		return pair(column, formatNumber(readFigure(name, value).value), ratio);
	}

	/** The column of the base has no ratio beside it. */
	function pair({ name }: Column, shown: string, ratio: string): string[] {
		return name === base ? [shown] : [shown, ratio];
	}
}

function isOfBuild(name: string): boolean {
	return /\.(?:wall|cpu|memory)$/.test(name);
}

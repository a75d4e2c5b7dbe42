import type { Columns, ColumnTarget } from './read-columns.ts';
import { type DateOrder, dateOrders, findOrders, orderDay, readDayCell } from './read-day.ts';
import type { Table } from './read-table.ts';

/** In which order the days of an export are written, or why that cannot be known. */
export type OrderAnswer =
	| { order: DateOrder | undefined }
	| { order: undefined; asked: AskedDay & { readings: string[] } }
	/** Two days that cannot both be right. */
	| { order: undefined; mixed: readonly [AskedDay, AskedDay] };

interface AskedDay {
	row: number;
	column: string;
	found: string;
}

const dayKinds: readonly ColumnTarget['kind'][] = [
	'reachedOf',
	'startOf',
	'agreedOf',
	'day',
	'agreed',
	'ended',
	'pausedFrom',
	'pausedTo',
];

/**
 * Looks at all days of the file: one that can be read in one order only decides for the others; where two
 * orders are left, or none fits all, it has to be asked.
 */
export function findDateOrder(
	{ headings, rows, firstRow }: Table,
	{ targets }: Columns,
): OrderAnswer {
	const places = targets.flatMap((one, i) => (one && dayKinds.includes(one.kind) ? [i] : []));
	const seen = new Map<
		string,
		{ row: number; column: string; parts: readonly [number, number, number] }
	>();
	for (const [at, cells] of rows.entries()) {
		for (const i of places) {
			const cell = cells[i] ?? '';
			if (!/^\s*\d{1,2}[-/.]/.test(cell)) continue;
			// What differs in the time of day alone is the same day.
			const key = cell.trim().slice(0, 10);
			if (seen.has(key)) continue;
			const reading = readDayCell(cell);
			if (reading.kind === 'numbers')
				seen.set(key, { row: at + firstRow, column: headings[i] ?? '', parts: reading.parts });
		}
	}
	const all = [...seen.values()];
	const orders = findOrders(all.map(({ parts }) => parts));
	const [only] = orders;
	if (all.length === 0 || (only !== undefined && orders.length === 1)) return { order: only };
	const readingsOf = (parts: readonly [number, number, number]) => [
		...new Set(dateOrders.flatMap((order) => orderDay(parts, order) ?? [])),
	];
	const name = ({ row, column }: (typeof all)[number]): AskedDay => ({
		row,
		column,
		found: rows[row - firstRow]?.[headings.indexOf(column)]?.trim() ?? '',
	});
	if (orders.length === 0) {
		const fits = (order: DateOrder) =>
			all.filter(({ parts }) => orderDay(parts, order) !== undefined);
		const [one] = fits('dmy').filter(({ parts }) => orderDay(parts, 'mdy') === undefined);
		const [other] = fits('mdy').filter(({ parts }) => orderDay(parts, 'dmy') === undefined);
		if (one && other) return { order: undefined, mixed: [name(one), name(other)] };
	}
	const [first] = all.filter(({ parts }) => readingsOf(parts).length > 1);
	const one = first ?? all[0];
	if (!one) return { order: undefined };
	return { order: undefined, asked: { ...name(one), readings: readingsOf(one.parts) } };
}

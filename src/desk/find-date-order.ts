import type { Day } from '../domain/place/days.ts';
import type { ColumnTarget, Targets } from './columns.ts';
import { type DateOrder, dateOrders, findOrders, listReadings, readDayCell } from './read-day.ts';
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

interface SeenDay extends AskedDay {
	/** By the orders in which they can be read. */
	days: readonly (Day | undefined)[];
}

/**
 * Looks at all days of the file: one that can be read in one order only decides for the others; where two
 * orders are left, or none fits all, it has to be asked.
 */
export function findDateOrder(
	table: Pick<Table, 'headings' | 'rows' | 'firstRow'>,
	targets: Targets,
): OrderAnswer {
	const all = listDays(table, targets);
	const orders = findOrders(all.map(({ days }) => days));
	const [only] = orders;
	if (all.length === 0 || (only !== undefined && orders.length === 1)) return { order: only };
	if (orders.length === 0) {
		const at = (order: DateOrder) => dateOrders.indexOf(order);
		const onlyIn = (order: DateOrder, other: DateOrder) =>
			all.find(({ days }) => days[at(order)] !== undefined && days[at(other)] === undefined);
		const [one, other] = [onlyIn('dmy', 'mdy'), onlyIn('mdy', 'dmy')];
		if (one && other) return { order: undefined, mixed: [one, other] };
	}
	const readingsOf = ({ days }: SeenDay) => [...new Set(days.flatMap((day) => day ?? []))];
	const one = all.find((seen) => readingsOf(seen).length > 1) ?? all[0];
	if (!one) return { order: undefined };
	return { order: undefined, asked: { ...one, readings: readingsOf(one) } };
}

/** The days that can be read in more than one order, or in one of several. */
function listDays(
	{ headings, rows, firstRow }: Pick<Table, 'headings' | 'rows' | 'firstRow'>,
	targets: Targets,
): SeenDay[] {
	const places = targets.flatMap((one, i) => (one && dayKinds.includes(one.kind) ? [i] : []));
	const seen = new Map<string, SeenDay>();
	const looked = new Set<string>();
	for (const [at, cells] of rows.entries()) {
		for (const i of places) {
			const found = cells[i]?.trim() ?? '';
			if (!/^\d{1,2}[^\d:]/.test(found)) continue;
			// What differs in the time of day alone is the same day.
			const key = /^[\d/.-]+/.exec(found)?.[0].slice(0, 10) ?? '';
			const name = key.length > 5 ? key : found;
			if (looked.has(name)) continue;
			looked.add(name);
			const reading = readDayCell(found);
			if (reading.kind !== 'numbers' && reading.kind !== 'short') continue;
			const days = listReadings(reading);
			const row = at + firstRow;
			seen.set(name, { row, column: headings[i] ?? '', found, days });
		}
	}
	return [...seen.values()];
}

import type { Id } from '../../domain/journey.ts';
import type { Lead } from './list-leads.ts';
import type { HandoffRow } from './plan-rows.ts';

/** A line from the stop of one row to that of another one below it, both by their places from 0. */
export interface HandoffLine {
	from: number;
	to: number;
}

/** The lines between rows, each once, in the order in which they begin. */
export function planLines(rows: readonly HandoffRow[], leads: readonly Lead[]): HandoffLine[] {
	const rowOf = new Map(rows.flatMap((row, i) => row.milestones.map(({ id }) => [id, i])));
	const lines = new Map<string, HandoffLine>();
	for (const { before, after } of leads) {
		const [from, to] = [rowOf.get(before.id), rowOf.get(after.id)];
		if (from !== undefined && to !== undefined && from < to)
			lines.set(`${from} ${to}`, { from, to });
	}
	return [...lines.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * How many lines come to the stop of each row from the side from which most do. Teams stand from
 * left to right in their order.
 */
export function countPorts(
	rows: readonly HandoffRow[],
	lines: readonly HandoffLine[],
	teams: readonly Id[],
	columns: Columns,
): number[] {
	const placeOf = (i: number) => teams.indexOf(rows[i]?.team ?? '') * 1000 + (columns.of[i] ?? 0);
	return rows.map((_, i) => {
		const from = lines.filter(({ to }) => to === i).map((line) => placeOf(line.from));
		const left = from.filter((place) => place < placeOf(i)).length;
		return Math.max(left, from.filter((place) => place > placeOf(i)).length, 1);
	});
}

/** Where the stops stand inside their lanes: the column of each row, and how many each team has. */
export interface Columns {
	of: readonly number[];
	count: ReadonlyMap<Id, number>;
}

/**
 * A line runs down in the column of the stop where it begins, as far as the last one that it leads
 * to, and no other stop stands in its way:
 *
 *   a ●         a leads to b and c; b, at the same time,
 *     ├─╮       stands in a column beside it
 *     │ ● b
 *     ● c       c goes on in the column of a, which ends there
 */
export function planColumns(rows: readonly HandoffRow[], lines: readonly HandoffLine[]): Columns {
	const lastOf = new Map(lines.map(({ from, to }) => [from, to]));
	/** Of each team and column: the row whose line is in it, and the first row that may be. */
	const lanes = new Map<Id, { row: number; free: number }[]>();
	const of = rows.map(({ team }, i) => {
		const columns = lanes.get(team) ?? [];
		lanes.set(team, columns);
		const isFree = ({ free }: { free: number }) => free <= i;
		const leading = new Set(lines.filter(({ to }) => to === i).map(({ from }) => from));
		const straight = columns.findIndex((column) => isFree(column) && leading.has(column.row));
		const any = straight >= 0 ? straight : columns.findIndex(isFree);
		const column = any >= 0 ? any : columns.length;
		columns[column] = { row: i, free: lastOf.get(i) ?? i + 1 };
		return column;
	});
	return { of, count: new Map([...lanes].map(([team, columns]) => [team, columns.length])) };
}

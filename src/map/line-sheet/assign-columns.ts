import type { Id } from '../../domain/journey.ts';
import type { Edge, LineStop } from './plan-line.ts';

/**
 * The column of each stop, from 0: to the right of all that it comes after, never left of one that opens
 * earlier, and at most so many in one column.
 */
export function assignColumns(
	stops: readonly LineStop[],
	edges: readonly Edge[],
	mostRows: number,
): Map<Id, number> {
	const columns = new Map<Id, number>();
	const counts: number[] = [];
	const opened: { day: number; column: number }[] = [];
	for (const { id, milestone } of stops) {
		const { timing } = milestone;
		const day = timing.kind === 'window' ? timing.window.from : undefined;
		let column = 0;
		for (const { from, to } of edges)
			if (to === id) column = Math.max(column, (columns.get(from) ?? -1) + 1);
		if (day !== undefined)
			for (const one of opened) if (one.day < day) column = Math.max(column, one.column);
		while ((counts[column] ?? 0) >= mostRows) column++;
		counts[column] = (counts[column] ?? 0) + 1;
		columns.set(id, column);
		if (day !== undefined) opened.push({ day, column });
	}
	// A column may have been passed over.
	const used = [...new Set(columns.values())].sort((a, b) => a - b);
	return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]));
}

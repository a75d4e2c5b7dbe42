import { readDayCell } from './read-day.ts';
import type { Table } from './read-table.ts';

/** What stands in the columns of an export: of two that could be meant it says which one is. */
export interface ColumnValues {
	/** Different values of a column, up to a thousand. */
	sample(place: number): readonly string[];
	/** Whether a value stands there twice. */
	repeats(place: number): boolean;
}

/** Of headings of which the rows are not known. */
export const noValues: ColumnValues = { sample: () => [], repeats: () => false };

const most = 1000;

export function lookAtValues({ rows, kept }: Pick<Table, 'rows' | 'kept'>): ColumnValues {
	const samples = new Map<number, readonly string[]>();
	return {
		sample(place) {
			const known = samples.get(place);
			if (known) return known;
			const at = kept.indexOf(place);
			const found = new Set<string>();
			if (at !== -1)
				for (const cells of rows) {
					const cell = cells[at]?.trim() ?? '';
					if (cell !== '') found.add(cell);
					if (found.size >= most) break;
				}
			const sample = [...found];
			samples.set(place, sample);
			return sample;
		},
		repeats(place) {
			const at = kept.indexOf(place);
			const seen = new Set<string>();
			return rows.some((cells) => {
				const cell = cells[at]?.trim() ?? '';
				if (cell === '') return false;
				if (seen.has(cell)) return true;
				seen.add(cell);
				return false;
			});
		},
	};
}

/** Whether at least half of some values are so; false where there are none. */
export function areMostly(values: readonly string[], is: (value: string) => boolean): boolean {
	return values.length > 0 && values.filter(is).length * 2 >= values.length;
}

export function isDayCell(cell: string): boolean {
	const { kind } = readDayCell(cell);
	return kind === 'day' || kind === 'numbers';
}

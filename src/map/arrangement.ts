import type { Id } from '../domain/journey.ts';
import type { Stop } from './stops.ts';

export interface Cell {
	stop: Stop;
	column: number;
	row: number;
}

/** What stands above one column or several neighbours: a day, or a track. */
export interface ColumnHeading {
	text: string;
	from: number;
	to: number;
	kind: 'day' | 'track';
}

/** One stretch of a phase from left to right; a long phase goes on in a second one below. */
export interface Shelf {
	columns: number;
	rows: number;
	cells: readonly Cell[];
	headings: readonly ColumnHeading[];
}

/** One way to arrange a phase. */
export interface Arrangement {
	shelves: readonly Shelf[];
	/** The less the better: what it costs in ease of reading. */
	unease: number;
}

/** Which cards come before a card in the same phase. */
export type Before = ReadonlyMap<Id, readonly Id[]>;

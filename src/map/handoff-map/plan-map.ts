import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import type { Lead } from './list-leads.ts';
import {
	type Columns,
	countPorts,
	type HandoffLine,
	planColumns,
	planLines,
} from './plan-lines.ts';
import type { HandoffRow } from './plan-rows.ts';
import { type RowTexts, wordRow } from './word-row.ts';

/** All of a map that no sheet changes. */
export interface Plan {
	rows: readonly HandoffRow[];
	leads: readonly Lead[];
	/** In the order of their lanes. */
	teams: readonly Id[];
	texts: readonly RowTexts[];
	lines: readonly HandoffLine[];
	stops: Columns;
	/** How many lines come to the stop of each row from one side. */
	ports: readonly number[];
}

export function planMap(
	rows: readonly HandoffRow[],
	leads: readonly Lead[],
	path: Path,
	journey: Journey,
	words: Words,
): Plan {
	const teams = [...new Set(rows.map(({ team }) => team))];
	const texts = rows.map((row) => wordRow(row, path, journey, words));
	const lines = planLines(rows, leads);
	const stops = planColumns(rows, lines);
	const ports = countPorts(rows, lines, teams, stops);
	return { rows, leads, teams, texts, lines, stops, ports };
}

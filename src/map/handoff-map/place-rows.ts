import { setLines } from '../set-lines.ts';
import { typeStyles } from '../type-sizes.ts';
import { pitch, type Widths } from './divide-width.ts';
import { type Lane, type PlacedPhase, type PlacedRow, phaseHeight } from './handoff-layout.ts';
import type { Columns } from './plan-lines.ts';
import type { HandoffRow } from './plan-rows.ts';
import type { RowTexts } from './word-row.ts';

/** A row whose texts are broken into lines. */
export interface SetRow {
	row: HandoffRow;
	title: readonly string[];
	when: string;
	from: readonly string[];
	signals: string;
	/** Whether a text does not fit. */
	isCut: boolean;
	/** What its lines take. */
	least: number;
	/** Of the bar of its phase above it; 0 where it is not the first. */
	above: number;
}

interface PlacedRows {
	rows: PlacedRow[];
	phases: PlacedPhase[];
	/** Where the last row ends. */
	bottom: number;
	/** How many milestones are in them. */
	count: number;
}

const leastRow = 4.5;
const mostRow = 7.6;
const most = { titleLines: 2, fromLines: 3 };

/** Breaks the texts of the rows into lines. */
export function setTexts(
	rows: readonly HandoffRow[],
	texts: readonly RowTexts[],
	widths: Widths,
	locale: string,
): SetRow[] {
	return rows.flatMap((row, i): SetRow[] => {
		const text = texts[i];
		if (!text) return [];
		const { cardTitle, small } = typeStyles;
		const title = setLines(text.title, widths.title - 2, cardTitle, most.titleLines, locale);
		const from = setLines(text.from, widths.from, small, most.fromLines, locale);
		const least = Math.max(
			leastRow,
			title.lines.length * cardTitle.line + 1,
			from.lines.length * small.line + 1,
		);
		return [
			{
				row,
				title: title.lines,
				when: text.when,
				from: from.lines,
				signals: text.signals,
				isCut: title.isCut || from.isCut,
				least,
				above: row.phase === rows[i - 1]?.phase ? 0 : phaseHeight,
			},
		];
	});
}

/** What the rows take at least, with the bars of their phases. */
export function measureNeed(rows: readonly SetRow[]): number {
	return rows.reduce((sum, { least, above }) => sum + (least + above), 0);
}

/** The rows one below the other with what is left over between them, as far as they have room. */
export function placeRows(
	rows: readonly SetRow[],
	{ lanes, stops }: { lanes: readonly Lane[]; stops: Columns },
	room: { top: number; bottom: number; isWhole: boolean },
): PlacedRows {
	const free = Math.max(0, room.bottom - room.top - measureNeed(rows));
	const spare = Math.min(mostRow - leastRow, free / Math.max(rows.length, 1));
	const placed: PlacedRows = { rows: [], phases: [], bottom: room.top, count: 0 };
	for (const [i, { row, title, when, from, signals, least, above }] of rows.entries()) {
		const height = least + spare;
		// Below the last row that is shown, there is room to say that more follow.
		const after = i === rows.length - 1 && room.isWhole ? 0 : leastRow;
		if (placed.bottom + above + height + after > room.bottom + 0.001) break;
		if (above > 0) {
			placed.phases.push({ phase: row.phase, top: placed.bottom });
			placed.bottom += above;
		}
		const number = placed.count + 1;
		const lane = lanes.find(({ team }) => team === row.team);
		const x = lane ? findStop(lane, stops.of[i] ?? 0) : 0;
		placed.rows.push({ row, number, title, when, from, signals, top: placed.bottom, height, x });
		placed.bottom += height;
		placed.count += row.milestones.length;
	}
	return placed;
}

/** Where the stops of a column stand; they keep to the middle of their lane. */
function findStop({ x, width, stops }: Lane, column: number): number {
	const step = Math.min(pitch.most, width / (stops + 0.5));
	return x + width / 2 + (column - (stops - 1) / 2) * step;
}

import type { Words } from '../../words/words.ts';
import { type SetLines, setLines } from '../set-lines.ts';
import { margin } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { pitch, type Widths } from './divide-width.ts';
import type { Lane, PlacedPhase, PlacedRow } from './handoff-layout.ts';
import type { Columns } from './plan-lines.ts';
import type { HandoffRow } from './plan-rows.ts';
import { portPitch, stopSize } from './trace-ways.ts';
import type { RowTexts } from './word-row.ts';

/** A row whose texts are broken into lines. */
export interface SetRow {
	row: HandoffRow;
	title: readonly string[];
	when: string;
	from: readonly string[];
	signals: string;
	/** Which of its texts do not fit. */
	cut: readonly ('title' | 'from')[];
	ports: number;
	/** What its lines take. */
	least: number;
	/** The name of its phase in the bar above it; none where it is not the first. */
	name: SetLines | undefined;
}

interface PlacedRows {
	rows: PlacedRow[];
	phases: PlacedPhase[];
	/** Where the last row ends. */
	bottom: number;
	/** How many milestones are in them. */
	count: number;
}

const leastRow = 4.15;
const mostRow = 8.6;
const most = { titleLines: 2, fromLines: 3, phaseLines: 2 };
const phaseSpace = 1.8;

/** Of the bar above the first row of a phase. */
function measureBar(name: SetLines | undefined): number {
	return name ? name.lines.length * typeStyles.doorTitle.line + phaseSpace : 0;
}

/** Breaks the texts of the rows into lines. */
export function setTexts(
	rows: readonly HandoffRow[],
	texts: readonly RowTexts[],
	ports: readonly number[],
	widths: Widths,
	{ say, locale }: Words,
): SetRow[] {
	return rows.flatMap((row, i): SetRow[] => {
		const text = texts[i];
		if (!text) return [];
		const { cardTitle, small, doorTitle } = typeStyles;
		const title = setLines(text.title, widths.title - 2, cardTitle, most.titleLines, locale);
		const from = setLines(text.from, widths.from, small, most.fromLines, locale);
		const least = Math.max(
			leastRow,
			title.lines.length * cardTitle.line + 0.6,
			from.lines.length * small.line + 0.6,
			2 * stopSize + ((ports[i] ?? 1) - 1) * portPitch + 0.8,
		);
		const { number, title: phase } = row.phase;
		const isFirst = row.phase !== rows[i - 1]?.phase;
		const name = say('phase.named', { number, title: phase });
		const bar = widths.columns.lanes - margin - 4;
		return [
			{
				row,
				title: title.lines,
				when: text.when,
				from: from.lines,
				signals: text.signals,
				cut: [...(title.isCut ? ['title' as const] : []), ...(from.isCut ? ['from' as const] : [])],
				ports: ports[i] ?? 1,
				least,
				name: isFirst ? setLines(name, bar, doorTitle, most.phaseLines, locale) : undefined,
			},
		];
	});
}

/** What the rows take at least, with the bars of their phases. */
export function measureNeed(rows: readonly SetRow[]): number {
	return rows.reduce((sum, { least, name }) => sum + (least + measureBar(name)), 0);
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
	for (const [i, { least, name, cut: _, ...set }] of rows.entries()) {
		const { row } = set;
		const [height, above] = [least + spare, measureBar(name)];
		// Below the last row that is shown, there is room to say that more follow.
		const after = i === rows.length - 1 && room.isWhole ? 0 : leastRow;
		if (placed.bottom + above + height + after > room.bottom + 0.001) break;
		if (name) {
			const { lines } = name;
			placed.phases.push({ phase: row.phase, lines, top: placed.bottom, height: above });
			placed.bottom += above;
		}
		const number = placed.count + 1;
		const lane = lanes.find(({ team }) => team === row.team);
		const x = lane ? findStop(lane, stops.of[i] ?? 0) : 0;
		placed.rows.push({ ...set, number, top: placed.bottom, height, x });
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

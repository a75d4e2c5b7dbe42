import type { Id, Journey, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { measureText } from '../../fonts/measure-text.ts';
import { formatTiming } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import type { MapOptions } from '../map-options.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet, type SheetName, sheets } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import { foldRows, type HandoffRow, planRows } from './plan-rows.ts';

/** A team's lane. All lengths are in millimetres, as if every script ran from left to right. */
interface Lane {
	team: Id;
	lines: readonly string[];
	/** Its middle. */
	x: number;
}

export interface PlacedRow {
	row: HandoffRow;
	/** Of its first milestone in the path, from 1. */
	number: number;
	title: readonly string[];
	when: string;
	from: readonly string[];
	/** The days of its friction signals. */
	signals: string;
	top: number;
	height: number;
	/** The middle of its lane. */
	x: number;
}

interface PlacedPhase {
	phase: Phase;
	top: number;
}

export interface HandoffLayout {
	sheet: Sheet;
	path: Path;
	lanes: readonly Lane[];
	laneWidth: number;
	phases: readonly PlacedPhase[];
	rows: readonly PlacedRow[];
	/** Where the columns begin. */
	columns: { number: number; title: number; when: number; lanes: number; notes: number };
	/** Where the lanes begin and end. */
	top: number;
	bottom: number;
	/** Milestones at the end of the path for which there is no room. */
	left: number;
	options: MapOptions;
}

const headerHeight = 15;
export const phaseHeight = 6.4;
const legendHeight = 5;
const numberWidth = 7;
const leastLane = 9;
const mostLane = 21;
const leastTitle = 40;
const mostTitle = 100;
const mostFrom = 46;
const leastRow = 4.5;
const mostRow = 7.6;
const most = { titleLines: 2, laneLines: 5, fromLines: 3 };

/**
 * The hand-off map of a path: a line for each milestone, a lane for each team, and the path as one
 * line from lane to lane. Where a sheet is too small, the larger one is taken; where that is too
 * small as well, milestones that follow each other in one team share a line, and what is still too
 * much is counted at the end.
 */
export function layOutHandoffs(
	journey: Journey,
	path: Path,
	asked: SheetName,
	words: Words,
	options: MapOptions,
): HandoffLayout {
	const rows = planRows(path);
	const first = sheets[asked];
	const larger = first.larger ? sheets[first.larger] : first;
	const setOn = (sheet: Sheet, list: readonly HandoffRow[], isForced = false) =>
		setRows(journey, path, list, sheet, words, options, isForced);
	const folded = foldRows(rows);
	return (
		setOn(first, rows) ??
		setOn(larger, rows) ??
		setOn(larger, folded) ??
		(setOn(larger, folded, true) as HandoffLayout)
	);
}

function setRows(
	journey: Journey,
	path: Path,
	rows: readonly HandoffRow[],
	sheet: Sheet,
	words: Words,
	options: MapOptions,
	isForced: boolean,
): HandoffLayout | undefined {
	const { say, locale } = words;
	const width = sheet.width - 2 * margin;
	const teams = [...new Set(rows.map(({ team }) => team))];
	const nameTeam = (id: Id) => journey.teams.get(id)?.title ?? id;
	const texts = rows.map((row) => ({
		title: nameRow(row, words),
		when: row.milestones.length === 1 ? formatTiming(words, firstOf(row).timing) : '',
		from:
			row.from.length > 0 ? say('handoffs.from', { team: row.from.map(nameTeam).join(', ') }) : '',
		signals: listDays(row),
	}));
	const widest = (list: readonly string[], style: TypeStyle) =>
		Math.max(0, ...list.map((text) => measureText(text, style.size, style.weight)));
	const whenWidth =
		widest(
			texts.map(({ when }) => when),
			typeStyles.small,
		) + 3;
	const fromWidth = Math.min(
		mostFrom,
		widest(
			texts.map(({ from }) => from),
			typeStyles.small,
		) + 1,
	);
	const notesWidth =
		fromWidth +
		widest(
			texts.map(({ signals }) => signals),
			typeStyles.small,
		) +
		8;
	const wanted =
		widest(
			texts.map(({ title }) => title),
			typeStyles.cardTitle,
		) + 3;
	const rest = width - numberWidth - whenWidth - notesWidth;
	const titleWidth = Math.min(mostTitle, wanted, rest - leastLane * teams.length);
	if (titleWidth < Math.min(leastTitle, wanted) && !isForced) return undefined;
	const title = Math.max(titleWidth, Math.min(leastTitle, wanted));
	const laneWidth = Math.max(
		Math.min(mostLane, (rest - title) / Math.max(teams.length, 1)),
		isForced ? 4 : leastLane,
	);
	const columns = {
		number: margin,
		title: margin + numberWidth,
		when: margin + numberWidth + title,
		lanes: margin + numberWidth + title + whenWidth,
		notes: margin + numberWidth + title + whenWidth + laneWidth * teams.length + 3,
	};
	const lanes = teams.map((team, i) => ({
		team,
		lines: setLines(nameTeam(team), laneWidth - 0.3, typeStyles.smallStrong, most.laneLines, locale)
			.lines,
		x: columns.lanes + (i + 0.5) * laneWidth,
	}));
	const headHeight =
		Math.max(...lanes.map(({ lines }) => lines.length), 1) * typeStyles.smallStrong.line;
	const top = margin + headerHeight + headHeight + 2;
	const bottom = sheet.height - margin - legendHeight;
	const titles = texts.map((text) =>
		setLines(text.title, title - 2, typeStyles.cardTitle, most.titleLines, locale),
	);
	const froms = texts.map(({ from }) =>
		setLines(from, fromWidth, typeStyles.small, most.fromLines, locale),
	);
	if ([...titles, ...froms].some(({ isCut }) => isCut) && !isForced) return undefined;
	const leastOf = (i: number) =>
		Math.max(
			leastRow,
			(titles[i]?.lines.length ?? 1) * typeStyles.cardTitle.line + 1,
			(froms[i]?.lines.length ?? 1) * typeStyles.small.line + 1,
		);
	const starts = rows.map((row, i) => row.phase !== rows[i - 1]?.phase);
	const needs = rows.map((_, i) => leastOf(i) + (starts[i] ? phaseHeight : 0));
	const needed = needs.reduce((sum, one) => sum + one, 0);
	const room = bottom - top;
	if (needed > room && !isForced) return undefined;
	const spare = Math.min(mostRow - leastRow, Math.max(0, room - needed) / Math.max(rows.length, 1));

	const placed: PlacedRow[] = [];
	const phases: PlacedPhase[] = [];
	const isWhole =
		rows.reduce((sum, row) => sum + row.milestones.length, 0) === path.milestones.size;
	let [y, number] = [top, 1];
	for (const [i, row] of rows.entries()) {
		const height = leastOf(i) + spare;
		const isLast = i === rows.length - 1 && isWhole;
		if (y + (starts[i] ? phaseHeight : 0) + height + (isLast ? 0 : leastRow) > bottom + 0.001)
			break;
		if (starts[i]) {
			phases.push({ phase: row.phase, top: y });
			y += phaseHeight;
		}
		const { when = '', signals = '' } = texts[i] ?? {};
		const from = froms[i]?.lines ?? [];
		const x = lanes.find(({ team }) => team === row.team)?.x ?? columns.lanes;
		placed.push({
			row,
			number,
			title: titles[i]?.lines ?? [],
			when,
			from,
			signals,
			top: y,
			height,
			x,
		});
		y += height;
		number += row.milestones.length;
	}
	const left = path.milestones.size - (number - 1);
	const shown = rows.slice(0, placed.length);
	if (left > 0 && teams.some((team) => !shown.some((row) => row.team === team))) {
		return setRows(journey, path, shown, sheet, words, options, isForced);
	}
	return {
		sheet,
		path,
		lanes,
		laneWidth,
		phases,
		rows: placed,
		columns,
		top,
		bottom: y,
		left,
		options,
	};
}

/** The days of its signals, and with a sign those after the last turn, each in its order. */
function listDays({ signals }: HandoffRow): string {
	const sort = (days: readonly (number | undefined)[]) =>
		days.filter((day) => day !== undefined).sort((a, b) => a - b);
	return [
		...sort(signals.map(({ day }) => day)).map(String),
		...sort(signals.map(({ after }) => after)).map((after) => `+${after}`),
	].join(' · ');
}

function nameRow(row: HandoffRow, { say }: Words): string {
	const first = firstOf(row);
	const title = first.mapTitle ?? first.title;
	const more = row.milestones.length - 1;
	return more > 0 ? say('handoffs.more', { title, count: more }) : title;
}

/** The milestone that a row leads to. */
export function firstOf({ milestones: [first] }: HandoffRow) {
	if (!first) throw new Error('A row of the hand-off map has at least one milestone.');
	return first;
}

import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import type { MapOptions } from '../map-options.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet, type SheetName, sheets } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { divideWidth, type Widths } from './divide-width.ts';
import type { HandoffLayout, Lane } from './handoff-layout.ts';
import { type Lead, listLeads } from './list-leads.ts';
import { measureNeed, placeRows, setTexts } from './place-rows.ts';
import { type Columns, planColumns, planLines } from './plan-lines.ts';
import { foldRows, type HandoffRow, planRows } from './plan-rows.ts';
import { nameTeam, wordRow } from './word-row.ts';
import { measureLegend } from './write-legend.ts';

/** What is set on which sheet. */
interface Setting {
	journey: Journey;
	path: Path;
	words: Words;
	options: MapOptions;
	leads: readonly Lead[];
	sheet: Sheet;
	/** Gives a layout even where it is too large. */
	isForced: boolean;
}

const headerHeight = 15;
const mostLaneLines = 5;

/**
 * The hand-off map of a path: a row for each milestone, a lane for each team, and a line to each
 * milestone from those that lead to it. Where a sheet is too small, the larger one is taken; where
 * that is too small as well, milestones that only lead to each other in one team share a row, and
 * what is still too much is counted at the end.
 */
export function layOutHandoffs(
	journey: Journey,
	path: Path,
	asked: SheetName,
	words: Words,
	options: MapOptions,
): HandoffLayout {
	const rows = planRows(path);
	const leads = listLeads(path);
	const sheet = sheets[asked];
	const first: Setting = { journey, path, words, options, leads, sheet, isForced: false };
	const larger = { ...first, sheet: sheet.larger ? sheets[sheet.larger] : sheet };
	const folded = foldRows(rows, leads);
	return (
		setRows(rows, first) ??
		setRows(rows, larger) ??
		setRows(folded, larger) ??
		(setRows(folded, { ...larger, isForced: true }) as HandoffLayout)
	);
}

function setRows(rows: readonly HandoffRow[], setting: Setting): HandoffLayout | undefined {
	const { journey, path, words, options, leads, sheet, isForced } = setting;
	const teams = [...new Set(rows.map(({ team }) => team))];
	const texts = rows.map((row) => wordRow(row, journey, words));
	const lines = planLines(rows, leads);
	const stops = planColumns(rows, lines);
	const wishes = teams.map((team) => ({
		name: nameTeam(journey, team),
		stops: stops.count.get(team) ?? 1,
	}));
	const widths = divideWidth(texts, wishes, sheet, isForced);
	if (!widths) return undefined;
	const lanes = placeLanes(teams, widths, stops, journey, words);
	const top = margin + headerHeight + measureNames(lanes) + 2;
	const bottom = sheet.height - margin - measureLegend(sheet, words);
	const set = setTexts(rows, texts, widths, words.locale);
	const isTooLarge = set.some(({ isCut }) => isCut) || measureNeed(set) > bottom - top;
	if (isTooLarge && !isForced) return undefined;

	const isWhole = countMilestones(rows) === path.milestones.size;
	const placed = placeRows(set, { lanes, stops }, { top, bottom, isWhole });
	const left = path.milestones.size - placed.count;
	const shown = rows.slice(0, placed.rows.length);
	if (left > 0 && teams.some((team) => !shown.some((row) => row.team === team)))
		return setRows(shown, setting);
	return {
		sheet,
		path,
		lanes,
		phases: placed.phases,
		rows: placed.rows,
		lines,
		columns: widths.columns,
		top,
		bottom: placed.bottom,
		left,
		options,
	};
}

function placeLanes(
	teams: readonly Id[],
	widths: Widths,
	{ count }: Columns,
	journey: Journey,
	{ locale }: Words,
): Lane[] {
	const { smallStrong } = typeStyles;
	let x = widths.columns.lanes;
	return teams.map((team, i) => {
		const width = widths.lanes[i] ?? 0;
		const name = nameTeam(journey, team);
		const { lines } = setLines(name, width - 0.3, smallStrong, mostLaneLines, locale);
		const lane = { team, lines, x, width, stops: count.get(team) ?? 1 };
		x += width;
		return lane;
	});
}

/** The height of the lanes’ names. */
function measureNames(lanes: readonly Lane[]): number {
	return Math.max(...lanes.map(({ lines }) => lines.length), 1) * typeStyles.smallStrong.line;
}

function countMilestones(rows: readonly HandoffRow[]): number {
	return rows.reduce((sum, row) => sum + row.milestones.length, 0);
}

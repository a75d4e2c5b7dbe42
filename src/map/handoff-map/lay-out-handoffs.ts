import type { Id, Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import type { MapOptions } from '../map-options.ts';
import type { MapProblem } from '../map-problem.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet, type SheetName, sheets } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { divideWidth, type Widths } from './divide-width.ts';
import { findCuts } from './find-cuts.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { listLeads } from './list-leads.ts';
import { measureNeed, placeRows, setTexts } from './place-rows.ts';
import { type Plan, planMap } from './plan-map.ts';
import { foldRows, planRows } from './plan-rows.ts';
import { shrinkSheet } from './scale-list.ts';
import { findHeadEnd, setHead } from './set-head.ts';
import { measureLegend, placeLegend } from './set-legend.ts';
import { nameTeam } from './word-row.ts';

/** What is set on which sheet, and how much enlarged. */
interface Setting {
	journey: Journey;
	path: Path;
	words: Words;
	options: MapOptions;
	paper: Sheet;
	scale: number;
	/** Breaks the names of teams inside a word, so that lanes stand closer. */
	isNarrow: boolean;
	/** Gives a layout even where it is too large. */
	isForced: boolean;
}

const mostLaneLines = 5;
/** Of a sheet as wide as A4; wider ones hang on a wall and are read from farther away. */
const mostScale = 1.6;
/** Titles of 9 pt and small print of 7.5 pt, for programs of no more milestones than this. */
const readable = { milestones: 30, scale: 7.5 / 7 };

/**
 * The hand-off map of a path: a row for each milestone, a lane for each team, and a line to each
 * milestone from those that lead to it, as large as the sheet allows. Where a sheet is too small,
 * the larger one is taken; where that is too small as well, milestones that only lead to each other
 * in one team share a row, and what is still too much is counted at the end.
 */
export function layOutHandoffs(
	journey: Journey,
	path: Path,
	asked: SheetName,
	words: Words,
	options: MapOptions,
): HandoffLayout {
	const leads = listLeads(path);
	const rows = planRows(path);
	const whole = planMap(rows, leads, path, journey, words);
	const paper = sheets[asked];
	const larger = paper.larger ? sheets[paper.larger] : paper;
	const first: Setting = {
		journey,
		path,
		words,
		options,
		paper,
		scale: 1,
		isNarrow: false,
		isForced: false,
	};
	const layout = enlarge(whole, first) ?? enlarge(whole, { ...first, paper: larger });
	if (layout) return sayLarger(layout, paper);
	const folded = planMap(foldRows(rows, leads), leads, path, journey, words);
	const last = { ...first, paper: larger, isNarrow: true };
	const forced = setRows(folded, last) ?? setRows(folded, { ...last, isForced: true });
	return sayLarger(forced as HandoffLayout, paper);
}

/** As large as it can be. */
function enlarge(plan: Plan, setting: Setting): HandoffLayout | undefined {
	const least = setting.path.milestones.size > readable.milestones ? 1 : readable.scale;
	const most = (mostScale * setting.paper.width) / sheets.a4.width;
	for (let scale = most; scale > least * 1.02; scale *= 0.96) {
		const layout = setRows(plan, { ...setting, scale });
		if (layout) return layout;
	}
	const last = { ...setting, scale: least };
	return setRows(plan, last) ?? setRows(plan, { ...last, isNarrow: true });
}

function setRows(plan: Plan, setting: Setting): HandoffLayout | undefined {
	const { journey, path, words, options, paper, scale, isNarrow, isForced } = setting;
	const { rows, teams, texts, lines, stops, ports } = plan;
	const sheet = shrinkSheet(paper, scale);
	const wishes = teams.map((team) => ({
		name: nameTeam(journey, team),
		stops: stops.count.get(team) ?? 1,
	}));
	const widths = divideWidth(texts, wishes, sheet, { isNarrow, isForced });
	if (!widths) return undefined;
	const lanes = placeLanes(teams, widths, plan, setting);
	const head = setHead(journey, path, sheet, words, options);
	const names = Math.max(...lanes.map((lane) => lane.lines.length), 1);
	const top = findHeadEnd(head) + names * typeStyles.smallStrong.line + 2.5;
	const legend = placeLegend(sheet, journey, path, words);
	const bottom = sheet.height - margin - measureLegend(legend);
	const set = setTexts(rows, texts, ports, widths, words);
	const problems = findCuts(journey, set, lanes, head);
	const isTooLarge = problems.length > 0 || measureNeed(set) > bottom - top;
	if (isTooLarge && !isForced) return undefined;

	const isWhole = countMilestones(plan) === path.milestones.size;
	const placed = placeRows(set, { lanes, stops }, { top, bottom, isWhole });
	const left = path.milestones.size - placed.count;
	const shown = rows.slice(0, placed.rows.length);
	if (left > 0 && teams.some((team) => !shown.some((row) => row.team === team)))
		return setRows(planMap(shown, plan.leads, path, journey, words), setting);
	return {
		paper,
		sheet,
		scale,
		path,
		head,
		legend,
		lanes,
		phases: placed.phases,
		rows: placed.rows,
		lines,
		columns: widths.columns,
		top,
		bottom: placed.bottom,
		left,
		problems,
		options,
	};
}

function placeLanes(
	teams: readonly Id[],
	widths: Widths,
	{ stops: { count } }: Plan,
	{ journey, words: { locale } }: Setting,
) {
	const { smallStrong } = typeStyles;
	let x = widths.columns.lanes;
	return teams.map((team, i) => {
		const width = widths.lanes[i] ?? 0;
		const name = nameTeam(journey, team);
		const set = setLines(name, width - 0.3, smallStrong, mostLaneLines, locale);
		const lane = { team, ...set, x, width, stops: count.get(team) ?? 1 };
		x += width;
		return lane;
	});
}

function countMilestones({ rows }: Plan): number {
	return rows.reduce((sum, row) => sum + row.milestones.length, 0);
}

function sayLarger(layout: HandoffLayout, asked: Sheet): HandoffLayout {
	const { paper, left } = layout;
	if (paper === asked && left === 0) return layout;
	const rest = left > 0 ? tell` ${left} milestones at the end have no room even there.` : '';
	const problem: MapProblem = {
		rule: 'map-larger-sheet',
		severity: 'warning',
		collection: 'program',
		id: 'program',
		path: ['map'],
		message: tell`The hand-off map has more milestones or teams than ${asked.label} can hold, and is drawn on ${paper.label}.${rest}`,
	};
	return { ...layout, problems: [problem, ...layout.problems] };
}

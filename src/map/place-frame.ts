import type { Id, Journey, Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { listTeams } from './card-content.ts';
import type { LegendMark } from './map-layout.ts';
import { placeGates } from './place-gates.ts';
import { headWidth, writeHead } from './place-head.ts';
import { headerHeight, placeHeader } from './place-header.ts';
import { placeLegend } from './place-legend.ts';
import type { Setting } from './setting.ts';
import { margin } from './sheet.ts';
import type { Stops } from './stops.ts';

/** What stands around the bands of a sheet, and the room that it leaves for them. */
export interface Frame {
	header: ReturnType<typeof placeHeader>;
	gates: ReturnType<typeof placeGates>;
	legend: ReturnType<typeof placeLegend>;
	/** All teams of the program, in the order of their colors. */
	teams: readonly Id[];
	/** Left edge and width of the bands. */
	x: number;
	width: number;
	/** Where they begin, and how tall they may be together. */
	top: number;
	room: number;
	/** The part of a band that names its phase. */
	headWidth: number;
	/** The part of a band for cards. */
	cards: { x: number; width: number };
}

/** Space between the parts of a sheet. */
const partGap = 2.2;
const gateGap = 1.2;

/** Header, gates and legend of a sheet, from its edges inwards. */
export function placeFrame({
	journey,
	path,
	stops,
	sheet,
	density,
	words,
	options,
}: Setting): Frame {
	const x = margin;
	const width = sheet.width - 2 * margin;
	const hasHeadings = density.headingHeight > 0;
	const headerBox = { x, y: margin, width, height: headerHeight };
	const header = placeHeader(journey, path, stops.folded, headerBox, options, words);

	const teams = listTeams(journey, journey.milestones.values());
	const marks = listMarks(path, stops);
	const named = nameTeams(teams, journey, path);
	const placeLegendAt = (y: number) =>
		placeLegend(marks, named, { x, y, width }, hasHeadings ? 2 : 1, words);
	const legendTop = sheet.height - margin - placeLegendAt(0).height;

	const gateLines = sheet.larger === undefined ? 4 : hasHeadings ? 3 : 2;
	const placeGatesAt = (y: number) => placeGates(path, { x, y, width }, gateLines, words);
	const gates = placeGatesAt(legendTop - gateGap - placeGatesAt(0).height);
	const gatesTop = legendTop - gateGap - gates.height;

	const top = margin + headerHeight + partGap;
	const head = headWidth(density);
	const cardsX = x + head + 2;
	return {
		header,
		gates,
		legend: placeLegendAt(legendTop),
		teams,
		x,
		width,
		top,
		room: gatesTop - partGap - top,
		headWidth: head,
		cards: { x: cardsX, width: x + width - cardsX - 2.5 },
	};
}

/** How tall the head of a phase is at least. */
export function measureHead(
	phase: Phase,
	{ x, headWidth: width }: Frame,
	setting: Setting,
): number {
	return writeHead(phase, { x, y: 0, width, height: 0 }, setting.density, setting.words).least;
}

/** The teams of a path, each with its color among those of the program. */
function nameTeams(teams: readonly Id[], journey: Journey, { milestones }: Path) {
	const onPath = new Set(listTeams(journey, milestones.values()));
	return teams.flatMap((id, teamIndex) =>
		onPath.has(id) ? [{ teamIndex, text: journey.teams.get(id)?.title ?? id }] : [],
	);
}

/** The marks that are on this sheet. */
function listMarks(path: Path, { links }: Stops): LegendMark[] {
	const all = [...path.milestones.values()];
	const marks: LegendMark[] = [];
	if (all.some(({ isActivation }) => isActivation)) marks.push({ kind: 'activation' });
	if (all.some(({ isOptional }) => isOptional)) marks.push({ kind: 'optional' });
	if (links.some(({ kind }) => kind === 'all')) marks.push({ kind: 'all' });
	if (links.some(({ kind }) => kind === 'any')) marks.push({ kind: 'any' });
	if (all.some(({ timing }) => timing.kind === 'cadence')) marks.push({ kind: 'recurring' });
	return marks;
}

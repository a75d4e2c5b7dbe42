import { formatAddress } from '../domain/addresses.ts';
import type { Id, Journey, Milestone, Phase } from '../domain/journey.ts';
import { measureText } from '../fonts/measure-text.ts';
import { formatShortTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { Density } from './density.ts';
import { setLines } from './set-lines.ts';
import type { Stop } from './stops.ts';
import { typeStyles } from './type-sizes.ts';
import { enlarge } from './write-text.ts';

/** The bar of colour at a card's side, and the white space beside the text. */
export const barWidth = 1.5;
export const barGap = 1.3;
export const endPad = 1.2;
/** The star of an activation milestone. */
const markSize = 2.6;
/** What the sign of recurrence takes from the line that it begins. */
export const loopRoom = 2.9;

export interface CardContent {
	title: readonly string[];
	details: readonly string[];
	isCut: boolean;
	hasLoop: boolean;
	height: number;
}

export interface CardWords {
	timing: string;
	team: string;
	/** Relations that are named because no line leads here. */
	named: readonly string[];
}

/** What a card says besides its title. */
export function wordCard(
	journey: Journey,
	{ milestones, isFold }: Stop,
	named: readonly string[],
	words: Words,
): CardWords {
	const [first] = milestones;
	if (!first) throw new Error('A card stands for at least one milestone.');
	const teams = [...new Set(milestones.map(({ team }) => journey.teams.get(team)?.title ?? team))];
	if (!isFold)
		return { timing: formatShortTiming(words, first.timing), team: teams[0] ?? '', named };
	const windows = milestones.flatMap(({ timing }) =>
		timing.kind === 'window' ? [timing.window] : [],
	);
	const from = Math.min(...windows.map((window) => window.from));
	const to = Math.max(...windows.map((window) => window.to));
	const timing =
		windows.length > 0
			? formatShortTiming(words, { kind: 'window', window: { from, to } })
			: words.say('map.recurring');
	return { timing, team: teams.join(', '), named };
}

/** Sets a card's text in a card of this width, and says how tall it becomes. */
export function setCard(
	stop: Stop,
	{ timing, team, named }: CardWords,
	width: number,
	density: Density,
	locale: string,
): CardContent {
	const titleStyle = enlarge(typeStyles.cardTitle, density.scale);
	const detailStyle = enlarge(typeStyles.cardDetail, density.scale);
	const room = width - barWidth - barGap - endPad;
	const hasMark = stop.milestones.some(({ isActivation }) => isActivation);
	const title = setLines(
		stop.title,
		room - (hasMark ? markSize * density.scale + 0.3 : 0),
		titleStyle,
		3,
		locale,
	);
	const hasLoop = !stop.isFold && stop.opens === undefined;
	const firstIndent = hasLoop ? loopRoom * density.scale : 0;
	const joined = `${timing} · ${team}`;
	const isShort =
		measureText(joined, detailStyle.size, detailStyle.weight) < room - firstIndent - 0.1;
	const parts = isShort ? [joined] : [timing, team];
	const details = [...parts, ...named].map((text, i) =>
		setLines(
			text,
			i === 0 ? room - firstIndent : room,
			detailStyle,
			i === 0 ? 1 : i < parts.length ? 2 : 3,
			locale,
		),
	);
	const lines = details.flatMap((detail) => detail.lines);
	return {
		title: title.lines,
		details: lines,
		isCut: title.isCut,
		hasLoop,
		height:
			2 * density.cardPad +
			title.lines.length * titleStyle.line +
			0.4 +
			lines.length * detailStyle.line,
	};
}

/** The teams that hold these milestones, in the journey's order. The place among those of the whole journey is a team's color on every map. */
export function listTeams(journey: Journey, milestones: Iterable<Milestone>): Id[] {
	const used = new Set([...milestones].map(({ team }) => team));
	return [...journey.teams.keys()].filter((id) => used.has(id));
}

/** The address of what a card stands for. */
export function addressOf(stop: Stop, phase: Phase): string {
	const [milestone] = stop.milestones;
	return stop.isFold || !milestone
		? formatAddress('phases', phase.id)
		: formatAddress('milestones', milestone.id);
}

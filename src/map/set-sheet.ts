import type { Id } from '../domain/journey.ts';
import type { Shelf } from './arrangement.ts';
import { composeLayout } from './compose-layout.ts';
import type { MapLayout } from './map-layout.ts';
import { findCollisions } from './measure-layout.ts';
import { measureRows } from './measure-rows.ts';
import { placeBands } from './place-bands.ts';
import { type Frame, measureHead, placeFrame } from './place-frame.ts';
import {
	type BandPlan,
	type Candidate,
	listCandidates,
	pickCandidates,
	rowHeights,
} from './plan-bands.ts';
import { planLines, type SheetPlan, setStops } from './plan-lines.ts';
import type { Setting } from './setting.ts';
import { weighLines } from './weigh-lines.ts';

export interface Attempt {
	layout: MapLayout;
	/** Milestones whose title does not fit. */
	cutTitles: readonly Id[];
	/** How much is cut or named in place of a line. */
	loss: number;
	/** How hard it is to read: where the cards stand, how long the lines are and how often they cross. */
	unease: number;
	/** How each phase is arranged. */
	picked: readonly string[];
}

/** So often it is tried again, closer or with fewer lines. */
const mostTurns = 20;
/** Past the height of every sheet. */
const anyHeight = 2000;

/** Sets a path on a sheet as closely as asked; undefined where it does not fit. */
export function setSheet(setting: Setting): Attempt | undefined {
	const { density, isForced } = setting;
	const frame = placeFrame(setting);
	const { room } = frame;
	const candidates = listChoices(setting, frame);
	const unrouted = new Set<string>();
	let allowed = room - density.bandGap * Math.max(candidates.length - 1, 0);
	for (let turn = 0; turn < mostTurns; turn++) {
		const picked = pickCandidates(candidates, isForced ? anyHeight : allowed);
		if (!picked) return undefined;
		const plan = planLines(setting, frame, picked, unrouted);
		const narrow = plan.columns.findIndex(({ card }) => card < density.leastCard - 1);
		if (narrow >= 0 && !isForced) {
			if (!dropCandidate(candidates, plan.bands, plan.shelves[narrow])) return undefined;
			continue;
		}
		const { cuts, rows } = measureCards(plan, frame, setting);
		if (rows.needed > room && !isForced) {
			const taken = sum(picked.map((one) => Math.ceil(one.height)));
			allowed = Math.min(allowed, taken) - Math.max(1, Math.round((rows.needed - room) * 0.6));
			continue;
		}
		const placed = placePlan(plan, rows.bands, frame, setting);
		const [collision] = findCollisions(placed.connectors);
		if (collision && turn < mostTurns - 1) {
			// Rather no line than one that seems to be another: the card then names what it comes after.
			unrouted.add(`${collision[0].from} ${collision[0].to}`);
			continue;
		}
		return {
			layout: composeLayout(setting, frame, plan, placed),
			cutTitles: placed.cutTitles,
			loss: 3 * cuts + plan.named.length,
			unease: sum(picked.map((one) => one.unease)) / 2 + weighLines(placed.connectors),
			picked: picked.map(({ key }) => key),
		};
	}
	return undefined;
}

/** The ways to arrange each phase that may be taken. */
function listChoices(setting: Setting, frame: Frame): Candidate[][] {
	const { stops, density, words, avoid } = setting;
	return listCandidates(
		stops.phases,
		stops.links,
		density,
		frame.cards.width,
		(phase) => measureHead(phase, frame, setting),
		setStops(setting),
		words,
	).map((choices) => choices.filter(({ key }) => !avoid?.has(key)));
}

/** How tall the rows are, and how many cards are cut. */
function measureCards(plan: SheetPlan, frame: Frame, setting: Setting) {
	let cuts = 0;
	const heights = plan.shelves.map((shelf, i) =>
		rowHeights(shelf, (stop) => {
			const { isCut, height } = plan.content(stop, plan.columns[i]?.card ?? 0);
			if (isCut) cuts++;
			return height;
		}),
	);
	const { corridors } = plan.lanes;
	const { top, room } = frame;
	const rows = measureRows(
		plan.bands,
		heights,
		corridors,
		setting.density,
		top,
		room,
		({ phase }) => measureHead(phase, frame, setting),
	);
	return { cuts, rows };
}

function placePlan(
	{ bands, routes, lanes, columns, content }: SheetPlan,
	rows: ReturnType<typeof measureRows>['bands'],
	{ x, width, headWidth, teams }: Frame,
	setting: Setting,
) {
	const head = { x, width: headWidth };
	const geometry = { setting, bands, routes, lanes, columns, rows, head, content, teams };
	return placeBands({ ...geometry, bandWidth: width });
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

/** An arrangement whose cards become too narrow is not to be picked again. */
function dropCandidate(
	candidates: Candidate[][],
	bands: readonly BandPlan[],
	shelf: Shelf | undefined,
): boolean {
	const band = bands.findIndex(({ arrangement }) => shelf && arrangement.shelves.includes(shelf));
	const choices = candidates[band];
	const at =
		choices?.findIndex(({ arrangement }) => arrangement === bands[band]?.arrangement) ?? -1;
	if (!choices || at < 0 || choices.length < 2) return false;
	choices.splice(at, 1);
	return true;
}

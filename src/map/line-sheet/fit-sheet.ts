import { countShelves } from './lay-out-phase.ts';
import { fullnesses } from './line-style.ts';
import {
	type Band,
	type Fitted,
	type Frame,
	findCost,
	makeBand,
	makeFrame,
	promiseHeight,
	type SheetSetting,
	usual,
} from './make-band.ts';
import type { LinePhase } from './plan-line.ts';
import { fillSheet, relaxBands, straightenBands } from './share-room.ts';

/** From the largest that a poster is set in to the smallest that is read at a desk. */
const scales = [3.4, 3, 2.7, 2.45, 2.2, 2, 1.85, 1.7, 1.57, 1.45, 1.35, 1.26, 1.18, 1.12, 1.06, 1];
/** Where nothing fits, what is set too small is better than what is not there. */
const tooSmall = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
/** About what straight lines cost in height, over what the stops alone need. */
const straightCost = 1.12;
/** The same of a phase of so many stops, however they are placed: what passes them takes room. */
const [manyStops, manyCost] = [28, 1.3];
/** Type of this scale is read with ease: a phase is not divided into more shelves to be larger still. */
const easyScale = 1.18;

/** The sheet in the largest scale at which all fits; closer set where none does, else nothing. */
export async function fitSheet(setting: SheetSetting): Promise<Fitted | undefined> {
	let [low, high] = [0, scales.length - 1];
	let best: Fitted | undefined;
	// The largest scale that fits, by halving.
	while (low <= high) {
		const middle = Math.floor((low + high) / 2);
		const fitted = await trySheet(setting, scales[middle] ?? 1);
		if (fitted) {
			best = fitted;
			high = middle - 1;
		} else low = middle + 1;
	}
	best ??= await shrinkSheet(setting, 1);
	return (
		best && fillSheet(setting, await straightenBands(setting, await relaxBands(setting, best)))
	);
}

/** For a sheet that cannot hold it at all: it is as small as it has to be. */
export async function forceSheet(setting: SheetSetting): Promise<Fitted> {
	for (const scale of tooSmall) {
		const fitted = await shrinkSheet(setting, scale);
		if (fitted) return fillSheet(setting, fitted);
	}
	throw new Error('A line always fits on a sheet if it is small enough.');
}

async function trySheet(setting: SheetSetting, scale: number): Promise<Fitted | undefined> {
	const level = usual;
	const frame = makeFrame(setting, scale);
	const promised = setting.phases.map((phase) => promiseHeight(setting, frame, { phase, level }));
	if (promised.reduce((sum, one) => sum + one, 0) > frame.room) return undefined;
	const bands: Band[] = [];
	for (const phase of setting.phases) {
		const band = await makeBand(setting, frame, phase, level);
		if (!band || (scale > easyScale && band.flow.starts.length > shelvesWhenEasy(setting, phase)))
			return undefined;
		bands.push(band);
		const left = promised.slice(bands.length).reduce((sum, one) => sum + one, 0);
		if (bands.reduce((sum, { height }) => sum + height, left) > frame.room) return undefined;
	}
	return finish(setting, frame, bands);
}

function shelvesWhenEasy(setting: SheetSetting, phase: LinePhase): number {
	const { style, width } = makeFrame(setting, easyScale);
	return countShelves(phase, { ...setting, style, width, level: usual });
}

/**
 * Leaves out what can be spared, in the tallest of the phases that still say most. As long as not even the
 * promised heights fit, nothing is laid out.
 */
async function shrinkSheet(setting: SheetSetting, scale: number): Promise<Fitted | undefined> {
	const frame = makeFrame(setting, scale);
	const states = setting.phases.map(
		(phase): State => ({ phase, level: usual, made: undefined, costs: new Map() }),
	);
	for (;;) {
		for (const state of states)
			state.height ??= promiseHeight(setting, frame, state, guessCost(state));
		if (addUp(states) <= frame.room) {
			const next = states.find(({ made }) => made === undefined);
			if (!next)
				return finish(
					setting,
					frame,
					states.flatMap(({ made }) => (made && made !== 'none' ? made : [])),
				);
			next.made = (await makeBand(setting, frame, next.phase, next.level)) ?? 'none';
			if (next.made !== 'none') {
				next.height = next.made.height;
				next.costs.set(placementOf(next), findCost(setting, frame, next.made));
			} else if (!lower(next)) return undefined;
			continue;
		}
		const fullest = Math.min(...states.map(({ level }) => level));
		const [tallest] = states
			.filter(({ level }) => level === fullest)
			.sort((a, b) => (b.height ?? 0) - (a.height ?? 0));
		if (!tallest || !lower(tallest)) return undefined;
	}
}

/** A phase while its sheet is fitted: as it is made, or how tall it promises to be. */
interface State {
	phase: LinePhase;
	level: number;
	made: Band | 'none' | undefined;
	height?: number | undefined;
	/** How much taller it became than it promised, by how its stops were placed. */
	costs: Map<string, number>;
}

const placementOf = ({ level }: { level: number }) => fullnesses[level]?.placement ?? '';

function guessCost(state: State): number {
	const placement = placementOf(state);
	const known = state.costs.get(placement);
	if (known === undefined && state.phase.stops.length > manyStops) return manyCost;
	return known ?? (placement === 'NETWORK_SIMPLEX' ? straightCost : 1);
}

const addUp = (states: readonly State[]) =>
	states.reduce((sum, { height }) => sum + (height ?? 0), 0);

function lower(state: State): boolean {
	state.level++;
	state.made = undefined;
	state.height = undefined;
	return state.level < fullnesses.length;
}

function finish(
	{ sheet }: SheetSetting,
	{ style, width, room, footer }: Frame,
	bands: readonly Band[],
): Fitted | undefined {
	const spare = bands.reduce((left, { height }) => left - height, room);
	return spare < 0 ? undefined : { sheet, style, width, bands, footer, spare };
}

import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { headerHeight } from '../place-header.ts';
import { findFrameScale, margin, type Sheet } from '../sheet.ts';
import { fillRoom } from './fill-room.ts';
import {
	countShelves,
	estimateHeight,
	type Flow,
	layOutLower,
	layOutPhase,
	setOne,
} from './lay-out-phase.ts';
import { fullnesses, type LineStyle, makeStyle } from './line-style.ts';
import { listLegend } from './list-legend.ts';
import { listContacts, placeFooter } from './place-footer.ts';
import type { LinePhase } from './plan-line.ts';
import { writePhaseHead } from './write-phase-head.ts';

export interface Band {
	phase: LinePhase;
	folded: number;
	head: ReturnType<typeof writePhaseHead>;
	flow: Flow;
	level: number;
	height: number;
}

export interface Fitted {
	sheet: Sheet;
	style: LineStyle;
	/** Of the flows, at the end of the bands. */
	width: number;
	bands: readonly Band[];
	footer: ReturnType<typeof placeFooter>;
	/** Height between header and footer that no band needs. */
	spare: number;
}

export interface SheetSetting {
	journey: Journey;
	path: Path;
	phases: readonly LinePhase[];
	folded: ReadonlyMap<string, number>;
	sheet: Sheet;
	words: Words;
}

/** From the largest that a poster is set in to the smallest that is read at a desk. */
const scales = [3.4, 3, 2.7, 2.45, 2.2, 2, 1.85, 1.7, 1.57, 1.45, 1.35, 1.26, 1.18, 1.12, 1.06, 1];
/** Where nothing fits, what is set too small is better than what is not there. */
const tooSmall = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

const usual = 1;
/** A phase of so few is tried in straight lines as well, which may cost nothing. */
const fewStops = 6;
/** About what straight lines cost in height, over what the stops alone need. */
const straightCost = 1.12;
/** Type of this scale is read with ease: a phase is not divided into more shelves to be larger still. */
const easyScale = 1.18;

/** In a band above and below its flow, and from the header and to the footer. */
export const bandPad = (style: LineStyle) => 1.3 * style.scale;
export const partGap = 2;

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
	return best && fillSheet(setting, await relaxBands(setting, await lowerBands(setting, best)));
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

/** Gives back to each phase what there is room for after all, the tightest first. */
async function relaxBands(setting: SheetSetting, fitted: Fitted): Promise<Fitted> {
	const frame = makeFrame(setting, fitted.style.scale);
	const bands = [...fitted.bands];
	let { spare } = fitted;
	const tightest = [...bands].sort((a, b) => b.level - a.level);
	for (const band of tightest) {
		for (let level = usual; level < band.level; level++) {
			const room = band.height + spare;
			if (promiseHeight(setting, frame, { phase: band.phase, level }) > room) continue;
			const looser = await makeBand(setting, frame, band.phase, level);
			if (!looser || looser.height > room) continue;
			bands[bands.indexOf(band)] = looser;
			spare = room - looser.height;
			break;
		}
	}
	return { ...fitted, bands, spare };
}

/** Phases set in another way where that is less tall. */
async function lowerBands(setting: SheetSetting, fitted: Fitted): Promise<Fitted> {
	const { style, width } = fitted;
	let { spare } = fitted;
	const bands: Band[] = [];
	for (const band of fitted.bands) {
		const { phase, level, flow, head } = band;
		const lower = await layOutLower(phase, { ...setting, style, width, level }, flow.height);
		const height = Math.max(lower?.height ?? flow.height, head.height) + 2 * bandPad(style);
		const isBetter = lower !== undefined && height < band.height;
		if (isBetter) spare += band.height - height;
		bands.push(isBetter ? { ...band, flow: lower, height } : band);
	}
	return { ...fitted, bands, spare };
}

/** What is left over says more of each stop, phase by phase. */
function fillSheet(setting: SheetSetting, fitted: Fitted): Fitted {
	const { style, width } = fitted;
	let { spare } = fitted;
	const bands = fitted.bands.map((band, i): Band => {
		const height = band.height + spare / (fitted.bands.length - i);
		const flow = fillRoom(
			band.flow,
			height - 2 * bandPad(style),
			style,
			({ stop, set, entries }, level) =>
				setOne(stop, set.width, { ...setting, style, width, level }, entries.length),
		);
		const taller = Math.max(band.height, flow.height + 2 * bandPad(style));
		spare -= taller - band.height;
		return { ...band, flow, height: taller };
	});
	return { ...fitted, bands, spare };
}

/**
 * Leaves out what can be spared, in the tallest of the phases that still say most. As long as not even the
 * promised heights fit, nothing is laid out.
 */
async function shrinkSheet(setting: SheetSetting, scale: number): Promise<Fitted | undefined> {
	const frame = makeFrame(setting, scale);
	const states = setting.phases.map((phase): State => ({ phase, level: usual, made: undefined }));
	for (;;) {
		for (const state of states) state.height ??= promiseHeight(setting, frame, state, straightCost);
		if (addUp(states) <= frame.room) {
			const next = states.find(({ made }) => made === undefined);
			if (!next)
				return finish(
					setting,
					frame,
					states.flatMap(({ made }) => (made && made !== 'none' ? made : [])),
				);
			next.made = (await makeBand(setting, frame, next.phase, next.level)) ?? 'none';
			if (next.made !== 'none') next.height = next.made.height;
			else if (!lower(next)) return undefined;
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
}

const addUp = (states: readonly State[]) =>
	states.reduce((sum, { height }) => sum + (height ?? 0), 0);

function lower(state: State): boolean {
	state.level++;
	state.made = undefined;
	state.height = undefined;
	return state.level < fullnesses.length;
}

function promiseHeight(
	setting: SheetSetting,
	frame: Frame,
	{ phase, level }: Pick<State, 'phase' | 'level'>,
	cost = 1,
): number {
	const { style, width } = frame;
	const flow = estimateHeight(phase, { ...setting, style, width, level });
	const head = writeHead(setting, frame, phase, level).height;
	const isStraight = !phase.isLoop && fullnesses[level]?.placement === 'NETWORK_SIMPLEX';
	return Math.max(flow * (isStraight ? cost : 1), head) + 2 * bandPad(style);
}

interface Frame {
	style: LineStyle;
	/** Of the flows. */
	width: number;
	/** For all bands together. */
	room: number;
	footer: ReturnType<typeof placeFooter>;
}

function makeFrame({ journey, path, sheet, words, phases }: SheetSetting, scale: number): Frame {
	const style = makeStyle(scale, phases.length);
	const whole = sheet.width - 2 * margin;
	const contacts = listContacts(journey, path, words);
	const footer = placeFooter(
		contacts,
		listLegend(phases),
		{ x: margin, y: 0, width: whole },
		style,
		words,
	);
	return {
		style,
		width: whole - style.headWidth - 3 * Math.min(scale, 1.6),
		room:
			sheet.height -
			2 * margin -
			headerHeight * findFrameScale(sheet) -
			footer.height -
			2 * partGap,
		footer,
	};
}

function writeHead(
	{ folded, words }: SheetSetting,
	{ style }: Frame,
	phase: LinePhase,
	level: number,
) {
	const box = { x: margin, y: 0, width: style.headWidth };
	return writePhaseHead(phase, folded.get(phase.phase.id) ?? 0, box, { style, words, level });
}

async function makeBand(
	setting: SheetSetting,
	frame: Frame,
	phase: LinePhase,
	level: number,
): Promise<Band | undefined> {
	const { style, width } = frame;
	const phaseSetting = { ...setting, style, width, level };
	let flow = await layOutPhase(phase, phaseSetting);
	if (flow.width > width + 0.1) return undefined;
	const head = writeHead(setting, frame, phase, level);
	if (fullnesses[level]?.placement !== 'NETWORK_SIMPLEX' && phase.stops.length <= fewStops) {
		const straight = await layOutPhase(phase, { ...phaseSetting, isStraight: true });
		const isNoTaller = straight.height <= Math.max(flow.height, head.height) + 0.01;
		if (isNoTaller && straight.width <= width + 0.1) flow = straight;
	}
	const height = Math.max(flow.height, head.height) + 2 * bandPad(style);
	const folded = setting.folded.get(phase.phase.id) ?? 0;
	return { phase, folded, head, flow, level, height };
}

function finish(
	{ sheet }: SheetSetting,
	{ style, width, room, footer }: Frame,
	bands: readonly Band[],
): Fitted | undefined {
	const spare = bands.reduce((left, { height }) => left - height, room);
	return spare < 0 ? undefined : { sheet, style, width, bands, footer, spare };
}

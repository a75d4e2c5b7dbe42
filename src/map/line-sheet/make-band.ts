import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { headerHeight } from '../place-header.ts';
import { findFrameScale, margin, type Sheet } from '../sheet.ts';
import { estimateHeight, type Flow, layOutPhase } from './lay-out-phase.ts';
import { type LineStyle, makeStyle } from './line-style.ts';
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

/** As much as a phase says where the sheet is not tight; its place in `fullnesses`. */
export const usual = 1;

/** In a band above and below its flow, and from the header and to the footer. */
export const bandPad = (style: LineStyle) => 1.1 * style.scale;
export const partGap = 2;

/** About how tall a phase becomes, without laying it out. */
export function promiseHeight(
	setting: SheetSetting,
	frame: Frame,
	{ phase, level }: { phase: LinePhase; level: number },
	cost = 1,
): number {
	const { style, width } = frame;
	const flow = estimateHeight(phase, { ...setting, style, width, level });
	const head = writeHead(setting, frame, phase, level).height;
	return Math.max(phase.isLoop ? flow : flow * cost, head) + 2 * bandPad(style);
}

/** How much taller it became than it promised. */
export function findCost(
	setting: SheetSetting,
	frame: Frame,
	{ phase, level, flow }: Band,
): number {
	const { style, width } = frame;
	return flow.height / Math.max(1, estimateHeight(phase, { ...setting, style, width, level }));
}

export interface Frame {
	style: LineStyle;
	/** Of the flows. */
	width: number;
	/** For all bands together. */
	room: number;
	footer: ReturnType<typeof placeFooter>;
}

export function makeFrame(
	{ journey, path, sheet, words, phases }: SheetSetting,
	scale: number,
): Frame {
	const style = makeStyle(scale, phases.length);
	const whole = sheet.width - 2 * margin;
	const contacts = listContacts(journey, path, words);
	const footer = placeFooter(
		contacts,
		listLegend(journey, phases),
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

export async function makeBand(
	setting: SheetSetting,
	frame: Frame,
	phase: LinePhase,
	level: number,
): Promise<Band | undefined> {
	const { style, width } = frame;
	const flow = await layOutPhase(phase, { ...setting, style, width, level });
	if (flow.width > width + 0.1) return undefined;
	const head = writeHead(setting, frame, phase, level);
	const height = Math.max(flow.height, head.height) + 2 * bandPad(style);
	const folded = setting.folded.get(phase.phase.id) ?? 0;
	return { phase, folded, head, flow, level, height };
}

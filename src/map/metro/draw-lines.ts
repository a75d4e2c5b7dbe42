import { lineColor } from '../colors.ts';
import {
	circle,
	type DisplayItem,
	type Mark,
	type PathItem,
	type PathStep,
	polygon,
	rectangle,
} from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { drawDisc } from './draw-block.ts';
import type { MetroLine, MetroPhase } from './metro-program.ts';
import type { Lengths } from './phase-plan.ts';

/** Handles of a quarter circle lie at this part of its radius. */
const round = 0.5523;

/** A bundle of lines on the sheet. */
export interface Bundle {
	phase: MetroPhase;
	lines: readonly MetroLine[];
	lengths: Lengths;
	pitch: number;
	/** Where its lines begin and end. */
	from: number;
	to: number;
	/** Of its uppermost line. */
	y: number;
	/** Where the way back of a loop ends. */
	turnBack?: number;
	/** Where lines begin that begin with a name. */
	starts?: ReadonlyMap<number, number>;
}

export function lineWidth({ pitch, lengths }: { pitch: number; lengths: Lengths }): number {
	return Math.min(pitch * 0.4, lengths.ring * 0.95);
}

/** Where a line of the bundle lies; of one turned over, the last line is the uppermost. */
export function yOf({ phase, y, pitch }: Bundle, line: number, isTurned = false): number {
	const place = phase.lines.indexOf(line);
	return y + (isTurned ? phase.lines.length - 1 - place : place) * pitch;
}

function markLine(line: MetroLine, phase: MetroPhase): Mark {
	return { part: 'line', phase: phase.phase.id, type: nameTypes(line.types) };
}

/** The partner types of a line, as a drawing says them. */
export function nameTypes(types: MetroLine['types']): string {
	return types.map(({ id }) => id).join(' ');
}

/** The lines of a run, with an arrow at the end of each. */
export function drawStraight(bundle: Bundle): DisplayItem[] {
	const width = lineWidth(bundle);
	const head = width * 1.5;
	return bundle.lines.flatMap((line): PathItem[] => {
		const y = yOf(bundle, line.index);
		const { to } = bundle;
		const from = startOf(bundle, line);
		const color = lineColor(line.color);
		return [
			drawStroke(
				[
					{ to: 'move', x: from, y },
					{ to: 'line', x: to - head, y },
				],
				line,
				bundle,
			),
			{
				kind: 'path',
				steps: polygon([
					{ x: to - head * 1.1, y: y - width },
					{ x: to, y },
					{ x: to - head * 1.1, y: y + width },
				]),
				fill: color,
			},
		];
	});
}

function startOf({ starts, from }: Bundle, { index }: MetroLine): number {
	return starts?.get(index) ?? from;
}

function drawStroke(
	steps: readonly PathStep[],
	line: MetroLine,
	bundle: Bundle,
	kind?: 'loop',
): PathItem {
	const color = lineColor(line.color);
	return {
		kind: 'path',
		steps,
		stroke: { color, width: lineWidth(bundle) },
		mark: { ...markLine(line, bundle.phase), ...(kind && { kind }) },
	};
}

/**
 * The lines of a loop: along the upper run, around, and back along the lower one, where the first is the
 * lowest. `back` is the uppermost line of the lower run.
 */
export function drawTurn(bundle: Bundle, back: number, turn: number): DisplayItem[] {
	const start = bundle.to - turn;
	return bundle.lines.map((line) => {
		const top = yOf(bundle, line.index);
		const bottom = yOf({ ...bundle, y: back }, line.index, true);
		const radius = (bottom - top) / 2;
		const [x, k, middle] = [start + radius, radius * round, top + radius];
		return drawStroke(
			[
				{ to: 'move', x: startOf(bundle, line), y: top },
				{ to: 'line', x: start, y: top },
				{ to: 'curve', x1: start + k, y1: top, x2: x, y2: middle - k, x, y: middle },
				{ to: 'curve', x1: x, y1: middle + k, x2: start + k, y2: bottom, x: start, y: bottom },
				{ to: 'line', x: bundle.turnBack ?? bundle.from, y: bottom },
			],
			line,
			bundle,
			'loop',
		);
	});
}

/** A bar across all lines of a bundle. */
export function drawBar(bundle: Bundle, x: number, isTurned = false): PathItem {
	const { phase, lengths, pitch, y } = bundle;
	const [half, width] = [lengths.edge, lengths.ring * 0.5];
	const height = (phase.lines.length - 1) * pitch + 2 * half * 0.92;
	return {
		kind: 'path',
		steps: rectangle({ x: x - width / 2, y: y - half * 0.92, width, height }, width * 0.3),
		fill: 'ink',
		...(isTurned ? {} : { mark: { part: 'gate', phase: phase.phase.id } as const }),
	};
}

/** The letter of each line, upon it; in a program without partner types there is but one line, and no letter. */
export function drawLetters(bundle: Bundle, x: number): DisplayItem[] {
	const { disc } = bundle.lengths;
	const around = disc / 2 + disc * 0.1;
	const named = bundle.lines.filter(({ types }) => types.length > 0);
	const grounds = named.map(({ index }): PathItem => {
		return { kind: 'path', steps: circle({ x, y: yOf(bundle, index) }, around), fill: 'paper' };
	});
	const letters = named.flatMap(({ index, letter, types }) =>
		drawDisc({ x, y: yOf(bundle, index) }, disc, index, letter).map((item) =>
			item.kind === 'text'
				? { ...item, mark: { part: 'name', type: nameTypes(types) } as const }
				: item,
		),
	);
	return [...grounds, ...letters];
}

/** From the end of the way back to where it goes on: all lines alike. */
export function drawReturn({ x, y }: Point, radius: number, width: number): PathItem[] {
	const k = radius * round;
	return [
		{
			kind: 'path',
			steps: [
				{ to: 'move', x, y: y + radius },
				{ to: 'curve', x1: x - k, y1: y + radius, x2: x - radius, y2: y + k, x: x - radius, y },
				{ to: 'curve', x1: x - radius, y1: y - k, x2: x - k, y2: y - radius, x, y: y - radius },
			],
			stroke: { color: 'ink', width },
		},
	];
}

import type { Id } from '../domain/journey.ts';
import { measureText } from '../fonts/measure-text.ts';
import { lineColor, phaseColor, tintColor } from '../map/colors.ts';
import { type DisplayItem, type PathItem, polygon, rectangle } from '../map/display-list.ts';
import type { Box } from '../map/geometry.ts';
import { drawDisc, writeText } from '../map/metro/draw-block.ts';
import { drawRing } from '../map/metro/draw-stop.ts';
import type { MetroLine, MetroPhase, MetroProgram } from '../map/metro/metro-program.ts';
import { placeLineNames } from './social-line-names.ts';
import { arrangePhases, measureRowHeight, phaseStyle, type Stretch } from './social-phases.ts';
import { placeTitles, type SocialTitles, titleStyle } from './social-titles.ts';

/** The map of a picture: lines and rings, and no words but those that can be read in a preview. */
export interface SocialMap {
	program: MetroProgram;
	/** What the stops are called, where there is room for that; phases are named otherwise. */
	hasTitles?: boolean;
	/** The milestone that the picture is of. */
	here?: Id;
	locale: string;
}

/** Draws lines with their rings into a box, in millimetres. */
export function drawSocialMap(
	{ program: { phases, lines }, hasTitles, here, locale }: SocialMap,
	box: Box,
): DisplayItem[] {
	const isShown = ({ index }: MetroLine) => phases.some((one) => one.lines.includes(index));
	const program = { phases, lines: lines.filter(isShown) };
	const names = program.lines.length > 1 ? placeLineNames(program.lines, box, locale) : undefined;
	const room = { ...box, height: box.height - (names?.height ?? 0) };
	const [phase] = phases;
	const titles =
		hasTitles && phase ? placeTitles(phase, program.lines.length, room, locale) : undefined;
	const items = titles ? drawTitled(titles, program, room) : drawRows(program, room, here);
	return [...items, ...(names?.items ?? [])];
}

function drawRows(program: MetroProgram, room: Box, here: Id | undefined): DisplayItem[] {
	const { rows, pitch } = arrangePhases(program, room);
	const height = measureRowHeight(program.lines.length, pitch);
	const spare = Math.max(0, room.height - rows.length * height) / (rows.length + 1);
	return rows.flatMap((stretches, i) => {
		const top = room.y + spare * (i + 1) + height * i;
		const y = top + phaseStyle.line + pitch / 2;
		return [
			// Of one phase alone the picture says its name in its title.
			...(program.phases.length > 1 ? stretches.flatMap((one) => nameStretch(one, top)) : []),
			...stretches.flatMap((one) =>
				drawPlace(one, here, y, y + (program.lines.length - 1) * pitch, pitch),
			),
			...drawStretches(stretches, program.lines, y, pitch),
		];
	});
}

/** A quiet field behind a stop and an arrow upon it say that it is this one. */
function drawPlace(
	{ phase: { phase, stops }, xs }: Stretch,
	here: Id | undefined,
	top: number,
	bottom: number,
	pitch: number,
): PathItem[] {
	const x = xs[stops.findIndex(({ milestone }) => milestone.id === here)];
	if (x === undefined) return [];
	const [beside, above] = [Math.max(pitch * 0.6, 2.4), pitch * 0.5 + 3.4];
	const field = {
		x: x - beside,
		y: top - above,
		width: 2 * beside,
		height: bottom - top + above + pitch * 0.5 + 1.2,
	};
	const tip = top - pitch * 0.5 - 0.4;
	const arrow = [
		{ x: x - 1.7, y: tip - 2.6 },
		{ x: x + 1.7, y: tip - 2.6 },
		{ x, y: tip },
	];
	return [
		{ kind: 'path', steps: rectangle(field), fill: tintColor(phase.number) },
		{ kind: 'path', steps: polygon(arrow), fill: 'ink' },
	];
}

/** The name of a phase above its lines, or its number where the name is too long. */
function nameStretch({ phase: { phase }, from, to }: Stretch, top: number): DisplayItem[] {
	const isShort = measureText(phase.title, phaseStyle.size, phaseStyle.weight) <= to - from - 1;
	const text = isShort ? phase.title : String(phase.number);
	const at = { x: from, y: top + phaseStyle.size };
	return [writeText(text, at, phaseStyle, phaseColor(phase.number))];
}

function drawTitled(titles: SocialTitles, program: MetroProgram, room: Box): DisplayItem[] {
	const { phase, pitch, y, stops } = titles;
	const stretch: Stretch = {
		phase,
		from: room.x,
		to: room.x + room.width,
		isLast: true,
		xs: stops.map(({ x }) => x),
	};
	const last = y + (program.lines.length - 1) * pitch;
	const words = stops.flatMap(({ x, lines, isAbove, left }): DisplayItem[] => {
		const size = lines.length * titleStyle.line;
		const top = isAbove ? y - pitch - size : last + pitch;
		const [from, to] = isAbove ? [top, y] : [last, top + size];
		return [
			{
				kind: 'path',
				steps: [
					{ to: 'move', x, y: from },
					{ to: 'line', x, y: to },
				],
				stroke: { color: 'line', width: 0.2 },
			},
			...lines.map((line, i) =>
				writeText(
					line,
					{ x: left, y: top + i * titleStyle.line + titleStyle.size },
					titleStyle,
					'ink',
				),
			),
		];
	});
	return [...words, ...drawStretches([stretch], program.lines, y, pitch)];
}

/** The lines of phases side by side, with their rings; an arrow says that the last one goes on. */
function drawStretches(
	stretches: readonly Stretch[],
	lines: readonly MetroLine[],
	y: number,
	pitch: number,
): DisplayItem[] {
	const width = Math.min(pitch * 0.45, 3.2);
	const yOf = (line: number) => y + lines.findIndex(({ index }) => index === line) * pitch;
	return stretches.flatMap(({ phase, from, to, xs, isLast }, i) => {
		const own = lines.filter(({ index }) => phase.lines.includes(index));
		const start = i === 0 ? from : from - 1.2;
		return [
			...own.flatMap((line) => drawLine(line, yOf(line.index), start, to, width, isLast)),
			// A phase that nobody goes through has no lines, and no gate across them.
			...(isLast || own.length === 0
				? []
				: [
						drawGate(
							phase,
							own.map(({ index }) => yOf(index)),
							to - 0.6,
							width,
						),
					]),
			...drawLetters(own, i === 0 ? from : undefined, yOf, pitch),
			...drawStops(phase, xs, yOf, pitch),
		];
	});
}

function drawLine(
	{ color }: MetroLine,
	y: number,
	from: number,
	to: number,
	width: number,
	isLast: boolean,
): PathItem[] {
	const head = isLast ? Math.max(width * 1.6, 1) : 0;
	const line: PathItem = {
		kind: 'path',
		steps: [
			{ to: 'move', x: from, y },
			{ to: 'line', x: to - head, y },
		],
		stroke: { color: lineColor(color), width },
	};
	if (!isLast) return [line];
	const steps = polygon([
		{ x: to - head - 0.1, y: y - width },
		{ x: to, y },
		{ x: to - head - 0.1, y: y + width },
	]);
	return [line, { kind: 'path', steps, fill: lineColor(color) }];
}

function drawGate(
	{ phase }: MetroPhase,
	ys: readonly number[],
	x: number,
	width: number,
): PathItem {
	const [top, bottom] = [Math.min(...ys) - width, Math.max(...ys) + width];
	const box = { x: x - 0.35, y: top, width: 0.7, height: bottom - top };
	return { kind: 'path', steps: rectangle(box), fill: phaseColor(phase.number) };
}

/** A letter smaller than the ones beside the names would not be read. */
const leastPitch = 3;

function drawLetters(
	lines: readonly MetroLine[],
	x: number | undefined,
	yOf: (line: number) => number,
	pitch: number,
): DisplayItem[] {
	if (x === undefined || pitch < leastPitch || lines.length < 2) return [];
	const size = Math.min(pitch, 3.6);
	return lines.flatMap(({ index, color, letter }) =>
		drawDisc({ x: x + size / 2, y: yOf(index) }, size, color, letter),
	);
}

function drawStops(
	{ stops }: MetroPhase,
	xs: readonly number[],
	yOf: (line: number) => number,
	pitch: number,
): DisplayItem[] {
	const apart = xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
	const radius = Math.min(pitch * 0.43, 2.8, ...apart.map((length) => length * 0.42));
	return stops.flatMap(({ milestone, rings }, i) => {
		const x = xs[i] ?? 0;
		const ys = rings.map(({ line }) => yOf(line));
		const [first, last] = [Math.min(...ys), Math.max(...ys)];
		const joint: PathItem = {
			kind: 'path',
			steps: [
				{ to: 'move', x, y: first },
				{ to: 'line', x, y: last },
			],
			stroke: { color: 'ink', width: radius * 0.5 },
		};
		return [
			...(last > first ? [joint] : []),
			...rings.flatMap((ring) =>
				drawRing({ x, y: yOf(ring.line) }, radius, ring, { milestone: milestone.id, type: '' }),
			),
		];
	});
}

import type { Words } from '../../words/words.ts';
import { type Color, lineColor } from '../colors.ts';
import { type DisplayItem, rectangle } from '../display-list.ts';
import { drawCounted, drawLoop } from '../marks.ts';
import { drawDisc } from './draw-block.ts';
import { drawRing } from './draw-stop.ts';
import type { MetroProgram, MetroRing } from './metro-program.ts';

/** A mark and what it means. */
export interface LegendEntry {
	/** Of the mark, in parts of the text's size. */
	width: number;
	text: string;
	/** `x` is the mark's left side, `y` its middle. */
	draw(x: number, y: number, size: number): DisplayItem[];
	color?: Color;
}

/** The marks that are on a sheet, then each line by its letter and name. */
export function listLegend(program: MetroProgram, words: Words): LegendEntry[] {
	return [...listRings(program, words), ...listSigns(program, words), ...listLines(program)];
}

function listRings({ phases }: MetroProgram, { say }: Words): LegendEntry[] {
	const rings = phases.flatMap(({ stops }) => stops.flatMap((stop) => stop.rings));
	const kinds: (Pick<MetroRing, 'kind' | 'isOptional'> & { text: string })[] = [
		{ kind: 'stop', isOptional: false, text: say('map.legendStop') },
		{ kind: 'optional', isOptional: true, text: say('map.legendOptional') },
		{ kind: 'activation', isOptional: false, text: say('map.legendActivation') },
		{ kind: 'activation', isOptional: true, text: say('map.legendBoth') },
	];
	const isThere = ({ kind, isOptional }: (typeof kinds)[number]) =>
		rings.some((ring) => ring.kind === kind && ring.isOptional === isOptional);
	return kinds.filter(isThere).map(({ text, ...ring }) => ({
		width: 1.9,
		text,
		draw: (x, y, size) => {
			const at = { x: x + size * 0.7, y };
			return drawRing(at, size * 0.56, ring, { milestone: '', type: '' }).map(markLegend);
		},
	}));
}

function listSigns({ phases, lines }: MetroProgram, { say }: Words): LegendEntry[] {
	const stops = phases.flatMap((phase) => phase.stops);
	const other = stops.flatMap(({ differences }) => differences)[0];
	const line = lines[other?.lines[0] ?? -1];
	const hasGate = phases.some(({ doneWhen, isOngoing }) => doneWhen.length > 0 && !isOngoing);
	const bar = (width: number, height: number, color: Color, from: number) => {
		return (x: number, y: number, size: number): DisplayItem[] => [
			{
				kind: 'path',
				steps: rectangle({
					x: x + size * from,
					y: y - (size * height) / 2,
					width: size * width,
					height: size * height,
				}),
				fill: color,
				mark: { part: 'legend' },
			},
		];
	};
	const all: (LegendEntry | false | undefined)[] = [
		lines.length > 1 && {
			width: 3.4,
			text: say('map.legendPass'),
			draw: bar(2.9, 0.36, 'line', 0),
		},
		hasGate && { width: 1.4, text: say('map.legendGate'), draw: bar(0.3, 1.4, 'ink', 0.35) },
		phases.some(({ isOngoing }) => isOngoing) && {
			width: 1.7,
			text: say('map.legendRecurring'),
			draw: (x, y, size) => drawLoop({ x: x + size * 0.6, y }, size * 0.36, 'ink').map(markLegend),
		},
		stops.some(({ isCounted }) => isCounted) && {
			width: 1.4,
			text: say('map.legendCounted'),
			draw: (x, y, size) => [markLegend(drawCounted({ x: x + size * 0.5, y }, size * 0.45, 'ink'))],
		},
		other &&
			line && {
				width: 1.8,
				text: say('map.legendOther', { text: other.text }),
				draw: (x, y, size) => drawLetter(line, x, y, size),
			},
		{ width: 0, text: say('map.legendOwner'), draw: () => [] },
		stops.some(({ tags }) => tags.length > 0) && {
			width: 0,
			text: say('map.legendAfter'),
			draw: () => [],
		},
	];
	return all.filter((entry) => entry !== false && entry !== undefined);
}

function listLines({ lines }: MetroProgram): LegendEntry[] {
	return lines
		.filter(({ types }) => types.length > 0)
		.map((line) => ({
			width: 1.8,
			text: line.name,
			color: lineColor(line.color),
			draw: (x, y, size) => drawLetter(line, x, y, size),
		}));
}

function drawLetter(
	{ index, letter }: MetroProgram['lines'][number],
	x: number,
	y: number,
	size: number,
): DisplayItem[] {
	return drawDisc({ x: x + size * 0.66, y }, size * 1.32, index, letter);
}

function markLegend<T extends DisplayItem>(item: T): T {
	return item.kind === 'path' ? { ...item, mark: { part: 'legend' } } : item;
}

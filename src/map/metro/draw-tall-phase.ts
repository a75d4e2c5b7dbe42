import { formatAddress } from '../../domain/addresses.ts';
import type { Id } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';
import { lineColor, phaseColor } from '../colors.ts';
import { type DisplayItem, type LinkItem, type PathItem, rectangle } from '../display-list.ts';
import { drawLoop } from '../marks.ts';
import { typeStyles } from '../type-sizes.ts';
import { drawBlock, drawDisc } from './draw-block.ts';
import { lineWidth, nameTypes } from './draw-lines.ts';
import { drawRing } from './draw-stop.ts';
import type { MetroLine, MetroPhase, MetroProgram, MetroStop } from './metro-program.ts';
import { findLengths, type Lengths } from './phase-plan.ts';
import { type Block, type Passage, setBlock } from './set-block.ts';
import { listDone, setHead } from './set-head.ts';
import { setLabel } from './set-label.ts';

export interface TallPlace {
	/** Where the phase begins, and the width of the drawing. */
	y: number;
	width: number;
	/** From one line to the next. */
	pitch: number;
	/** Another phase follows. */
	goesOn: boolean;
	/** What stands below each stop besides, and before its title; nothing on the map of all types. */
	more?: (milestone: Id) => { number: string; passages: readonly Passage[] };
}

interface Tall extends TallPlace {
	phase: MetroPhase;
	program: MetroProgram;
	lengths: Lengths;
	letters: readonly string[];
	words: Words;
	/** Where words begin, and their width. */
	x: number;
	room: number;
}

const gap = 2;
/** The drawing is as tall as its words need. */
const roomy = 20;

/** A phase from top to bottom: its name, its stops beside the lines, and what is true at its end. */
export function drawTallPhase(
	phase: MetroPhase,
	program: MetroProgram,
	place: TallPlace,
	words: Words,
): { items: DisplayItem[]; end: number } {
	const lengths = findLengths(place);
	const x = (program.lines.length - 1) * place.pitch + 2 * lengths.edge + 1.6;
	const letters = program.lines.map(({ letter }) => letter);
	const tall: Tall = {
		...place,
		phase,
		program,
		lengths,
		letters,
		words,
		x,
		room: place.width - x,
	};
	const items: DisplayItem[] = [];
	const head = setHead({ ...phase, doneWhen: [] }, tall.room, words, roomy);
	items.push(...drawTallHead(head, tall));
	let y = place.y + Math.max(head.height, lengths.disc) + gap;
	for (const stop of phase.stops) {
		const more = place.more?.(stop.milestone.id);
		const shown = more ? { ...stop, title: `${more.number}  ${stop.title}` } : stop;
		const label = setLabel(shown, tall.room, words.locale, more?.passages, roomy);
		items.push(...drawTallStop(stop, label, y, tall));
		y += label.height + gap;
	}
	const gate = drawTallEnd(y, tall);
	const lines = program.lines.filter(({ index }) => phase.lines.includes(index));
	const end = gate.end + (place.goesOn ? 0 : 1);
	return {
		items: [...lines.flatMap((line) => drawTallLine(line, gate, tall)), ...items, ...gate.items],
		end,
	};
}

function xOf(line: number, { lengths, pitch }: Tall): number {
	return lengths.edge + line * pitch;
}

function drawTallLine(line: MetroLine, { bar, end }: TallEnd, tall: Tall): PathItem[] {
	const { phase, goesOn, y } = tall;
	const x = xOf(line.index, tall);
	const width = lineWidth(tall);
	const to = goesOn ? end : bar;
	return [
		{
			kind: 'path',
			steps: [
				{ to: 'move', x, y },
				{ to: 'line', x, y: to },
			],
			stroke: { color: lineColor(line.color), width },
			mark: {
				part: 'line',
				phase: phase.phase.id,
				type: nameTypes(line.types),
			},
		},
	];
}

function drawTallHead(head: Block, tall: Tall): DisplayItem[] {
	const { phase, lengths, letters, program, x, y, room } = tall;
	const { id, number, title } = { ...phase.phase, title: phase.phase.title };
	const items = drawBlock(head, { x, y: y + 0.6 }, letters);
	const isName = (item: (typeof items)[number]) =>
		item.kind === 'text' && item.color === phaseColor(number);
	const link: LinkItem = {
		kind: 'link',
		address: formatAddress('phases', id),
		label: title,
		mark: { part: 'head', phase: id },
		box: { x, y, width: room, height: head.height },
		items: items.filter(isName),
	};
	const lines = program.lines.filter(({ index }) => phase.lines.includes(index));
	return [
		{
			kind: 'path',
			steps: rectangle({ x, y: y - 0.25, width: room, height: 0.5 }),
			fill: phaseColor(number),
		},
		...(program.lines.length > 1
			? lines.flatMap(({ index, letter, types }) =>
					drawDisc(
						{ x: xOf(index, tall), y: y + lengths.disc * 0.7 },
						lengths.disc,
						index,
						letter,
					).map((item) =>
						item.kind === 'text'
							? { ...item, mark: { part: 'name', type: nameTypes(types) } as const }
							: item,
					),
				)
			: []),
		{ kind: 'heading', level: 2, items: [link] },
		...items.filter((item) => !isName(item)),
	];
}

function drawTallStop(stop: MetroStop, label: Block, top: number, tall: Tall): DisplayItem[] {
	const { lengths, program, letters, x, room } = tall;
	const { milestone, rings } = stop;
	const y = top + typeStyles.cardTitle.line / 2;
	const xs = rings.map(({ line }) => xOf(line, tall));
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	const line = (from: number, to: number, part: 'leader' | 'joint', width: number): PathItem => ({
		kind: 'path',
		steps: [
			{ to: 'move', x: from, y },
			{ to: 'line', x: to, y },
		],
		stroke: { color: part === 'leader' ? 'line' : 'ink', width },
		mark: { part, milestone: milestone.id },
	});
	const words: LinkItem = {
		kind: 'link',
		address: formatAddress('milestones', milestone.id),
		card: milestone.id,
		label: stop.label,
		marks: stop.marks,
		mark: { part: 'stop', milestone: milestone.id, phase: milestone.phase },
		box: { x, y: top, width: room, height: label.height },
		items: drawBlock(label, { x, y: top }, letters),
	};
	return [
		line(last, x - 0.8, 'leader', 0.25),
		...(last > first ? [line(first, last, 'joint', lengths.ring * 0.5)] : []),
		...rings.flatMap((ring) =>
			drawRing({ x: xOf(ring.line, tall), y }, lengths.ring, ring, {
				milestone: milestone.id,
				type: nameTypes(program.lines[ring.line]?.types ?? []),
			}),
		),
		words,
	];
}

interface TallEnd {
	items: DisplayItem[];
	/** Where the bar lies across the lines, and where the next phase begins. */
	bar: number;
	end: number;
}

/** The gate with what is true then; of what never ends, that it comes round. */
function drawTallEnd(top: number, tall: Tall): TallEnd {
	const { phase, words, letters, lengths, x, room, goesOn } = tall;
	const { isOngoing } = phase;
	const round = {
		text: isOngoing ? words.say('map.gateOngoingText') : '',
		style: typeStyles.small,
		most: 6,
	};
	const text = [round, ...listDone(phase.doneWhen, isOngoing, words)];
	const block = setBlock(text, room, words.locale, roomy);
	const bar = top + 1;
	const xs = phase.lines.map((line) => xOf(line, tall));
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	const width = lengths.ring * 0.5;
	const across = {
		x: first - lengths.edge * 0.9,
		y: bar - width / 2,
		width: last - first + lengths.edge * 1.8,
		height: width,
	};
	const items: DisplayItem[] = [
		...(phase.doneWhen.length > 0 || isOngoing || !goesOn
			? [
					{
						kind: 'path',
						steps: rectangle(across, width * 0.3),
						fill: phaseColor(phase.phase.number),
						mark: { part: 'gate', phase: phase.phase.id },
					} as const,
				]
			: []),
		...(isOngoing ? drawLoop({ x: (first + last) / 2, y: bar + 2.6 }, 1.3, 'ink') : []),
		...drawBlock(block, { x, y: top }, letters),
	];
	const below = isOngoing ? 5 : goesOn ? 2.5 : 1;
	return { items, bar, end: Math.max(top + block.height, bar + below) + gap };
}

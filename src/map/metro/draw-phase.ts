import { formatAddress, formatPhaseSheet } from '../../domain/addresses.ts';
import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import { lineColor, phaseColor } from '../colors.ts';
import {
	type DisplayItem,
	type LinkItem,
	type PathItem,
	polygon,
	rectangle,
	type TextItem,
} from '../display-list.ts';
import { drawLoop } from '../marks.ts';
import { typeStyles } from '../type-sizes.ts';
import { drawBlock, writeText } from './draw-block.ts';
import {
	type Bundle,
	drawBar,
	drawLetters,
	drawReturn,
	drawStraight,
	drawTurn,
	lineWidth,
	nameTypes,
	yOf,
} from './draw-lines.ts';
import { drawStop } from './draw-stop.ts';
import type { MetroPhase, MetroProgram } from './metro-program.ts';
import type { Closeness, PhasePlan } from './phase-plan.ts';
import { measureBundle, mostName, nameStyle } from './plan-phase.ts';

/** Where a phase is on the sheet. */
interface PhasePlace {
	x: number;
	y: number;
	/** Its height with what is left over for it. */
	height: number;
}

interface Drawing {
	plan: PhasePlan;
	program: MetroProgram;
	close: Closeness;
	words: Words;
	place: PhasePlace;
	/** Lines that begin in this phase and are named here. */
	newLines: ReadonlySet<number>;
	/** Another phase follows. */
	goesOn: boolean;
}

/** A phase with its head, lines and stops. */
export function drawPhase(drawing: Drawing): DisplayItem[] {
	const { plan, place, close } = drawing;
	const rule: DisplayItem = {
		kind: 'path',
		steps: rectangle({ x: place.x, y: place.y - 0.25, width: close.width, height: 0.5 }),
		fill: phaseColor(plan.phase.phase.number),
	};
	return [rule, ...drawHead(drawing), ...drawWay(drawing)];
}

/** The lines and stops of a phase, without its head. */
export function drawWay(drawing: Drawing): DisplayItem[] {
	return drawing.plan.form === 'loop' ? drawLoopRuns(drawing) : drawRuns(drawing);
}

function drawHead({ plan, place, program, words }: Drawing): DisplayItem[] {
	const { phase } = plan.phase;
	const letters = program.lines.map(({ letter }) => letter);
	const items = drawBlock(plan.head, { x: place.x, y: place.y + plan.lengths.pad }, letters);
	const isName = (item: (typeof items)[number]) =>
		item.kind === 'text' && item.color === phaseColor(phase.number);
	const named = items.filter(isName);
	const link: LinkItem = {
		kind: 'link',
		address: formatAddress('phases', phase.id),
		label: phase.title,
		mark: { part: 'head', phase: phase.id },
		box: { x: place.x, y: place.y, width: plan.head.width + 0.6, height: plan.head.height },
		items: named,
	};
	const others = items.filter((item) => !isName(item));
	const length = others.find((item) => item.kind === 'text' && item.text === plan.phase.length);
	const round =
		plan.phase.isOngoing && length?.kind === 'text'
			? drawLoop(
					{ x: length.x + length.width + 1.9, y: length.y - length.size * 0.36 },
					length.size * 0.36,
					'ink',
				)
			: [];
	return [
		{ kind: 'heading', level: 2, items: [link] },
		...linkSheet(others, plan.phase, words),
		...round,
	];
}

/** What says that more milestones are on the sheet of the phase leads there. */
function linkSheet(
	items: readonly (PathItem | TextItem)[],
	{ phase, left }: MetroPhase,
	words: Words,
): DisplayItem[] {
	if (left === 0) return [...items];
	const label = words.say('map.moreOnSheet', { count: left });
	const isOther = (item: PathItem | TextItem) =>
		item.kind !== 'text' || !label.includes(item.text.replace(/-$/, ''));
	const start = items.findLastIndex(isOther) + 1;
	const lines = items.slice(start).filter((item) => item.kind === 'text');
	const [first, last] = [lines[0], lines.at(-1)];
	if (!first || !last) return [...items];
	const box = {
		x: first.x,
		y: first.y - first.size,
		width: Math.max(...lines.map(({ width }) => width)) + 0.6,
		height: last.y - first.y + first.size * 1.3,
	};
	const address = `${formatPhaseSheet(phase.id)}.pdf`;
	return [...items.slice(0, start), { kind: 'link', address, label, box, items: lines }];
}

function makeBundle({ plan, program, close, place }: Drawing, y: number): Bundle {
	const { phase, lengths } = plan;
	return {
		phase,
		lines: program.lines.filter(({ index }) => phase.lines.includes(index)),
		lengths,
		pitch: close.pitch,
		from: place.x + close.headWidth + lengths.headGap,
		to: place.x + close.width,
		y: y + lengths.edge,
	};
}

/** White space above the lines of a phase that has more height than they need. */
function findSpare({ plan: { lines, lengths }, place }: Drawing): number {
	return Math.max(0, (place.height - lines - 2 * lengths.pad) / 2);
}

/** Runs one below the other. */
function drawRuns(drawing: Drawing): DisplayItem[] {
	const { plan, place, program, goesOn, close } = drawing;
	const { lengths, phase } = plan;
	const items: DisplayItem[] = [];
	let y = place.y + lengths.pad + findSpare(drawing);
	plan.runs.forEach((run, i) => {
		if (run.above > 0) y += run.above + lengths.near;
		const bundle = makeBundle(drawing, y);
		const stops = { ...bundle, from: place.x + plan.start };
		const isLast = i === plan.runs.length - 1;
		const named = drawStarts(drawing, bundle, i === 0);
		items.push(...drawStraight(named.bundle), ...named.items);
		items.push(...drawLetters(bundle, bundle.to - lengths.end * 0.72));
		const hasGate = isLast && (goesOn || phase.doneWhen.length > 0) && !phase.isOngoing;
		if (hasGate) items.push(drawBar(bundle, bundle.to - lengths.end * 0.42));
		items.push(...run.stops.flatMap((stop) => drawStop(stop, stops, program.lines, false)));
		y += measureBundle(phase, close.pitch, lengths);
		if (run.below > 0) y += run.below + lengths.near;
		y += lengths.pad * 2;
	});
	return items;
}

/** The names of lines that begin here, in front of them, and the bundle without what they take. */
function drawStarts(
	{ close, newLines }: Drawing,
	bundle: Bundle,
	isFirst: boolean,
): { items: DisplayItem[]; bundle: Bundle } {
	const { lengths } = bundle;
	const style = nameStyle(close);
	const starts = new Map<number, number>();
	const items: DisplayItem[] = [];
	for (const line of bundle.lines) {
		starts.set(line.index, bundle.from + lengths.disc + lengths.leader * 0.6);
		if (!isFirst || !newLines.has(line.index) || line.types.length === 0) continue;
		const width = measureText(line.name, style.size, style.weight);
		if (width > mostName(close)) continue;
		const from = bundle.from + lengths.disc + lengths.leader * line.letter.length;
		const y = yOf(bundle, line.index);
		starts.set(line.index, from + width + lengths.leader);
		const [type] = line.types;
		items.push({
			kind: 'link',
			address: `/map/${type?.id ?? ''}/`,
			label: line.name,
			mark: { part: 'name', type: nameTypes(line.types) },
			box: { x: from, y: y - style.line / 2, width: width + 0.2, height: style.line },
			items: [
				writeText(line.name, { x: from, y: y + style.size * 0.364 }, style, lineColor(line.color)),
			],
		});
	}
	return {
		items: [...drawLetters(bundle, bundle.from + lengths.disc / 2), ...items],
		bundle: { ...bundle, starts },
	};
}

/** Away above, back below, and from there on again. */
function drawLoopRuns(drawing: Drawing): DisplayItem[] {
	const { plan, place, program, close } = drawing;
	const { lengths, phase, inner } = plan;
	const [away, back] = plan.runs;
	if (!away || !back) return [];
	const height = measureBundle(phase, close.pitch, lengths);
	const above = away.above > 0 ? away.above + lengths.near : 0;
	const y = place.y + lengths.pad + findSpare(drawing) + above;
	const top = makeBundle(drawing, y);
	const bottom = makeBundle(drawing, y + height + inner);
	const named = drawStarts(drawing, top, true);
	const turn = inner / 2 + height;
	const from = place.x + plan.start;
	const bar = from - lengths.ring * 2.2;
	const width = lineWidth(top);
	const middle = { x: bar, y: top.y - lengths.edge + height + inner / 2 };
	const gap = inner / 2 + lengths.edge * 0.08;
	return [
		...drawTurn({ ...named.bundle, turnBack: bar }, bottom.y, turn),
		...named.items,
		drawBar(top, bar, true),
		drawBar(bottom, bar, true),
		...drawReturn(middle, gap, lengths.ring * 0.5),
		{
			kind: 'path',
			steps: polygon([
				{ x: bar - gap - width, y: middle.y + width * 0.7 },
				{ x: bar - gap, y: middle.y - width * 0.9 },
				{ x: bar - gap + width, y: middle.y + width * 0.7 },
			]),
			fill: 'ink',
		},
		...sayRound(drawing, middle, from, top.to - turn),
		...away.stops.flatMap((stop) => drawStop(stop, { ...top, from }, program.lines, false)),
		// In the order of the path, which here runs backward.
		...back.stops
			.toSorted((a, b) => b.x - a.x)
			.flatMap((stop) => drawStop(stop, { ...bottom, from }, program.lines, true)),
	];
}

/** In the middle of the loop: what the drawing means. */
function sayRound(
	{ words, plan }: Drawing,
	{ y }: { y: number },
	from: number,
	to: number,
): DisplayItem[] {
	const style = typeStyles.smallStrong;
	const text = words.say('map.gateOngoingText');
	const width = measureText(text, style.size, style.weight);
	if (width > to - from || style.line > plan.inner) return [];
	const x = (from + to - width) / 2;
	return [
		writeText(
			text,
			{ x, y: y + style.size * 0.364 },
			style,
			phaseColor(plan.phase.phase.number),
			width,
		),
	];
}

import { formatAddress } from '../../domain/addresses.ts';
import {
	circle,
	type DisplayItem,
	type LinkItem,
	type PathItem,
	type TextItem,
} from '../display-list.ts';
import { drawStar } from '../marks.ts';
import { drawBlock } from './draw-block.ts';
import { type Bundle, yOf } from './draw-lines.ts';
import type { MetroLine } from './metro-program.ts';
import type { PlannedStop } from './phase-plan.ts';

/** A stop on its lines: its rings joined, its leader, and its words with a link to its page. */
export function drawStop(
	{ stop, x, side, distance, block }: PlannedStop,
	bundle: Bundle,
	all: readonly MetroLine[],
	isTurned: boolean,
): DisplayItem[] {
	const { lengths, phase, pitch } = bundle;
	const { milestone, rings } = stop;
	const at = bundle.from + x;
	const ys = rings.map(({ line }) => yOf(bundle, line, isTurned)).sort((a, b) => a - b);
	const [first = 0, last = 0] = [ys[0], ys.at(-1)];
	const top = bundle.y - lengths.edge - lengths.near - distance - block.height;
	const bottom =
		bundle.y + (phase.lines.length - 1) * pitch + lengths.edge + lengths.near + distance;
	const y = side === 'above' ? top : bottom;
	const end = side === 'above' ? first : last;
	const leader: PathItem = {
		kind: 'path',
		steps: [
			{ to: 'move', x: at, y: side === 'above' ? y : y + block.height },
			{ to: 'line', x: at, y: end },
		],
		stroke: { color: 'line', width: 0.25 },
		mark: { part: 'leader', milestone: milestone.id },
	};
	const joint: PathItem[] =
		last > first
			? [
					{
						kind: 'path',
						steps: [
							{ to: 'move', x: at, y: first },
							{ to: 'line', x: at, y: last },
						],
						stroke: { color: 'ink', width: lengths.ring * 0.5 },
						mark: { part: 'joint', milestone: milestone.id },
					},
				]
			: [];
	// A little wider than its words: other programs round advances differently.
	const box = { x: at + lengths.leader, y, width: block.width + 0.6, height: block.height };
	const words: LinkItem = {
		kind: 'link',
		address: formatAddress('milestones', milestone.id),
		card: milestone.id,
		label: stop.label,
		marks: stop.marks,
		mark: { part: 'stop', milestone: milestone.id, phase: milestone.phase },
		box,
		items: drawBlock(
			block,
			box,
			all.map(({ letter }) => letter),
		),
	};
	return [
		leader,
		...joint,
		...rings.flatMap((ring) =>
			drawRing({ x: at, y: yOf(bundle, ring.line, isTurned) }, lengths.ring, ring, {
				milestone: milestone.id,
				type: all[ring.line]?.types.map(({ id }) => id).join(' ') ?? '',
			}),
		),
		words,
	];
}

/** A line stops: dashed where that is only recommended, with a star where it makes the partner active. */
export function drawRing(
	middle: { x: number; y: number },
	radius: number,
	{ kind, isOptional }: { kind: 'stop' | 'optional' | 'activation'; isOptional: boolean },
	{ milestone, type }: { milestone: string; type: string },
): (PathItem | TextItem)[] {
	const isStar = kind === 'activation';
	const size = isStar ? radius * 1.16 : radius * 0.95;
	const width = radius * 0.3;
	const ring = circle(middle, size - width / 2);
	return [
		// The ground under the gaps of a dashed ring.
		...(isOptional ? [{ kind: 'path', steps: circle(middle, size), fill: 'paper' } as const] : []),
		{
			kind: 'path',
			steps: ring,
			fill: 'paper',
			stroke: {
				color: 'ink',
				width,
				...(isOptional ? { dash: [size * 0.42, size * 0.365] } : {}),
			},
			mark: { part: 'ring', milestone, type, kind },
		},
		...(isStar ? [drawStar(middle, size * 0.72, isOptional ? 'soft' : 'ink')] : []),
	];
}

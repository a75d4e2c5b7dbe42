import { seeAs } from '../../brand/color-distance.ts';
import { margin } from '../sheet.ts';
import { type Box, joinBoxes } from './geometry.ts';
import { makeRaster, meanOf, paintBox, paintShape } from './raster.ts';
import type { ReadSheet } from './read-sheet.ts';
import { listPieces } from './shapes.ts';
import { listLegend } from './texts.ts';

/** The stretch of a sheet that belongs to a phase. */
export interface BandMeasures {
	phase: string;
	box: Box;
	/** The share of it that blocks of words and the rings of their stops cover, from 0 to 1. */
	words: number;
	/** The share of its height in which there are such words, rings or lines. */
	rows: number;
}

/** How much of its box a text paints: ordinary and strong. */
const textInk = [0.2, 0.27] as const;

/** How dark the whole sheet is, from 0 (white) to 1 (black). */
export function measureInk({ width, height, shapes, texts }: ReadSheet): number {
	const raster = makeRaster(width, height);
	const whole = { x: 0, y: 0, width, height };
	let lines = 0;
	for (const shape of shapes) {
		if (shape.fill) paintShape(raster, shape, darkness(shape.fill));
		if (!shape.stroke) continue;
		const length = listPieces(shape).reduce(
			(sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y),
			0,
		);
		lines += length * shape.width * darkness(shape.stroke);
	}
	for (const { box, weight, color } of texts) {
		const ground = meanOf(raster, box);
		lines += box.width * box.height * textInk[weight < 600 ? 0 : 1] * (darkness(color) - ground);
	}
	return meanOf(raster, whole) + lines / (width * height);
}

function darkness(color: string): number {
	return 1 - seeAs(color)[0] / 100;
}

/** What of each phase’s band is used. */
export function measureBands(sheet: ReadSheet): BandMeasures[] {
	const { links, shapes, width, height } = sheet;
	const bands = findBands(sheet);
	if (bands.length === 0) return [];
	const raster = makeRaster(width, height);
	const tall = makeRaster(width, height);
	const take = (box: Box) => {
		paintBox(raster, box, 1);
		paintBox(tall, { x: 0, y: box.y, width, height: box.height }, 1);
	};
	for (const { mark, texts, shapes: parts } of links) {
		if (mark.part !== 'stop' && mark.part !== 'head') continue;
		const card = parts.find((shape) => shape.mark.part === 'card');
		const boxes = card ? [card.box] : texts.map(({ box }) => box);
		if (boxes.length > 0) take(joinBoxes(boxes));
	}
	const byMilestone = Map.groupBy(
		shapes.filter(({ mark }) => mark.part === 'ring' || mark.part === 'joint'),
		({ mark }) => mark.milestone,
	);
	for (const parts of byMilestone.values()) take(joinBoxes(parts.map((one) => one.painted)));
	for (const shape of shapes)
		if (shape.mark.part === 'line')
			for (const [a, b] of listPieces(shape))
				if (Math.abs(a.y - b.y) < 0.01)
					paintBox(tall, { x: 0, y: a.y - shape.width / 2, width, height: shape.width }, 1);
	return bands.map(({ phase, box }) => ({
		phase,
		box,
		words: meanOf(raster, box),
		rows: meanOf(tall, box),
	}));
}

/** The bands as they are drawn; else from the head of each phase to the next one’s. */
function findBands(sheet: ReadSheet): { phase: string; box: Box }[] {
	const { width, height, links, shapes } = sheet;
	const grounds = shapes.filter(({ mark }) => mark.part === 'ground' && mark.phase !== undefined);
	if (grounds.length > 0) return grounds.map(({ mark, box }) => ({ phase: mark.phase ?? '', box }));
	const heads = links
		.filter(({ mark, texts }) => mark.part === 'head' && texts.length > 0)
		.map(({ mark, texts }) => ({
			phase: mark.phase ?? '',
			y: joinBoxes(texts.map(({ box }) => box)).y,
		}))
		.sort((a, b) => a.y - b.y);
	const last = heads.at(-1)?.y ?? 0;
	const below = listLegend(sheet)
		.map(({ box }) => box.y)
		.filter((y) => y > last);
	const end = Math.min(height - margin, ...below);
	return heads.map(({ phase, y }, i) => ({
		phase,
		box: {
			x: margin,
			y,
			width: width - 2 * margin,
			height: Math.max(0, (heads[i + 1]?.y ?? end) - y),
		},
	}));
}

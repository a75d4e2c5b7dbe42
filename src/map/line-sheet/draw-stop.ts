import { formatAddress } from '../../domain/addresses.ts';
import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import { type LinkItem, type PathItem, rectangle, type TextItem } from '../display-list.ts';
import type { Box, Point } from '../geometry.ts';
import { drawCounted, drawLoop, drawStar } from '../marks.ts';
import { write } from '../write-item.ts';
import { writeLine } from '../write-text.ts';
import { type LineStyle, mostNumbered } from './line-style.ts';
import type { PlacedStop } from './place-shelf.ts';

export interface DrawSetting {
	style: LineStyle;
	words: Words;
	/** Of the partner type. */
	type: string;
}

/** A ring, or one drawn out where several ways come in apart; dashed where it may be left out. */
export function drawRing(
	{ x, y }: Point,
	{ radius, scale }: LineStyle,
	isOptional: boolean,
	taller = 0,
): PathItem {
	const edge = 0.6 * scale;
	const inner = radius - edge / 2;
	const box = { x: x - inner, y: y - inner - taller, width: 2 * inner, height: 2 * inner + taller };
	return {
		kind: 'path',
		steps: rectangle(box, inner),
		fill: 'paper',
		stroke: {
			color: 'ink',
			width: edge,
			...(isOptional && { dash: [1.1 * scale, 0.75 * scale] }),
		},
	};
}

/** A place for a date, with the line to write on. */
export function drawBox(box: Box, scale: number): PathItem {
	return {
		kind: 'path',
		steps: rectangle(box, 0.6 * scale),
		fill: 'paper',
		stroke: { color: 'line', width: 0.2 * scale },
	};
}

/** On the lower left of a ring: there no text and no other sign stands. */
function cornerOf({ x, y }: Point, radius: number): Point {
	return { x: x - radius * Math.SQRT1_2, y: y + radius * Math.SQRT1_2 };
}

/** All that stands at a stop, in a link to its page. */
export function drawStop(placed: PlacedStop, { style, words, type }: DrawSetting): LinkItem {
	const { stop, set, x, y, entries } = placed;
	const { milestone, number } = stop;
	const { radius, scale, strong } = style;
	const [milestoneId, center] = [stop.id, { x: x + radius, y }];
	const ring = {
		...drawRing(center, style, milestone.isOptional, Math.max(...entries)),
		mark: {
			part: 'ring',
			milestone: milestoneId,
			type,
			kind: milestone.isActivation ? 'activation' : milestone.isOptional ? 'optional' : 'stop',
		},
	} as const;
	const within = { x, y: y - set.up, width: set.width, height: set.up + set.down };
	const items: (PathItem | TextItem)[] = [];
	const lift = radius + Math.max(...entries) + 1.9 * scale;
	if (milestone.isActivation)
		items.push(drawStar({ x: center.x, y: y - lift }, 1.75 * scale, 'ink'));
	for (const { text, x: left, top: line, style: kind, isSoft } of set.texts) {
		const place = { x: x + left, top: y + line, within, ink: isSoft ? 'soft' : 'ink' } as const;
		items.push(write(writeLine(text, place, kind)));
	}
	if (set.loop)
		items.push(...drawLoop({ x: x + set.loop.x, y: y + set.loop.y }, 0.85 * scale, 'soft'));
	const box = { x: x + set.box.x, y: y + set.box.y, ...style.box };
	items.push({ ...drawBox(box, scale), mark: { part: 'box', milestone: milestoneId } });
	// The title is the first that a reader of the drawing meets.
	const shown = new Intl.NumberFormat(words.locale).format(number);
	const width = measureText(shown, strong.size, strong.weight);
	const at = { x: center.x - width / 2, top: y - strong.line / 2, within };
	const name = write(writeLine(shown, at, strong));
	const ground: PathItem = {
		kind: 'path',
		steps: ring.steps,
		fill: 'paper',
		mark: { part: 'ground', milestone: milestoneId },
	};
	const sign = drawCounted(cornerOf(center, radius), 0.95 * scale, 'ink');
	const counted = set.isCounted ? [sign] : [];
	const mark = { part: 'name', milestone: milestoneId, type } as const;
	items.push(ground, ring, ...counted, ...(number > mostNumbered ? [] : [{ ...name, mark }]));
	const marks = [
		milestone.isActivation && words.say('map.legendActivation'),
		milestone.isOptional && words.say('map.legendOptional'),
		set.isCounted && words.say('map.legendCounted'),
	];
	return {
		kind: 'link',
		address: formatAddress('milestones', milestoneId),
		label: milestone.title,
		marks: marks.filter((one) => one).join('. '),
		mark: { part: 'stop', milestone: milestoneId, type },
		box: within,
		items,
	};
}

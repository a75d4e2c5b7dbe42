import { findMissingCharacters } from '../fonts/font-files.ts';
import { barWidth } from './card-content.ts';
import { type Color, phaseColor, teamColor, tintColor } from './colors.ts';
import {
	circle,
	type DisplayItem,
	type DisplayList,
	findTextDirection,
	type LinkItem,
	mirror,
	type PathItem,
	rectangle,
	type TextItem,
} from './display-list.ts';
import type { MapBand, MapCard, MapGate, MapLayout, MapText } from './map-layout.ts';
import {
	drawArrow,
	drawArrowHead,
	drawLegendMark,
	drawLoop,
	drawShaft,
	drawStar,
	lineWidth,
	optionalDash,
} from './marks.ts';
import { trimJoined } from './trim-joined.ts';

const edgeWidth = 2.2;

/** The drawing of a layout: first the ground and the lines, then all texts in the order in which they are read. */
export function listItems(layout: MapLayout): DisplayList {
	const { bands, cards, connectors, gates, legend } = layout;
	const items: DisplayItem[] = [];
	for (const band of bands) items.push(...drawGround(band));
	for (const { connector, points, isWhole } of trimJoined(connectors)) {
		const { kind, from, to, label } = connector;
		const [shaft, ...head] = isWhole ? drawArrow(points, kind) : [drawShaft(points, kind)];
		if (shaft)
			items.push({ ...shaft, label, joins: { from, to, points: connector.points } }, ...head);
	}
	const [title, ...others] = layout.header;
	if (title) items.push({ kind: 'heading', level: 1, items: [write(title)] });
	const code: LinkItem = {
		kind: 'link',
		address: layout.address,
		label: layout.address,
		box: layout.code,
		items: drawCode(layout.code),
	};
	items.push(...others.map(write), code);
	for (const band of bands) {
		const [number, ...rest] = band.texts;
		const titles = rest.filter(({ weight }) => weight === 650);
		const head: LinkItem = {
			kind: 'link',
			address: band.address,
			label: band.title,
			box: band.head,
			items: [...(number ? [number] : []), ...titles].map(write),
		};
		items.push({ kind: 'heading', level: 2, items: [head] });
		items.push(...rest.filter(({ weight }) => weight !== 650).map(write));
		items.push(...band.headings.flatMap(({ text }) => (text ? [write(text)] : [])));
		items.push(...cards.filter(({ phase }) => phase === band.number).map(drawCard));
	}
	const [next, ...more] = layout.gatesTitle;
	if (next) items.push({ kind: 'heading', level: 2, items: [next, ...more].map(write) });
	items.push(...gates.flatMap(drawGate));
	items.push(
		...legend.flatMap(({ mark, text, x, y, height }) => [
			...drawLegendMark(mark, { x, y: y + height / 2 }),
			write(text),
		]),
	);
	const list: DisplayList = {
		width: layout.sheet.width,
		height: layout.sheet.height,
		title: layout.title,
		description: layout.description,
		language: layout.language,
		direction: layout.direction,
		items,
	};
	return layout.direction === 'rtl' ? mirror(list) : list;
}

export function write({ text, x, y, anchor, width, size, weight, ink }: MapText): TextItem {
	const number = /^phase-(\d+)$/.exec(ink)?.[1];
	const color = number === undefined ? (ink as Color) : phaseColor(Number(number));
	return {
		kind: 'text',
		text: replaceMissing(text),
		x,
		y,
		side: anchor === 'start' ? 'left' : 'right',
		direction: findTextDirection(text, 'ltr'),
		width,
		size,
		weight,
		color,
	};
}

/** Never an empty box: a problem has named the characters that no font has. */
function replaceMissing(text: string): string {
	return findMissingCharacters(text).reduce((shown, sign) => shown.replaceAll(sign, '?'), text);
}

function drawGround(band: MapBand): PathItem[] {
	const color = phaseColor(band.number);
	const edge = { x: band.x, y: band.y, width: edgeWidth, height: band.height };
	return [
		{ kind: 'path', steps: rectangle(band, 1.6), fill: tintColor(band.number), label: band.label },
		{ kind: 'path', steps: rectangle(edge, 1.1, 0), fill: color },
		...(band.loop ? drawLoop(band.loop, 0.95, color) : []),
		...band.headings.flatMap(({ from, to, kind }): PathItem[] => {
			if (to.x - from.x < 2) return [];
			const end = kind === 'track' ? to.x - 1.2 : to.x;
			const rule: PathItem = {
				kind: 'path',
				steps: [
					{ to: 'move', ...from },
					{ to: 'line', x: end, y: to.y },
				],
				stroke: { color, width: 0.2 },
			};
			return kind === 'track' ? [rule, drawArrowHead(to, color, 0.75)] : [rule];
		}),
	];
}

function drawCard(card: MapCard): LinkItem {
	const color = phaseColor(card.phase);
	const border = card.isActivation ? { color, width: 0.6 } : { color: 'line' as const, width: 0.2 };
	const items: (PathItem | TextItem)[] = [];
	if (card.isFold) {
		const behind = { ...card, x: card.x + 0.9, y: card.y + 0.9 };
		items.push({ kind: 'path', steps: rectangle(behind, 1.2), fill: 'card', stroke: border });
	}
	items.push(
		{
			kind: 'path',
			steps: rectangle(card, 1.2),
			fill: 'card',
			stroke: card.isOptional
				? { ...border, width: Math.max(border.width, 0.3), dash: optionalDash }
				: border,
		},
		{
			kind: 'path',
			steps: rectangle({ ...card, width: barWidth }, 1.1, 0),
			fill: teamColor(card.teamIndex),
		},
	);
	if (card.isActivation) {
		const size = card.title[0]?.size ?? 3;
		items.push(
			drawStar(
				{ x: card.x + card.width - size * 0.75, y: (card.title[0]?.y ?? card.y) - size * 0.36 },
				size * 0.5,
				color,
			),
		);
	}
	if (card.loop) items.push(...drawLoop(card.loop, (card.details[0]?.size ?? 2.5) * 0.34, 'soft'));
	items.push(...card.title.map(write), ...card.details.map(write));
	const { id, address, label, marks, x, y, width, height } = card;
	return { kind: 'link', address, card: id, label, marks, box: { x, y, width, height }, items };
}

function drawGate({ phase, badge, texts, label }: MapGate): DisplayItem[] {
	const ring: PathItem = {
		kind: 'path',
		steps: circle(badge, 1.95),
		stroke: { color: phaseColor(phase), width: lineWidth },
		label,
	};
	return [ring, write(badge.text), ...texts.map(write)];
}

/** White around it, since a code is read only as dark on light. */
export function drawCode(code: MapLayout['code']): PathItem[] {
	const { x, y, width, height, modules } = code;
	const quiet = 2;
	const size = width / (modules.length + 2 * quiet);
	const dark = modules.flatMap((row, i) => {
		const parts: PathItem['steps'][number][] = [];
		for (let from = 0; from < row.length; from++) {
			if (!row[from]) continue;
			let to = from;
			while (row[to]) to++;
			parts.push(
				...rectangle({
					x: x + (from + quiet) * size,
					y: y + (i + quiet) * size,
					width: (to - from) * size,
					height: size,
				}),
			);
			from = to;
		}
		return parts;
	});
	const keeps = { x, y, width, height };
	return [
		{ kind: 'path', steps: rectangle(code), fill: 'code-paper', keeps },
		{ kind: 'path', steps: dark, fill: 'code-ink', keeps },
	];
}

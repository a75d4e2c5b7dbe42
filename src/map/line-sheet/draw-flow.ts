import type { Color } from '../colors.ts';
import { type Mark, type PathItem, polygon, polyline, type TextItem } from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { write } from '../write-item.ts';
import { writeLine } from '../write-text.ts';
import type { DrawSetting } from './draw-stop.ts';
import type { Flow } from './lay-out-phase.ts';
import { type LineStyle, mostNumbered } from './line-style.ts';
import type { PlacedStop } from './place-shelf.ts';

/** The line of a phase: its ways, its beginning, its gate, or the loop that it is. */
export function drawFlow(
	flow: Flow,
	phase: string,
	color: Color,
	{ style, words, type }: DrawSetting,
): (PathItem | TextItem)[] {
	const { lineWidth, scale } = style;
	const stroke = { color, width: lineWidth };
	const draw = (points: readonly Point[], mark: Mark, radius = 2.4 * scale): PathItem => ({
		kind: 'path',
		steps: polyline(points, radius),
		stroke,
		mark,
	});
	const line: Mark = { part: 'line', type, phase };
	const items: (PathItem | TextItem)[] = [];
	for (const { x, y } of flow.starts)
		items.push(
			draw(
				[
					{ x: x - 0.5 * scale, y },
					{ x: x + style.startWidth + (flow.track ? 8 : 0.5) * scale, y },
				],
				line,
			),
		);
	if (flow.track) {
		items.push(draw(closeTrack(flow.track), { ...line, kind: 'loop' }, 3 * scale));
		items.push(...drawTurns(flow.track, style));
	}
	for (const stop of flow.track ? [] : flow.stops)
		items.push(draw(crossRing(stop, style), line, 0));
	const at = new Map(flow.stops.map((one) => [one.stop.id, one]));
	for (const { from, to, points } of flow.ways) {
		const source = from === undefined ? undefined : at.get(from);
		const whole = source
			? [{ x: source.x + 2 * style.radius - 0.2 * scale, y: source.y }, ...points.slice(1)]
			: [...points];
		const last = whole.pop();
		if (last) whole.push(to === undefined ? last : { ...last, x: last.x + 0.3 * scale });
		items.push(
			draw(
				whole,
				from && to
					? { part: 'way', type, from, to }
					: { ...line, ...(from && { from }), ...(to && { to }) },
			),
		);
	}
	for (const { x, y, kind, next } of flow.ends) {
		const bar = x + 1 * scale;
		const tip = x + 4.9 * scale;
		items.push(
			draw(
				[
					{ x: x - 0.1, y },
					{ x: next === undefined ? bar : tip - 1.6 * scale, y },
				],
				line,
			),
		);
		if (kind === 'gate') items.push(...drawGate({ x: bar, y }, style, phase));
		if (next === undefined) continue;
		const half = 1.7 * scale;
		items.push({
			kind: 'path',
			steps: polygon([
				{ x: tip - 1.9 * scale, y: y - half },
				{ x: tip, y },
				{ x: tip - 1.9 * scale, y: y + half },
			]),
			fill: color,
			mark: line,
		});
		if (next > mostNumbered) continue;
		const text = new Intl.NumberFormat(words.locale).format(next);
		const place = { x: tip + 0.5 * scale, top: y - style.strong.line / 2 };
		const within = { x: tip, y: y - 3 * scale, width: 5 * scale, height: 6 * scale };
		items.push(write(writeLine(text, { ...place, within }, style.strong)));
	}
	return items;
}

/** The line below a ring: on through it, and up to where other lines come in. */
function crossRing({ x, y, entries }: PlacedStop, { radius }: LineStyle): Point[] {
	const middle = { x: x + radius, y };
	const taller = Math.max(...entries);
	return [{ x, y }, middle, taller > 0 ? { x: middle.x, y: y - taller } : { x: x + 2 * radius, y }];
}

/** A bar across the line, with white beside it where the line is dark as well. */
function drawGate({ x, y }: Point, { radius, scale }: LineStyle, phase: string): PathItem[] {
	const draw = (color: Color, width: number, part: Mark['part']): PathItem => ({
		kind: 'path',
		steps: polyline(
			[
				{ x, y: y - radius },
				{ x, y: y + radius },
			],
			0,
		),
		stroke: { color, width },
		mark: { part, phase },
	});
	return [draw('paper', 1.7 * scale, 'ground'), draw('ink', 1.1 * scale, 'gate')];
}

/** Begun in the middle of its last stretch, so that each of its corners is round. */
function closeTrack(track: readonly Point[]): Point[] {
	const [first, last] = [track[0], track.at(-1)];
	if (!first || !last) return [];
	const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
	return [middle, ...track, middle];
}

/** Which way it comes round: a light arrow in each of its turns. */
function drawTurns(track: readonly Point[], { scale }: LineStyle): PathItem[] {
	return track.flatMap((from, i) => {
		const to = track[(i + 1) % track.length];
		if (!to || from.x !== to.x) return [];
		const way = Math.sign(to.y - from.y) * 0.55 * scale;
		const y = (from.y + to.y) / 2;
		const half = 0.5 * scale;
		return [
			{
				kind: 'path',
				steps: polygon([
					{ x: from.x - half, y: y - way },
					{ x: from.x, y: y + way },
					{ x: from.x + half, y: y - way },
				]),
				fill: 'paper',
				mark: { part: 'line', kind: 'loop' },
			} as const,
		];
	});
}

import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Journey } from '../../domain/journey.ts';
import { measureText } from '../../fonts/measure-text.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import { phaseColor, tintColor } from '../colors.ts';
import {
	circle,
	type DisplayItem,
	type DisplayList,
	mirror,
	type PathItem,
	polygon,
	polyline,
	rectangle,
} from '../display-list.ts';
import { write } from '../list-items.ts';
import type { Box, Ink, Point } from '../map-layout.ts';
import { dash } from '../marks.ts';
import { setLines } from '../set-lines.ts';
import { margin } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import { writeLine } from '../write-text.ts';
import { firstOf, type HandoffLayout, type PlacedRow, phaseHeight } from './lay-out-handoffs.ts';

const stopSize = 1.25;
const pathWidth = 1.3;

/** The drawing of a hand-off map: the ground and the line first, then all texts in reading order. */
export function listHandoffItems(
	layout: HandoffLayout,
	journey: Journey,
	words: Words,
): DisplayList {
	const { sheet, path, rows, lanes, columns, phases, options } = layout;
	const { say, locale } = words;
	const right = sheet.width - margin;
	const page: Box = {
		x: margin,
		y: margin,
		width: right - margin,
		height: sheet.height - 2 * margin,
	};
	const put = (
		text: string,
		x: number,
		top: number,
		style: TypeStyle,
		ink: Ink = 'ink',
		anchor: 'start' | 'end' = 'start',
	) => write(writeLine(text, { x, top, anchor, within: page, ink }, style));
	const middle = ({ top, height }: PlacedRow) => top + height / 2;
	const inRow = (row: PlacedRow, style: TypeStyle) => middle(row) - style.line / 2;

	const { program } = journey;
	const heading = path.partnerType
		? say('handoffs.titleOf', { type: path.partnerType.title })
		: say('handoffs.title');
	const about = [
		say('site.internalEdition'),
		program.map.edition && say('map.edition', { edition: program.map.edition }),
		options.contentDate && say('map.date', { date: formatDate(words, options.contentDate) }),
	].filter(Boolean);
	const half = page.width * 0.58;
	const cut = (text: string, width: number, style: TypeStyle) =>
		setLines(text, width, style, 1, locale).lines[0] ?? '';
	const side = page.width - half - 4;
	const items: DisplayItem[] = [
		...lanes.map(({ x }) => rule({ x, y: layout.top }, { x, y: layout.bottom })),
		...rows.map(({ top, height }) =>
			rule({ x: margin, y: top + height }, { x: right, y: top + height }),
		),
		...phases.flatMap(({ phase, top }): PathItem[] => [
			{
				kind: 'path',
				steps: rectangle({ x: margin, y: top, width: page.width, height: phaseHeight }),
				fill: tintColor(phase.number),
			},
			{
				kind: 'path',
				steps: rectangle({ x: margin, y: top, width: 1.2, height: phaseHeight }),
				fill: phaseColor(phase.number),
			},
		]),
		...drawWay(rows),
		...rows.flatMap(drawStop),
		{
			kind: 'heading',
			level: 1,
			items: [
				put(cut(heading, half, typeStyles.sheetTitle), margin, margin, typeStyles.sheetTitle),
			],
		},
		...setLines(say('handoffs.how'), half, typeStyles.doorText, 2, locale).lines.map((line, i) =>
			put(line, margin, margin + 8.6 + i * 3.1, typeStyles.doorText, 'soft'),
		),
		...[program.name, about.join(' · '), options.address.replace(/^https?:\/\//, '')].map(
			(text, i) => {
				const style = i === 0 ? typeStyles.partnerType : typeStyles.heading;
				const top = margin + (i === 0 ? 0.4 : 1.8 + i * 4);
				return put(cut(text, side, style), right, top, style, i === 0 ? 'ink' : 'soft', 'end');
			},
		),
		...lanes.flatMap(({ lines, x }) =>
			lines.map((line, i) => {
				const style = typeStyles.smallStrong;
				const top = layout.top - 1 - (lines.length - i) * style.line;
				return put(line, x - measureText(line, style.size, style.weight) / 2, top, style);
			}),
		),
	];
	for (const placed of rows) {
		const start = phases.find(
			({ phase, top }) => phase === placed.row.phase && top + phaseHeight === placed.top,
		);
		if (start) {
			const name = say('phase.named', { number: start.phase.number, title: start.phase.title });
			const box = {
				x: margin,
				y: start.top,
				width: columns.lanes - margin - 4,
				height: phaseHeight,
			};
			const top = start.top + (phaseHeight - typeStyles.doorTitle.line) / 2;
			items.push({
				kind: 'heading',
				level: 2,
				items: [
					{
						kind: 'link',
						address: formatEntryAddress(start.phase),
						label: name,
						box,
						items: [
							put(
								cut(name, box.width, typeStyles.doorTitle),
								margin + 2.4,
								top,
								typeStyles.doorTitle,
							),
						],
					},
				],
			});
		}
		items.push(...writeRow(placed));
	}
	if (layout.left > 0) {
		const text = say('handoffs.rest', { count: layout.left });
		items.push(put(text, columns.title, layout.bottom + 0.6, typeStyles.cardTitle));
	}
	items.push(...writeLegend());
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: `${heading} – ${program.name}`,
		description: say('handoffs.how'),
		language: locale,
		direction: words.direction,
		items,
	};
	return words.direction === 'rtl' ? mirror(list) : list;

	function writeRow(placed: PlacedRow): DisplayItem[] {
		const { row, number, title, when, from, signals } = placed;
		const { line } = typeStyles.cardTitle;
		const top = middle(placed) - (title.length * line) / 2;
		const first = firstOf(row);
		const small = inRow(placed, typeStyles.small);
		const notesTop = middle(placed) - (from.length * typeStyles.small.line) / 2;
		const notes: DisplayItem[] = from.map((text, i) =>
			put(text, columns.notes, notesTop + i * typeStyles.small.line, typeStyles.small),
		);
		if (signals) {
			const text = put(signals, right, small, typeStyles.small, 'soft', 'end');
			notes.push(drawTriangle({ x: right - text.width - 2.2, y: middle(placed) }), text);
		}
		return [
			put(
				String(number),
				columns.title - 1.6,
				inRow(placed, typeStyles.heading),
				typeStyles.heading,
				`phase-${row.phase.number}`,
				'end',
			),
			{
				kind: 'link',
				address: formatEntryAddress(first),
				label: first.title,
				box: {
					x: columns.title,
					y: placed.top,
					width: columns.when - columns.title,
					height: placed.height,
				},
				items: title.map((text, i) =>
					put(text, columns.title, top + i * line, typeStyles.cardTitle),
				),
			},
			...(when ? [put(when, columns.when, small, typeStyles.small, 'soft')] : []),
			...notes,
		];
	}

	function writeLegend(): DisplayItem[] {
		const top = sheet.height - margin - typeStyles.small.line;
		const y = top + typeStyles.small.line / 2;
		const made: DisplayItem[] = [];
		let x = margin;
		const marks: [string, number, (at: number) => PathItem[]][] = [
			['handoffs.stop', 3, (at) => [drawMark({ x: at + stopSize, y }, false)]],
			['handoffs.taken', 3, (at) => [drawMark({ x: at + stopSize, y }, true)]],
			[
				'handoffs.bend',
				8,
				(at) => [
					drawLine(
						[
							{ x: at, y },
							{ x: at + 6.5, y },
						],
						'handoff',
						1,
					),
				],
			],
			[
				'handoffs.beside',
				8,
				(at) => [
					drawLine(
						[
							{ x: at, y },
							{ x: at + 6.5, y },
						],
						'beside',
						1,
					),
				],
			],
			['handoffs.signal', 3, (at) => [drawTriangle({ x: at + 1.2, y })]],
		];
		for (const [key, width, draw] of marks) {
			const text = put(say(key as 'handoffs.stop'), x + width + 0.8, top, typeStyles.small, 'soft');
			if (text.x + text.width > right) break;
			made.push(...draw(x), text);
			x = text.x + text.width + 5;
		}
		return made;
	}
}

function rule(from: Point, to: Point): PathItem {
	return {
		kind: 'path',
		steps: [
			{ to: 'move', ...from },
			{ to: 'line', ...to },
		],
		stroke: { color: 'rule', width: 0.15 },
	};
}

/** The path from each stop to the one below it. */
export function traceWay(rows: readonly PlacedRow[]): Point[][] {
	return rows.slice(1).map((row, i) => {
		const before = rows[i] as PlacedRow;
		const [start, end] = [
			{ x: before.x, y: before.top + before.height / 2 },
			{ x: row.x, y: row.top + row.height / 2 },
		];
		if (before.x === row.x) return [start, end];
		return [start, { x: before.x, y: row.top }, { x: row.x, y: row.top }, end];
	});
}

function drawWay(rows: readonly PlacedRow[]): PathItem[] {
	return traceWay(rows).map((points, i) => {
		const { row } = rows[i + 1] as PlacedRow;
		return drawLine(points, row.arrival, row.phase.number);
	});
}

function drawLine(
	points: readonly Point[],
	arrival: PlacedRow['row']['arrival'],
	phase: number,
): PathItem {
	const stroke =
		arrival === 'beside'
			? { color: 'line' as const, width: 0.4, dash }
			: { color: phaseColor(phase), width: pathWidth };
	return { kind: 'path', steps: polyline(points, 1.4), stroke };
}

function drawStop(placed: PlacedRow): PathItem[] {
	const at = { x: placed.x, y: placed.top + placed.height / 2 };
	const mark = drawMark(at, placed.row.from.length > 0);
	return placed.row.signals.length > 0 ? [mark, drawTriangle({ x: at.x + 3.2, y: at.y })] : [mark];
}

function drawMark({ x, y }: Point, isTaken: boolean): PathItem {
	const side = 2 * stopSize;
	const box = { x: x - stopSize, y: y - stopSize, width: side, height: side };
	return {
		kind: 'path',
		steps: isTaken ? rectangle(box, 0.3) : circle({ x, y }, stopSize),
		fill: 'card',
		stroke: { color: 'ink', width: 0.5 },
	};
}

function drawTriangle({ x, y }: Point): PathItem {
	const points = [
		{ x, y: y - 1.05 },
		{ x: x + 1.15, y: y + 0.9 },
		{ x: x - 1.15, y: y + 0.9 },
	];
	return {
		kind: 'path',
		steps: polygon(points),
		fill: 'card',
		stroke: { color: 'ink', width: 0.35 },
	};
}

import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Words } from '../../words/words.ts';
import type { DisplayItem } from '../display-list.ts';
import { margin } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import { drawTriangle } from './draw-lines.ts';
import {
	type HandoffLayout,
	middleOf,
	type PlacedPhase,
	type PlacedRow,
} from './handoff-layout.ts';
import { firstOf, listIds } from './plan-rows.ts';
import { putText } from './put-text.ts';

/** The texts of the rows, each phase’s name before those of its first one. */
export function writeRows(layout: HandoffLayout, words: Words): DisplayItem[] {
	const { sheet, rows, phases, columns, left } = layout;
	const items = rows.flatMap((placed): DisplayItem[] => {
		const start = phases.find(
			({ phase, top, height }) => phase === placed.row.phase && top + height === placed.top,
		);
		return [...(start ? [writePhase(start, layout, words)] : []), ...writeRow(placed, layout)];
	});
	if (left === 0) return items;
	const at = { x: columns.title, top: layout.bottom + 0.6 };
	const rest = words.say('handoffs.rest', { count: left });
	return [...items, putText(sheet, rest, at, typeStyles.cardTitle)];
}

function writePhase(
	{ phase, lines, top, height }: PlacedPhase,
	{ sheet, columns }: HandoffLayout,
	words: Words,
): DisplayItem {
	const style = typeStyles.doorTitle;
	const name = words.say('phase.named', { number: phase.number, title: phase.title });
	const width = columns.lanes - margin - 4;
	const start = top + (height - lines.length * style.line) / 2;
	const link: DisplayItem = {
		kind: 'link',
		address: formatEntryAddress(phase),
		label: name,
		mark: { part: 'head', phase: phase.id },
		box: { x: margin, y: top, width, height },
		items: lines.map((line, i) =>
			putText(sheet, line, { x: margin + 2.4, top: start + i * style.line }, style),
		),
	};
	return { kind: 'heading', level: 2, items: [link] };
}

function writeRow(placed: PlacedRow, layout: HandoffLayout): DisplayItem[] {
	const { sheet, columns } = layout;
	const { heading, small } = typeStyles;
	const number = {
		x: columns.title - 1.6,
		top: centre(placed, heading),
		ink: `phase-${placed.row.phase.number}` as const,
		anchor: 'end' as const,
	};
	const when = { x: columns.when, top: centre(placed, small), ink: 'soft' as const };
	return [
		putText(sheet, String(placed.number), number, heading),
		writeTitle(placed, layout),
		...(placed.when ? [putText(sheet, placed.when, when, small)] : []),
		...writeFrom(placed, layout),
		...writeSignals(placed, layout),
	];
}

function writeTitle(placed: PlacedRow, { sheet, columns }: HandoffLayout): DisplayItem {
	const { row, title, top, height } = placed;
	const style = typeStyles.cardTitle;
	const first = firstOf(row);
	const start = centre(placed, style, title.length);
	return {
		kind: 'link',
		address: formatEntryAddress(first),
		label: first.title,
		mark: { part: 'stop', milestone: listIds(row) },
		box: { x: columns.title, y: top, width: columns.when - columns.title, height },
		items: title.map((text, i) =>
			putText(sheet, text, { x: columns.title, top: start + i * style.line }, style),
		),
	};
}

/** The teams that hand over. */
function writeFrom(placed: PlacedRow, { sheet, columns }: HandoffLayout): DisplayItem[] {
	const style = typeStyles.small;
	const start = centre(placed, style, placed.from.length);
	return placed.from.map((text, i) =>
		putText(sheet, text, { x: columns.notes, top: start + i * style.line }, style),
	);
}

function writeSignals(placed: PlacedRow, { sheet }: HandoffLayout): DisplayItem[] {
	if (!placed.signals) return [];
	const style = typeStyles.small;
	const right = sheet.width - margin;
	const at = { x: right, top: centre(placed, style), ink: 'soft', anchor: 'end' } as const;
	const text = putText(sheet, placed.signals, at, style);
	return [drawTriangle({ x: right - text.width - 2.2, y: middleOf(placed) }), text];
}

/** The top of so many lines that stand in the middle of a row. */
function centre(placed: PlacedRow, { line }: TypeStyle, lines = 1): number {
	return middleOf(placed) - (lines * line) / 2;
}

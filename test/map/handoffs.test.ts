import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findFollowing } from '../../src/domain/find-following.ts';
import type { Milestone } from '../../src/domain/journey.ts';
import { listHandoffs } from '../../src/domain/list-handoffs.ts';
import { listStops } from '../../src/domain/list-stops.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawListPdf } from '../../src/exports/map-pdf.ts';
import type { DisplayItem, TextItem } from '../../src/map/display-list.ts';
import { stopSize, traceLines } from '../../src/map/handoff-map/draw-lines.ts';
import { type HandoffLayout, middleOf } from '../../src/map/handoff-map/handoff-layout.ts';
import { layOutHandoffs } from '../../src/map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../../src/map/handoff-map/list-handoff-items.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { leastSize } from '../../src/map/type-sizes.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { generateProgram } from '../generate-program.ts';
import { isLong } from '../long.ts';

const options = { address: 'https://partners.example.com/handoffs/', contentDate: '2026-11-16' };

function draw(folder: string, type: string | undefined, sheet: SheetName) {
	const journey = buildJourney(readModel(folder).model, { edition: 'internal' });
	const way = buildPath(journey, type === undefined ? undefined : journey.partnerTypes.get(type));
	const words = loadWords(journey.program.locale);
	const layout = layOutHandoffs(journey, way, sheet, words, options);
	return { journey, way, words, layout, list: listHandoffItems(layout, journey, words) };
}

function listTexts(items: readonly DisplayItem[]): TextItem[] {
	return items.flatMap((item) =>
		item.kind === 'text' ? [item] : item.kind === 'path' ? [] : listTexts(item.items),
	);
}

/** Where each text is: its left side, its right side, and how far it reaches up and down. */
const boxOf = ({ x, y, side, width, size }: TextItem) => ({
	left: side === 'left' ? x : x - width,
	right: side === 'left' ? x + width : x,
	top: y - size * 0.78,
	bottom: y + size * 0.22,
});

function findFaults(layout: HandoffLayout, items: readonly DisplayItem[]): string[] {
	const { width, height } = layout.sheet;
	const texts = listTexts(items);
	const faults: string[] = [];
	for (const [i, text] of texts.entries()) {
		const a = boxOf(text);
		if (a.left < 7.9 || a.right > width - 7.9 || a.top < 7 || a.bottom > height - 7)
			faults.push(`“${text.text}” leaves the sheet`);
		if (text.size < leastSize - 1e-9) faults.push(`“${text.text}” is too small`);
		for (const other of texts.slice(i + 1)) {
			const b = boxOf(other);
			const isApart =
				a.right <= b.left + 0.05 ||
				b.right <= a.left + 0.05 ||
				a.bottom <= b.top ||
				b.bottom <= a.top;
			if (!isApart) faults.push(`“${text.text}” touches “${other.text}”`);
		}
		for (const { points } of traceLines(layout)) {
			const xs = points.map(({ x }) => x);
			const ys = points.map(({ y }) => y);
			const [left, right] = [Math.min(...xs), Math.max(...xs)];
			const isClear =
				a.right <= left ||
				right <= a.left ||
				a.bottom <= Math.min(...ys) ||
				Math.max(...ys) <= a.top;
			if (!isClear) faults.push(`the line goes through “${text.text}”`);
		}
	}
	return [...faults, ...findFalseLines(layout)];
}

/** Where a line seems to lead from or to a stop that it does not. */
function findFalseLines(layout: HandoffLayout): string[] {
	const faults: string[] = [];
	const lines = traceLines(layout);
	for (const { from, to, points } of lines) {
		for (const row of layout.rows) {
			const [x, y] = [row.x, middleOf(row)];
			const isHit = points.slice(1).some((end, i) => {
				const start = points[i] ?? end;
				const isBeside = (a: number, b: number, at: number) =>
					Math.min(a, b) - stopSize < at && at < Math.max(a, b) + stopSize;
				return isBeside(start.x, end.x, x) && isBeside(start.y, end.y, y);
			});
			if (isHit && row !== from && row !== to)
				faults.push(`the line to ${to.number} passes the stop ${row.number}`);
		}
		for (const other of lines) {
			if (other.from === from || other.from.x !== from.x) continue;
			const isApart = to.top <= middleOf(other.from) || other.to.top <= middleOf(from);
			if (!isApart) faults.push(`lines of ${from.number} and ${other.from.number} run as one`);
		}
	}
	return faults;
}

/** Signals of another day than the last of the window or the one after it; all of what recurs. */
function countSignals({ timing, friction }: Milestone): number {
	if (timing.kind === 'cadence') return friction.length;
	const late = [timing.window.to, timing.window.to + 1];
	return friction.filter(({ day }) => day === undefined || !late.includes(day)).length;
}

describe('the hand-off map', () => {
	it.each(['en', 'de', 'fr', 'es', 'ja'])(
		'has room to say in %s that types may differ',
		(locale) => {
			const { layout, journey } = draw(acme, undefined, 'letter');
			const words = loadWords(locale);
			const texts = listTexts(listHandoffItems(layout, journey, words).items);
			expect(texts.map(({ text }) => text)).toContain(words.say('handoffs.usual'));
		},
	);

	it.each([
		[acme, undefined],
		[acme, 'reseller'],
		[acme, 'referral'],
		['test/fixtures/japanese', undefined],
		['test/fixtures/german', undefined],
	])(
		'of %s (%s) shows every milestone, hand-off and signal and nothing on top of another',
		(folder, type) => {
			for (const sheet of ['a4', 'letter'] as const) {
				const { way, words, journey, layout, list } = draw(folder, type, sheet);
				expect(layout.left).toBe(0);
				expect(layout.rows.flatMap(({ row }) => row.milestones)).toEqual([
					...way.milestones.values(),
				]);
				expect(findFaults(layout, list.items)).toEqual([]);
				for (const { after, from } of listHandoffs(listStops([way]))) {
					const placed = layout.rows.find(({ row }) => row.milestones[0] === after);
					const name = journey.teams.get(from)?.title ?? from;
					expect(placed?.from.join(' ').replaceAll('- ', ''), after.id).toContain(name);
				}
				const told = layout.rows.flatMap(({ signals }) => signals.split(' · ').filter(Boolean));
				expect(told).toHaveLength(
					[...way.milestones.values()].reduce((sum, one) => sum + countSignals(one), 0),
				);
				expect(list.title).toContain(words.say('handoffs.title'));
				const usual = listTexts(list.items).filter(
					({ text }) => text === words.say('handoffs.usual'),
				);
				expect(usual).toHaveLength(type === undefined ? 1 : 0);
				expect(
					listTexts(list.items).some(({ text }) =>
						text.includes(words.say('site.internalEdition')),
					),
				).toBe(true);
			}
		},
	);

	it('stays on A4 for a program of thirty milestones, and is a PDF of one page', async () => {
		const { layout, list } = draw(acme, undefined, 'a4');
		expect(layout.sheet.name).toBe('a4');
		const pdf = await drawListPdf(list, 'https://partners.example.com');
		expect(pdf.toString('latin1')).toMatch(/^%PDF/);
	});

	it('has a line where one milestone waits for the other or the gate leads there, and nowhere else', () => {
		for (const type of [undefined, 'reseller', 'technology']) {
			const { way, layout } = draw(acme, type, 'a4');
			const drawn = traceLines(layout).map(({ from, to }) => {
				const [before, after] = [from.row.milestones.at(-1), to.row.milestones[0]];
				if (!before || !after) throw new Error('A row has no milestone.');
				return { before, after };
			});
			for (const { id, after, afterAny } of way.milestones.values()) {
				const waits = drawn.filter((line) => line.after.id === id).map(({ before }) => before.id);
				expect(waits).toEqual(expect.arrayContaining([...after, ...afterAny]));
			}
			for (const { before, after } of drawn) {
				const isEdge = [...after.after, ...after.afterAny].includes(before.id);
				const gate = findFollowing(way, before.id).gate;
				expect(isEdge || gate?.first.includes(after), `${before.id} → ${after.id}`).toBe(true);
			}
		}
	});

	it('changes lanes at a hand-off, and each hand-off is a line that does', () => {
		for (const type of [undefined, 'reseller', 'technology']) {
			const { way, layout } = draw(acme, type, 'a4');
			const changes = traceLines(layout)
				.filter(({ from, to }) => from.row.team !== to.row.team)
				.map(({ from, to }) => `${from.row.milestones.at(-1)?.id} → ${to.row.milestones[0]?.id}`);
			const handoffs = listHandoffs(listStops([way])).map(
				({ before, after }) => `${before.id} → ${after.id}`,
			);
			expect(changes.sort()).toEqual(handoffs.sort());
		}
	});

	it('has what goes on at the same time in one team side by side', () => {
		const { layout } = draw(acme, undefined, 'a4');
		expect(layout.lanes.filter(({ stops }) => stops > 1).length).toBeGreaterThan(1);
		for (const { from, to } of traceLines(layout)) {
			const beside = layout.rows.filter(
				({ top, row }) => from.top < top && top < to.top && row.team === from.row.team,
			);
			for (const { x, row } of beside) expect(x, row.milestones[0]?.id).not.toBe(from.x);
		}
	});

	it('is seen in a mirror where the script runs from right to left', () => {
		const { layout, list } = draw('test/fixtures/arabic', undefined, 'a4');
		const first = listTexts(list.items).find(({ text }) => text === '1');
		const title = layout.columns.title;
		expect(first?.x).toBeCloseTo(list.width - title + 1.6, 3);
	});

	it.each(isLong ? [80, 150, 400] : [80, 150])(
		'counts what has no room: %i milestones',
		(milestones) => {
			const folder = mkdtempSync(path.join(tmpdir(), 'waymark-handoffs-'));
			try {
				generateProgram(folder, { milestones });
				const { way, layout, list } = draw(folder, undefined, 'a4');
				const shown = layout.rows.reduce((sum, { row }) => sum + row.milestones.length, 0);
				expect(layout.sheet.name).toBe('a3');
				expect(shown + layout.left).toBe(way.milestones.size);
				expect(findFaults(layout, list.items)).toEqual([]);
				const rest = listTexts(list.items).some(({ text }) => text.includes(String(layout.left)));
				expect(layout.left === 0 || rest).toBe(true);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
	);
});

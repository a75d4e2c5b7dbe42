import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { listHandoffs } from '../../src/domain/list-handoffs.ts';
import { listStops } from '../../src/domain/list-stops.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawListPdf } from '../../src/exports/map-pdf.ts';
import type { DisplayItem, TextItem } from '../../src/map/display-list.ts';
import { type HandoffLayout, layOutHandoffs } from '../../src/map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems, traceWay } from '../../src/map/handoff-map/list-handoff-items.ts';
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
		for (const points of traceWay(layout.rows)) {
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
	return faults;
}

describe('the hand-off map', () => {
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
				const days = layout.rows.reduce((sum, { row }) => sum + row.signals.length, 0);
				const signs = layout.rows.flatMap(({ signals }) => signals.split(' · ').filter(Boolean));
				expect(signs).toHaveLength(days);
				expect(list.title).toContain(words.say('handoffs.title'));
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

	it('bends where the team changes, and only a hand-off is a full line', () => {
		const { layout } = draw(acme, 'reseller', 'a4');
		for (const [i, points] of traceWay(layout.rows).entries()) {
			const [before, after] = [layout.rows[i], layout.rows[i + 1]];
			expect(points.length > 2).toBe(before?.row.team !== after?.row.team);
			if (after?.row.arrival === 'handoff') expect(after.row.from).toContain(before?.row.team);
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

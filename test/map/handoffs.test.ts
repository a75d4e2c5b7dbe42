import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findFollowing } from '../../src/domain/find-following.ts';
import type { FrictionSignal, Milestone } from '../../src/domain/journey.ts';
import { listHandoffs } from '../../src/domain/list-handoffs.ts';
import { listStops } from '../../src/domain/list-stops.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawListPdf } from '../../src/exports/map-pdf.ts';
import type { DisplayItem, TextItem } from '../../src/map/display-list.ts';
import { type HandoffLayout, middleOf } from '../../src/map/handoff-map/handoff-layout.ts';
import { layOutHandoffs } from '../../src/map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../../src/map/handoff-map/list-handoff-items.ts';
import { listLeads } from '../../src/map/handoff-map/list-leads.ts';
import { saysOnlyLate } from '../../src/map/handoff-map/plan-rows.ts';
import { findCrossings, stopSize, traceForks } from '../../src/map/handoff-map/trace-ways.ts';
import { margin, point, type SheetName } from '../../src/map/sheet.ts';
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

/** Every line from one stop to another one. */
const traceLines = (layout: HandoffLayout) =>
	traceForks(layout).flatMap(({ from, to }) => to.map((one) => ({ from, to: one })));

/** Every straight stretch of every line, and from and to whom it is. */
function listStretches(layout: HandoffLayout) {
	return traceForks(layout).flatMap(({ from, to, trunk, arms }) => [
		{ name: `${from.number}`, ends: [from, ...to.filter(({ x }) => x === from.x)], points: trunk },
		...arms.map(({ to: end, points: [, corner, side] }) => ({
			name: `${from.number} → ${end.number}`,
			ends: [from, end],
			points: [corner, side] as const,
		})),
	]);
}

function findFaults(layout: HandoffLayout, items: readonly DisplayItem[]): string[] {
	const { width, height } = layout.paper;
	const at = (length: number) => margin + (length - margin) * layout.scale;
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
		for (const { points } of listStretches(layout)) {
			const xs = points.map(({ x }) => at(x));
			const ys = points.map(({ y }) => at(y));
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

/** Where a line seems to lead from or to a stop that it does not, or runs upon another one. */
function findFalseLines(layout: HandoffLayout): string[] {
	const faults: string[] = [];
	const stretches = listStretches(layout);
	for (const [i, { name, ends, points }] of stretches.entries()) {
		const [start, end] = points;
		for (const row of layout.rows) {
			const isBeside = (a: number, b: number, at: number) =>
				Math.min(a, b) - stopSize < at && at < Math.max(a, b) + stopSize;
			const isHit = isBeside(start.x, end.x, row.x) && isBeside(start.y, end.y, middleOf(row));
			if (isHit && !ends.includes(row)) faults.push(`${name} passes the stop ${row.number}`);
		}
		for (const other of stretches.slice(i + 1)) {
			const share = (along: 'x' | 'y', across: 'x' | 'y') => {
				const [a, b] = other.points;
				if (start[across] !== end[across] || a[across] !== b[across]) return 0;
				if (Math.abs(start[across] - a[across]) > 1) return 0;
				const last = Math.min(Math.max(start[along], end[along]), Math.max(a[along], b[along]));
				return last - Math.max(Math.min(start[along], end[along]), Math.min(a[along], b[along]));
			};
			const isUpon = Math.max(share('x', 'y'), share('y', 'x')) > 0.001;
			if (isUpon) faults.push(`${name} runs upon ${other.name}`);
		}
	}
	return faults;
}

describe('the hand-off map', () => {
	it.each(['en', 'de', 'fr', 'es', 'ja'])(
		'has room to say in %s that types may differ',
		(locale) => {
			const { layout, journey } = draw(acme, undefined, 'letter');
			const words = loadWords(locale);
			const own = layOutHandoffs(journey, layout.path, 'letter', words, options);
			const texts = listTexts(listHandoffItems(own, journey, words).items);
			const shown = texts.map(({ text }) => text.replaceAll(' ', '')).join('');
			expect(shown).toContain(words.say('handoffs.usual').replaceAll(' ', ''));
			expect(findFaults(own, listHandoffItems(own, journey, words).items)).toEqual([]);
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
					[...way.milestones.values()].flatMap((one) =>
						one.friction.filter((signal) => !saysOnlyLate(one, signal)),
					).length,
				);
				expect(layout.problems).toEqual([]);
				expect(list.title).toContain(words.say('handoffs.title'));
				const shown = listTexts(list.items)
					.map(({ text }) => text)
					.join('');
				const usual = words.say('handoffs.usual').replaceAll(' ', '');
				expect(shown.replaceAll(' ', '').includes(usual)).toBe(type === undefined);
				expect(
					listTexts(list.items).some(({ text }) =>
						text.includes(words.say('site.internalEdition')),
					),
				).toBe(true);
			}
		},
	);

	it('stays on A4 for a program of thirty milestones, in titles of 9 pt and small print of 7.5 pt, and is a PDF of one page', async () => {
		const { way, layout, list } = draw(acme, undefined, 'a4');
		expect(layout.paper.name).toBe('a4');
		expect(way.milestones.size).toBe(30);
		for (const { text, size } of listTexts(list.items))
			expect(size / point, text).toBeGreaterThan(7.499);
		for (const item of list.items)
			if (item.kind === 'link' && item.mark?.part === 'stop')
				for (const { size } of listTexts(item.items)) expect(size / point).toBeGreaterThan(8.999);
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
		const x = margin + (title - 1.6 - margin) * layout.scale;
		expect(first?.x).toBeCloseTo(list.width - x, 3);
	});

	it('marks its parts with what they stand for, so that it can be compared to the journey', () => {
		for (const type of [undefined, 'technology']) {
			const { way, list } = draw(acme, type, 'a4');
			const marks = list.items.flatMap((item) =>
				item.kind === 'heading'
					? item.items.flatMap((one) => (one.kind === 'link' ? [one.mark] : []))
					: item.kind === 'text'
						? []
						: [item.mark],
			);
			const find = (part: string) => marks.filter((mark) => mark?.part === part);
			const ids = [...way.milestones.keys()];
			expect(find('stop').map((mark) => mark?.milestone)).toEqual(ids);
			expect(find('ring').map((mark) => mark?.milestone)).toEqual(ids);
			const phases = way.phases.map(({ phase }) => phase.id);
			expect(find('head').map((mark) => mark?.phase)).toEqual(phases);
			expect(find('gate').map((mark) => mark?.phase)).toEqual(phases.slice(0, -1));
			const ways = new Set(
				find('way').flatMap((mark) => mark?.to?.split(' ').map((to) => `${mark.from} → ${to}`)),
			);
			const leads = listLeads(way).map(({ before, after }) => `${before.id} → ${after.id}`);
			expect([...ways].sort()).toEqual(leads.sort());
		}
	});

	it('passes over a line that it only crosses', () => {
		const { layout, list } = draw(acme, undefined, 'a4');
		const gaps = list.items.filter((item) => item.kind === 'path' && item.fill === 'paper');
		expect(gaps).toHaveLength(findCrossings(traceForks(layout)).length);
		expect(gaps.length).toBeGreaterThan(5);
	});

	it('leaves out a signal of the last day or the day after it that names that day, and no other', () => {
		const window = { from: 14, to: 60 };
		const late = (signal: string, day: number) =>
			saysOnlyLate(
				{ timing: { kind: 'window', window } } as unknown as Milestone,
				{ signal, day } as unknown as FrictionSignal,
			);
		expect(late('Past day 60 without a registration', 61)).toBe(true);
		expect(late('Am Tag 60 noch keine Registrierung', 60)).toBe(true);
		expect(late('لا تسجيل حتى اليوم ٦٠', 60)).toBe(true);
		expect(late('６０日目までに登録がない', 60)).toBe(true);
		expect(late('The sponsor does not come to the call', 60)).toBe(false);
		expect(late('Three urgent tickets in 7 days', 60)).toBe(false);
		expect(late('Day 60 is near and no date is set', 45)).toBe(false);
	});

	it('says which texts are cut, and what to do', () => {
		const read = readModel(acme).model;
		const journey = buildJourney(read, { edition: 'internal' });
		const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen'.repeat(4);
		const milestones = new Map(
			[...journey.milestones].map(([id, one]) => [
				id,
				id === 'kickoff-held' ? { ...one, mapTitle: undefined, title: long } : one,
			]),
		);
		const changed = { ...journey, milestones };
		const words = loadWords('en');
		const layout = layOutHandoffs(changed, buildPath(changed), 'a4', words, options);
		const said = layout.problems.map(({ message }) => message);
		expect(said).toContainEqual(
			`The hand-off map has no room for the whole of “${long}”, and cuts it. Give the milestone a mapTitle of 32 characters or fewer.`,
		);
		const cut = listTexts(listHandoffItems(layout, changed, words).items).filter(({ text }) =>
			text.endsWith('…'),
		);
		expect(cut).toHaveLength(1);
	});

	it('says for which partner types a milestone of the whole program is, and where days differ', () => {
		const { list } = draw(acme, undefined, 'a4');
		const texts = listTexts(list.items).map(({ text }) => text);
		expect(texts).toContain('E · from Enablement');
		expect(texts).toContain('Days 5 to 20 *');
		expect(texts.some((text) => text.includes('E Referral'))).toBe(true);
	});

	it.each(isLong ? [80, 150, 400] : [80, 150])(
		'counts what has no room: %i milestones',
		(milestones) => {
			const folder = mkdtempSync(path.join(tmpdir(), 'waymark-handoffs-'));
			try {
				generateProgram(folder, { milestones });
				const { way, layout, list } = draw(folder, undefined, 'a4');
				const shown = layout.rows.reduce((sum, { row }) => sum + row.milestones.length, 0);
				expect(layout.paper.name).toBe('a3');
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

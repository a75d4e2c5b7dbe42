import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import type { DisplayItem, DisplayList, Mark } from '../../src/map/display-list.ts';
import { circle, rectangle } from '../../src/map/display-list.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { findSheetProblems } from '../../src/map/find-sheet-problems.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { countBends } from '../../src/map/measure-sheet/measure-lines.ts';
import { measureSheet, type SheetMeasures } from '../../src/map/measure-sheet/measure-sheet.ts';
import { readPath } from '../../src/map/measure-sheet/read-path.ts';
import { sayFault } from '../../src/map/measure-sheet/say-fault.ts';
import { sheets } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import {
	codeOf,
	drawText,
	type Hand,
	leader,
	line,
	link,
	ring,
	sheetOf,
	soundMap,
	soundPath,
	way,
} from './hand-drawn.ts';
import { makeProgram, usualShape } from './programs.ts';

const faultsOf = (svg: string) => measureSheet(svg).faults.map(sayFault).join('\n');

describe('a sound sheet has no faults:', () => {
	it.each<[string, Hand]>([
		['a map of lines and rings', soundMap],
		['a path of cards and ways', soundPath],
	])('%s', (_, hand) => {
		expect(faultsOf(sheetOf(hand))).toBe('');
	});
});

describe('a fault is found where it is planted:', () => {
	it.each<[string, Hand, RegExp]>([
		[
			'texts that overlap',
			{ ...soundMap, more: drawText('Over it', 62, 39) },
			/“Agreement signed” and the text “Over it” overlap/,
		],
		[
			'a text on a ring',
			{ ...soundMap, more: drawText('Upon a ring', 55, 61.5) },
			/“Upon a ring” lies across the edge of the ring of “signed”/,
		],
		[
			'a text on the bar between rings',
			{ ...soundMap, more: drawText('Bar', 64.5, 64, { width: 3 }) },
			/“Bar” lies across the edge of the bar between the rings of “signed”/,
		],
		[
			'a text below a shape',
			{
				...soundMap,
				more: `${drawText('Gone', 20, 120)}<path d="M18 110h30v20h-30z" fill="#ffffff"/>`,
			},
			/“Gone” is hidden by a shape/,
		],
		[
			'a text that is partly on a ground',
			{
				...soundMap,
				more: `<path d="M18 110h6v20h-6z" fill="#eeeeee"/>${drawText('Across it', 20, 120)}`,
			},
			/“Across it” lies across the edge of a shape/,
		],
		[
			'a text that leaves the sheet',
			{ ...soundMap, more: drawText('Out', 285, 100, { width: 9 }) },
			/“Out” leaves the sheet/,
		],
		[
			'a text that leaves its card',
			{
				...soundPath,
				more: link(
					'stop',
					'late',
					`${codeOf('card', 'late', 'M20 130h30v20h-30z')}${drawText('A wide title', 22, 137, { width: 40, weight: 600, size: 3.2 })}`,
				),
			},
			/“A wide title” leaves its card/,
		],
		[
			'a line through a text',
			{ ...soundMap, more: drawText('On the line', 90, 60.9) },
			/the line of “reseller” runs through the text “On the line”/,
		],
		[
			'a way through a text',
			{ ...soundPath, more: drawText('On the way', 64, 60.9) },
			/the line from “first” to “second” runs through the text “On the way”/,
		],
		[
			'a leader through another’s text',
			{
				...soundMap,
				more: leader('signed', 'M20 100v30') + drawText('Text', 18, 120, { width: 6 }),
			},
			/the thin line to the words of “signed” runs through the text “Text”/,
		],
		[
			'a gate through a text',
			{
				...soundMap,
				more: `<path data-part="gate" data-phase="one" d="M20 100v30" fill="none" stroke="#000000" stroke-width="0.4"/>${drawText('Text', 18, 120, { width: 6 })}`,
			},
			/the end of phase “one” runs through/,
		],
		[
			'a rule through a text',
			{
				...soundMap,
				more: `<path d="M10 119h30" fill="none" stroke="#000000" stroke-width="0.2"/>${drawText('Text', 18, 120, { width: 6 })}`,
			},
			/a shape runs through the text “Text”/,
		],
		[
			'a card on a card',
			{ ...soundPath, more: codeOf('card', 'late', 'M40 60h30v20h-30z') },
			/the card of “first” and the card of “late” overlap/,
		],
		[
			'a line through a card',
			{ ...soundPath, more: way('third', 'first', 'M10 65h150') },
			/the line from “third” to “first” runs through the card of “second”/,
		],
		[
			'a ring on another’s ring',
			{ ...soundMap, more: ring('other', 'reseller', 67.5, 60) },
			/the ring of “signed” for “reseller” and the ring of “other” for “reseller” overlap/,
		],
		[
			'a ring beside its line',
			{ ...soundMap, more: ring('other', 'reseller', 120, 61) },
			/the ring of “other” for “reseller” is not on the line/,
		],
		[
			'leaders that cross',
			{ ...soundMap, more: leader('other', 'M50 50h30') },
			/to the words of “signed” and the thin line to the words of “other” overlap/,
		],
		[
			'leaders upon one another',
			{ ...soundMap, more: leader('other', 'M66 44v4') },
			/to the words of “other” overlap/,
		],
		[
			'a leader through another’s ring',
			{ ...soundMap, more: leader('other', 'M65.5 58v10') },
			/the thin line to the words of “other” and the ring of “signed” for “reseller” overlap/,
		],
		[
			'a leader through another’s bar',
			{ ...soundMap, more: leader('other', 'M50 63h40') },
			/the thin line to the words of “other” and the bar between the rings of “signed” overlap/,
		],
		[
			'a line off the sheet',
			{ ...soundMap, more: line('oem', 'M200 150h95') },
			/the line of “oem” leaves the sheet/,
		],
		[
			'a title that is too small',
			{
				...soundMap,
				more: link('stop', 'small', drawText('Small', 20, 120, { size: 2.9, weight: 600 })),
			},
			/“Small” is set in 8.22 pt, too small/,
		],
		[
			'a text that is too small',
			{ ...soundMap, more: drawText('Tiny', 20, 120, { size: 2.4 }) },
			/“Tiny” is set in 6.80 pt, too small/,
		],
		[
			'a text that is faint',
			{ ...soundMap, more: drawText('Faint', 20, 120, { color: '#8a8a8a' }) },
			/“Faint” has a contrast of 3.45/,
		],
		[
			'a text that is faint on its ground',
			{
				...soundMap,
				more: `<path d="M10 110h60v20h-60z" fill="#263b84"/>${drawText('Dark', 20, 120)}`,
			},
			/“Dark” has a contrast of 1\.\d/,
		],
		[
			'lines of two types upon one another',
			{ ...soundMap, more: line('oem', 'M100 60h40') },
			/the line of “reseller” and the line of “oem” lie upon one another for 4\d\.\d mm/,
		],
		[
			'ways upon one another',
			{ ...soundPath, more: way('third', 'late', 'M75 60.2h15') },
			/lie upon one another for 1[56]\.\d mm/,
		],
		[
			'a dashed way upon another',
			{ ...soundPath, more: way('first', 'late', 'M70 60h15v20', ' stroke-dasharray="1 1"') },
			/lie upon one another for 1[45]\.\d mm/,
		],
		[
			'ways of one start that meet again',
			{ ...soundPath, more: way('first', 'late', 'M70 60h3v-6h10v6h12') },
			/lie upon one another for 1\d\.\d mm/,
		],
	])('%s', (_, hand, message) => {
		expect(faultsOf(sheetOf(hand))).toMatch(message);
	});
});

describe('what may be is no fault:', () => {
	it.each<[string, Hand]>([
		[
			'a trunk of lines that leave one card',
			{ ...soundPath, more: way('first', 'late', 'M70 60h15v20') },
		],
		[
			'a trunk of lines that reach one card',
			{ ...soundPath, more: way('late', 'second', 'M80 90v-30h20') },
		],
		[
			'a letter in the ring of its own milestone',
			{
				...soundMap,
				more: link(
					'stop',
					'lone',
					ring('lone', 'x', 150, 100) + drawText('1', 149.2, 100.8, { width: 1.6, size: 2.5 }),
				),
			},
		],
		['two parts of one line that touch', { ...soundMap, more: line('reseller', 'M240 60h20') }],
		['a leader over lines', { ...soundMap, more: leader('other', 'M150 50v10') }],
	])('%s', (_, hand) => {
		expect(faultsOf(sheetOf(hand))).toBe('');
	});
});

describe('the measures of a sheet', () => {
	const map = measureSheet(sheetOf(soundMap));
	const path = measureSheet(sheetOf(soundPath));

	it('say what is on it', () => {
		expect(map.milestones).toEqual(['signed']);
		expect(map.rings).toEqual([
			{ milestone: 'signed', type: 'reseller', kind: 'stop', isDashed: false },
			{ milestone: 'signed', type: 'referral', kind: 'optional', isDashed: true },
		]);
		expect(map.stops[0]?.texts).toEqual(['Agreement signed', 'Days 40–60']);
	});

	it('say how small its texts are, in points', () => {
		expect(map.texts.leastTitle).toBeCloseTo(9.07, 2);
		expect(map.texts.leastDetail).toBeCloseTo(7.09, 2);
		expect(map.texts.leastHead).toBeCloseTo(11.34, 2);
		expect(map.texts.leastLegend).toBeCloseTo(7.37, 2);
		expect(map.texts.contrast).toBeGreaterThan(4.5);
	});

	it('count links, crossings, bends and what runs backward', () => {
		expect(path.lines).toMatchObject({ links: 2, crossings: [], bendsPerWay: 1, backward: 0 });
		const more = way('late', 'first', 'M82 55v10h-40');
		const crossed = measureSheet(sheetOf({ ...soundPath, more })).lines;
		expect(crossed).toMatchObject({ links: 3, crossings: [{ at: { x: 82, y: 60 } }] });
		expect(crossed.crossingsPerLink).toBeCloseTo(1 / 3);
		expect(crossed.backward).toBeGreaterThan(0.2);
	});

	it('read from right to left where its language does', () => {
		expect(measureSheet(sheetOf({ ...soundPath, language: 'ar' })).lines.backward).toBeGreaterThan(
			0.6,
		);
	});

	it('leave out what comes round in an ongoing phase', () => {
		const back = 'd="M240 150h-200" fill="none" stroke="#0b51ab" stroke-width="1.5"/>';
		const turned = (kind: string) =>
			measureSheet(
				sheetOf({ ...soundMap, more: `<path data-part="line" data-type="oem"${kind} ${back}` }),
			).lines;
		expect(turned('').backward).toBeGreaterThan(0.3);
		expect(turned(' data-kind="loop"').backward).toBe(0);
	});

	it('find texts that are cut, but not where that is what they say', () => {
		const cut = link(
			'stop',
			'b',
			drawText('Something that is…', 20, 120, { size: 3.2, weight: 600 }),
			'Something that is long',
		);
		const whole = link(
			'stop',
			'c',
			drawText('To be continued…', 20, 130, { size: 3.2, weight: 600 }),
			'To be continued…',
		);
		expect(measureSheet(sheetOf({ ...soundMap, more: cut + whole })).texts.cut).toEqual([
			'Something that is…',
		]);
	});

	it('find last lines of one short word, or of two signs', () => {
		const title = (id: string, y: number, lines: readonly [string, number][]) =>
			link(
				'stop',
				id,
				lines
					.map(([text, width], i) =>
						drawText(text, 20, y + 4 * i, { size: 3.2, weight: 600, width }),
					)
					.join(''),
			);
		const more =
			title('a', 110, [
				['Joint business plan', 30],
				['is', 2],
			]) +
			title('b', 130, [
				['Joint business', 22],
				['plan agreed', 18],
			]) +
			title('c', 150, [
				['共同事業計画が承認さ', 32],
				['れた', 6],
			]);
		const { texts } = measureSheet(sheetOf({ ...soundMap, more }));
		expect(texts.longTitles).toBe(3);
		expect(texts.stranded).toEqual(['Joint business plan / is', '共同事業計画が承認さ / れた']);
	});

	it('say how dark it is, and how much of a phase is used', () => {
		const dark = '<path d="M0 105h297v105h-297z" fill="#000000"/>';
		expect(map.ink).toBeGreaterThan(0.005);
		expect(map.ink).toBeLessThan(0.05);
		expect(measureSheet(sheetOf({ ...soundMap, more: dark })).ink).toBeCloseTo(0.5, 1);
		const [band] = map.bands;
		expect(band).toMatchObject({ phase: 'one' });
		expect(band?.words).toBeGreaterThan(0.004);
		expect(band?.rows).toBeGreaterThan(band?.words ?? 1);
	});

	it('say how far the colors of its lines are apart', () => {
		const least = map.colors?.least;
		expect([...(map.colors?.lines.keys() ?? [])]).toEqual(['reseller', 'referral']);
		expect(least?.normal).toBeGreaterThan(30);
		expect(least?.grey).toBeGreaterThan(5);
		const more = line('oem', 'M100 70h40', '#d5531c');
		expect(measureSheet(sheetOf({ ...soundMap, more })).colors?.least.normal).toBe(0);
	});
});

describe('the path of a pen', () => {
	it('is read with all commands that sheets are drawn with', () => {
		const [open, closed] = readPath('M10 10h5.5.5v-2l-1 1c1 0 2 1 2 2M0 0H4V4H0Z');
		expect(open?.points.slice(0, 5)).toEqual([
			{ x: 10, y: 10 },
			{ x: 15.5, y: 10 },
			{ x: 16, y: 10 },
			{ x: 16, y: 8 },
			{ x: 15, y: 9 },
		]);
		expect(open?.points.at(-1)).toEqual({ x: 17, y: 11 });
		expect(closed).toMatchObject({ isClosed: true, points: { length: 4 } });
		expect(() => readPath('M0 0a1 1 0 0 0 2 2')).toThrow('“a”');
	});

	it.each([
		['M0 0h10', 0],
		['M0 0h10v10', 1],
		['M0 0h8.8c.66 0 1.2 .54 1.2 1.2v8', 1],
		['M0 0h8.8c.66 0 1.2 .54 1.2 1.2v8c0 .66 .54 1.2 1.2 1.2h9', 2],
		['M0 0h10c5 0 5 10 10 10h10', 2],
		['M0 0h10c5 0 9 4 9 9c0 5 -4 9 -9 9h-10', 1],
	])('turns as often as one sees it turn: %s', (data, bends) => {
		const [stretch] = readPath(data);
		expect(stretch && countBends(stretch)).toBe(bends);
	});
});

describe('a drawn sheet that is changed', async () => {
	const journey = buildJourney(readModel(acme).model, { edition: 'public' });
	const words = loadWords('en');
	const { list } = await layOutSheet(journey, buildPath(journey), 'a4', words, {
		address: 'https://partners.example.com/map/',
	});
	const draw = (items: readonly DisplayItem[]) =>
		drawSvg({ ...list, items } as DisplayList, { base: '', isInline: false });
	const before = new Set(faultsOf(draw(list.items)).split('\n'));
	const after = (items: readonly DisplayItem[]) =>
		faultsOf(draw(items))
			.split('\n')
			.filter((fault) => !before.has(fault));
	const isStop = (item: DisplayItem) => item.kind === 'link' && item.mark?.part === 'stop';
	const stops = list.items.flatMap((item, i) => (isStop(item) ? [i] : []));

	it.each(stops.slice(0, 8))('has a fault where words are moved (%i)', (at) => {
		const moved = list.items.map((item, i) => {
			if (i !== at || item.kind !== 'link') return item;
			const items = item.items.map((one) =>
				one.kind === 'text' ? { ...one, x: one.x + 30 } : one,
			);
			return { ...item, items };
		});
		expect(after(moved).join('\n')).toMatch(/overlap|leaves the|leaves its|runs through/);
	});

	it('has a fault where a line is drawn across', () => {
		const mark: Mark = { part: 'way', from: 'a', to: 'b' };
		const across: DisplayItem = {
			kind: 'path',
			steps: [
				{ to: 'move', x: 20, y: 20 },
				{ to: 'line', x: 270, y: 190 },
			],
			stroke: { color: 'line', width: 0.4 },
			mark,
		};
		expect(after([...list.items, across]).join('\n')).toMatch(/from “a” to “b” runs through/);
	});

	it('has a fault where a shape covers a text', () => {
		const cover: DisplayItem = {
			kind: 'path',
			steps: rectangle({ x: 10, y: 10, width: 60, height: 10 }),
			fill: 'paper',
		};
		expect(after([...list.items, cover]).join('\n')).toMatch(/is hidden by a shape/);
	});

	it('has a fault where a ring stands on words', () => {
		const [item] = stops.map((at) => list.items[at]);
		if (item?.kind !== 'link') throw new Error('There are stops.');
		const text = item.items.find((one) => one.kind === 'text');
		if (!text) throw new Error('A stop has words.');
		const planted: DisplayItem = {
			kind: 'path',
			steps: circle({ x: text.x + 2, y: text.y - 1 }, 1.2),
			fill: 'paper',
			stroke: { color: 'ink', width: 0.5 },
			mark: { part: 'ring', milestone: 'other', type: 'reseller', kind: 'stop' },
		};
		expect(after([...list.items, planted]).join('\n')).toMatch(/is hidden by the ring of “other”/);
	});
});

describe('authors are told', () => {
	const path = buildPath(makeProgram(usualShape));
	const find = (measures: SheetMeasures) =>
		findSheetProblems({ path, phase: undefined }, sheets.a4, measures);

	it('nothing of a sound sheet', () => {
		expect(find(measureSheet(sheetOf(soundPath)))).toEqual([]);
	});

	it('that a sheet is not drawn well, as an error', () => {
		const more = drawText('Out', 285, 100, { width: 9 });
		expect(find(measureSheet(sheetOf({ ...soundMap, more })))).toMatchObject([
			{
				rule: 'map-geometry',
				severity: 'error',
				message: expect.stringMatching(/^The map of the whole program on A4 .*leaves the sheet/),
			},
		]);
	});

	it('that lines cross too often, and what to write', () => {
		const more = [0, 1, 2, 3, 4, 5]
			.map((i) => way(`a${i}`, `b${i}`, i % 2 ? `M20 ${120 + i}h60` : `M${30 + i * 5} 115v20`))
			.join('');
		const problems = find(measureSheet(sheetOf({ ...soundPath, more })));
		expect(problems.map(({ rule, severity }) => [rule, severity])).toContainEqual([
			'map-crowded',
			'warning',
		]);
		expect(problems.map(({ message }) => message).join('\n')).toMatch(
			/8 lines between milestones, which cross 9 times.*“after”/,
		);
	});

	it('that there are too many milestones or rings', () => {
		const measures = measureSheet(sheetOf(soundMap));
		const many = {
			...measures,
			stops: Array.from({ length: 61 }, () => measures.stops[0]),
			rings: Array.from({ length: 300 }, () => measures.rings[0]),
		} as SheetMeasures;
		expect(
			find(many)
				.map(({ message }) => message)
				.join('\n'),
		).toMatch(/61 milestones[\s\S]*300 rings/);
	});
});

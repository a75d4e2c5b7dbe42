import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { layOutMap } from '../../src/map/lay-out-map.ts';
import { measureLayout } from '../../src/map/measure-layout.ts';
import { type SheetName, sheets } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { isLong, runs } from '../long.ts';
import { locales, makeProgram, type Shape, usualShape } from './programs.ts';

const options = { address: 'https://partners.example.com/map/', contentDate: '2026-11-16' };

function layOut(shape: Shape, sheet: SheetName = 'a4', type?: string) {
	const journey = makeProgram(shape);
	const path = buildPath(journey, type ? journey.partnerTypes.get(type) : undefined);
	return layOutMap(journey, path, sheet, loadWords(locales[shape.script]), options);
}

const anyShape = fc
	.record({
		seed: fc.nat(100_000),
		milestones: fc.integer({ min: 1, max: 60 }),
		phases: fc.integer({ min: 1, max: 9 }),
		tracks: fc.integer({ min: 0, max: 12 }),
		script: fc.constantFrom('english', 'german', 'japanese', 'arabic'),
		length: fc.constantFrom('short', 'real', 'long'),
		crowd: fc.integer({ min: 1, max: 6 }),
		relations: fc.constantFrom(0, 0.6, 1.2, 1.8),
		isOngoing: fc.boolean(),
	})
	.map((shape): Shape => ({ ...shape, phases: Math.min(shape.phases, shape.milestones) }));
const large: Shape = { ...usualShape, milestones: 120, phases: 6, length: 'long' };
const anySheet = fc.constantFrom<SheetName>('a4', 'letter', 'a3', 'tabloid');

describe('the map', () => {
	it('is sound for any program on any sheet', () => {
		fc.assert(
			fc.property(anyShape, anySheet, (shape, sheet) => {
				const { problems } = layOut(shape, sheet);
				expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
			}),
			{ numRuns: runs(8, 400) },
		);
	});

	it('draws or names every relation, and shows or folds every milestone', () => {
		fc.assert(
			fc.property(anyShape, anySheet, (shape, sheet) => {
				const { layout } = layOut(shape, sheet);
				const drawn = new Set(
					[...layout.connectors, ...layout.named].map(({ from, to }) => `${from} ${to}`),
				);
				expect(layout.links.every(({ from, to }) => drawn.has(`${from} ${to}`))).toBe(true);
				expect(layout.cards.flatMap(({ milestones }) => milestones)).toHaveLength(shape.milestones);
			}),
			{ numRuns: runs(4, 100) },
		);
	});

	it.each(isLong ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 3, 9])(
		'holds 30 real titles in %i phases on A4 and on Letter',
		(phases) => {
			for (const sheet of ['a4', 'letter'] as const) {
				const { layout, problems } = layOut({ ...usualShape, phases }, sheet);
				expect(layout.sheet.name).toBe(sheet);
				expect(layout.folded).toBe(0);
				expect(problems).toEqual([]);
			}
		},
	);

	it('holds 60 milestones on A3 and on Tabloid', () => {
		for (const sheet of ['a3', 'tabloid'] as const) {
			const { layout, problems } = layOut({ ...usualShape, milestones: 60 }, sheet);
			expect(layout.sheet.name).toBe(sheet);
			expect(problems).toEqual([]);
		}
	});

	it('holds six milestones that open on the same day', () => {
		const { layout, problems } = layOut({ ...usualShape, crowd: 6 });
		expect(layout.sheet.name).toBe('a4');
		expect(problems).toEqual([]);
	});

	it('goes on to the larger sheet by itself and says so', () => {
		const { layout, problems } = layOut({
			...usualShape,
			milestones: 60,
			phases: 9,
			length: 'long',
		});
		expect(layout.sheet.name).toBe('a3');
		expect(problems.map(({ rule }) => rule)).toContain('map-larger-sheet');
	});

	it('folds by track what no sheet can hold, and counts it', () => {
		const { layout, problems } = layOut(large);
		expect(layout.folded).toBeGreaterThan(0);
		expect(layout.cards.flatMap(({ milestones }) => milestones)).toHaveLength(120);
		expect(problems.find(({ rule }) => rule === 'map-folded')?.message).toContain(
			`${layout.folded} of them`,
		);
		expect(measureLayout(layout)).toEqual([]);
		// Activation milestones are shown even where the rest is folded.
		const inFolds = layout.cards.filter(({ isFold, isActivation }) => isFold && isActivation);
		expect(inFolds).toEqual([]);
	});

	it('names the milestone whose title is cut, and what to write', () => {
		const shape: Shape = {
			...usualShape,
			milestones: 40,
			phases: 1,
			length: 'long',
			crowd: 6,
			isOngoing: false,
		};
		const cut = (isLong ? [1, 2, 3, 4, 5, 6] : [3])
			.flatMap((one) => layOut({ ...shape, seed: one }).problems)
			.filter(({ rule }) => rule === 'map-title-cut');
		for (const { message, collection } of cut) {
			expect(collection).toBe('milestones');
			expect(message).toMatch(/mapTitle/);
		}
		expect(cut.length).toBeGreaterThan(0);
	});

	it('says which characters no font has', () => {
		const journey = makeProgram({ ...usualShape, milestones: 3 });
		const [first] = journey.milestones.values();
		const milestones = new Map(journey.milestones);
		if (first) milestones.set(first.id, { ...first, title: 'Signed 𓀀' });
		const changed = { ...journey, milestones };
		const { problems } = layOutMap(changed, buildPath(changed), 'a4', loadWords('en'), options);
		expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
			['map-missing-character', expect.stringContaining('“𓀀”')],
		]);
	});

	it('leaves characters of a partner type’s title to the check, which names its line', () => {
		const journey = makeProgram({ ...usualShape, milestones: 3 });
		const [first] = journey.partnerTypes.values();
		const partnerTypes = new Map(journey.partnerTypes);
		if (first) partnerTypes.set(first.id, { ...first, title: 'Seller 𓀀' });
		const changed = { ...journey, partnerTypes };
		const path = buildPath(changed, partnerTypes.get(first?.id ?? ''));
		expect(layOutMap(changed, path, 'a4', loadWords('en'), options).problems).toEqual([]);
	});

	it.each(Object.keys(sheets) as SheetName[])('is the same when made twice (%s)', (sheet) => {
		expect(layOut(usualShape, sheet)).toEqual(layOut(usualShape, sheet));
	});
});

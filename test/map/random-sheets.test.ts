import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import type { LaidOutSheet } from '../../src/map/laid-out-sheet.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { sayFault } from '../../src/map/measure-sheet/say-fault.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { runs } from '../long.ts';
import { compareWithJourney } from './compare-with-journey.ts';
import { locales, makeProgram, type Shape } from './programs.ts';

const options = { address: 'https://partners.example.com/map/', contentDate: '2026-11-16' };

const anyShape = fc
	.record({
		seed: fc.nat(100_000),
		milestones: fc.integer({ min: 1, max: 72 }),
		phases: fc.integer({ min: 1, max: 9 }),
		tracks: fc.integer({ min: 0, max: 6 }),
		script: fc.constantFrom('english', 'german', 'japanese', 'arabic'),
		length: fc.constantFrom('short', 'real', 'long'),
		crowd: fc.integer({ min: 1, max: 6 }),
		relations: fc.constantFrom(0, 0.6, 1.2, 1.8),
		isOngoing: fc.boolean(),
		types: fc.integer({ min: 1, max: 12 }),
	})
	.map((shape): Shape => ({ ...shape, phases: Math.min(shape.phases, shape.milestones) }));
const anySheet = fc.constantFrom<SheetName>('a4', 'letter', 'slide', 'a3', 'tabloid', 'a2');
const examples = { numRuns: runs(6, 150) };

async function layOut(shape: Shape, sheet: SheetName, type?: number) {
	const journey = makeProgram(shape);
	const types = [...journey.partnerTypes.values()];
	const path = buildPath(journey, type === undefined ? undefined : types[type % types.length]);
	const words = loadWords(locales[shape.script]);
	const laidOut = await layOutSheet(journey, path, sheet, words, options);
	const measures = measureSheet(drawSvg(laidOut.list, { base: '', isInline: false }));
	return { journey, path, words, measures, laidOut };
}

/** What does not fit on any sheet is an error that says so, and not drawn well. */
const isTooMuch = ({ problems }: LaidOutSheet) =>
	problems.some(({ rule }) => rule === 'map-too-much');

/** Where there are too many, a sheet shows some and counts the others. */
const isWhole = (laidOut: LaidOutSheet) =>
	!isTooMuch(laidOut) && !laidOut.problems.some(({ rule }) => rule === 'map-folded');

describe('a sheet of any program', () => {
	it('of all types has no faults', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, async (shape, sheet) => {
				const { measures, laidOut } = await layOut(shape, sheet);
				if (!isTooMuch(laidOut)) expect(measures.faults.map(sayFault)).toEqual([]);
			}),
			examples,
		);
	});

	it('of one type has no faults', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, fc.nat(11), async (shape, sheet, type) => {
				const { measures, laidOut } = await layOut(shape, sheet, type);
				if (!isTooMuch(laidOut)) expect(measures.faults.map(sayFault)).toEqual([]);
			}),
			examples,
		);
	});

	it('of all types says what the journey says', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, async (shape, sheet) => {
				const { measures, journey, words, laidOut } = await layOut(shape, sheet);
				if (!isWhole(laidOut)) return;
				expect(compareWithJourney(measures, journey, words)).toEqual([]);
			}),
			examples,
		);
	});

	it('of one type has all milestones of its path, or says that it only counts some', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, fc.nat(11), async (shape, sheet, type) => {
				const { measures, path, laidOut } = await layOut(shape, sheet, type);
				const all = [...path.milestones.keys()].sort();
				const isTold =
					isTooMuch(laidOut) || laidOut.problems.some(({ rule }) => rule === 'map-folded');
				if (isTold) expect(all).toEqual(expect.arrayContaining(measures.milestones));
				else expect(measures.milestones).toEqual(all);
			}),
			examples,
		);
	});

	it('cuts no text of which its authors are not told', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, fc.nat(11), async (shape, sheet, type) => {
				const { measures, laidOut } = await layOut(shape, sheet, type);
				if (measures.texts.cut.length > 0) expect(laidOut.problems).not.toEqual([]);
			}),
			examples,
		);
	});
});

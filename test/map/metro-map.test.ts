import { describe, expect, it } from 'vitest';
import type { Journey, Milestone } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { type SheetName, sheets } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { inLong } from '../long.ts';
import { locales, makeProgram, type Shape, usualShape } from './programs.ts';

const options = { address: 'https://partners.example.com/map/', contentDate: '2026-11-16' };

async function layOut(shape: Shape, sheet: SheetName = 'a4', journey = makeProgram(shape)) {
	const words = loadWords(locales[shape.script]);
	const laid = await layOutSheet(journey, buildPath(journey), sheet, words, options);
	const svg = drawSvg(laid.list, { base: '', isInline: false });
	return { ...laid, svg, measures: measureSheet(svg) };
}

/** Changes the first milestone of a program. */
function changeFirst(journey: Journey, change: Partial<Milestone>): Journey {
	const [first] = journey.milestones.values();
	const milestones = new Map(journey.milestones);
	if (first) milestones.set(first.id, { ...first, ...change });
	return { ...journey, milestones };
}

const rulesOf = ({ problems }: { problems: readonly { rule: string }[] }) =>
	problems.map(({ rule }) => rule);

describe('the map of all partner types', () => {
	it.each([1, 3, ...inLong([2, 4, 5, 6, 7, 8]), 9])(
		'holds 30 real titles in %i phases on A4 and on Letter',
		async (phases) => {
			for (const asked of ['a4', 'letter'] as const) {
				const { sheet, problems, measures } = await layOut({ ...usualShape, phases }, asked);
				expect(sheet.name).toBe(asked);
				expect(problems).toEqual([]);
				expect(measures.stops).toHaveLength(30);
			}
		},
	);

	it('holds 60 milestones on A3 and on Tabloid', async () => {
		for (const asked of ['a3', 'tabloid'] as const) {
			const { sheet, problems } = await layOut({ ...usualShape, milestones: 60 }, asked);
			expect(sheet.name).toBe(asked);
			expect(problems).toEqual([]);
		}
	});

	it('holds six milestones that open on the same day', async () => {
		const { sheet, problems } = await layOut({ ...usualShape, crowd: 6 });
		expect(sheet.name).toBe('a4');
		expect(problems).toEqual([]);
	});

	it('goes on to the larger sheet by itself and says so', async () => {
		const laid = await layOut({ ...usualShape, milestones: 60 });
		expect(laid.sheet.name).toBe('a3');
		expect(rulesOf(laid)).toEqual(['map-larger-sheet']);
	});

	it('shows what begins and ends each phase where no sheet holds all, and counts the rest', async () => {
		const shape: Shape = { ...usualShape, milestones: 120, phases: 6, length: 'long' };
		const journey = makeProgram(shape);
		const laid = await layOut(shape, 'a4', journey);
		const shown = laid.measures.stops.length;
		expect(laid.problems.find(({ rule }) => rule === 'map-folded')?.message).toContain(
			`the other ${120 - shown}`,
		);
		expect(laid.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		for (const { id, isActivation } of journey.milestones.values())
			if (isActivation) expect(laid.measures.milestones).toContain(id);
	});

	it('names the milestone whose title is cut, and what to write', async () => {
		const title = 'Vertragsunterzeichnungsvorbereitungsbesprechungsprotokolle';
		const journey = changeFirst(makeProgram({ ...usualShape, milestones: 60 }), { title });
		const { measures, problems } = await layOut(usualShape, 'slide', journey);
		const told = problems.filter(({ rule }) => rule === 'map-title-cut');
		expect(told.length).toBe(new Set(measures.texts.cut).size);
		for (const { message, collection } of told) {
			expect(collection).toBe('milestones');
			expect(message).toMatch(/mapTitle/);
		}
	});

	it('says which characters no font has', async () => {
		const journey = changeFirst(makeProgram({ ...usualShape, milestones: 3 }), {
			title: 'Signed 𓀀',
		});
		const { problems, svg } = await layOut(usualShape, 'a4', journey);
		expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
			['map-missing-character', expect.stringContaining('“𓀀”')],
		]);
		expect(svg).toContain('Signed ?');
	});

	it('leaves characters of a partner type’s title to the check, which names its line', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 3 });
		const [first] = journey.partnerTypes.values();
		const partnerTypes = new Map(journey.partnerTypes);
		if (first) partnerTypes.set(first.id, { ...first, title: 'Seller 𓀀' });
		const { problems } = await layOut(usualShape, 'a4', { ...journey, partnerTypes });
		expect(problems).toEqual([]);
	});

	it.each(Object.keys(sheets) as SheetName[])('is the same when made twice (%s)', async (sheet) => {
		expect((await layOut(usualShape, sheet)).svg).toBe((await layOut(usualShape, sheet)).svg);
	});

	it('is the same whatever was laid out before it', async () => {
		const shape = { ...usualShape, types: 5, milestones: 24 };
		const [one, other] = [makeProgram(shape), makeProgram(shape)];
		const path = buildPath(other);
		const words = loadWords('en');
		for (const sheet of ['a2', 'slide', 'a4', 'a3'] as const)
			await layOutSheet(other, path, sheet, words, options);
		const laid = await layOutSheet(other, path, 'a4', words, options);
		const svg = drawSvg(laid.list, { base: '', isInline: false });
		expect(svg).toBe((await layOut(shape, 'a4', one)).svg);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Id, Journey } from '../../src/domain/journey.ts';
import { buildPath, type Path } from '../../src/domain/path.ts';
import type { DisplayList, LinkItem, Mark } from '../../src/map/display-list.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import type { LaidOutSheet } from '../../src/map/laid-out-sheet.ts';
import { layOutLine } from '../../src/map/line-sheet/lay-out-line.ts';
import { margin, point, type SheetName } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { runs } from '../long.ts';
import { makeProgram, type Shape, usualShape } from './programs.ts';
import { findFaults, flatten } from './read-list.ts';

interface Drawn extends LaidOutSheet {
	path: Path;
}

async function layOut(journey: Journey, type: Id, sheet: SheetName): Promise<Drawn> {
	const path = buildPath(journey, journey.partnerTypes.get(type));
	const words = loadWords(journey.program.locale);
	const options = { address: `https://partners.example.com/map/${type}/` };
	return { path, ...(await layOutLine(journey, path, sheet, words, options)) };
}

const layOutShape = (shape: Shape, sheet: SheetName = 'a4', type = 'reseller') =>
	layOut(makeProgram(shape), type, sheet);

function readFixture(folder: string): Journey {
	return buildJourney(readModel(folder).model, { edition: 'public' });
}

function listStops({ items }: DisplayList): LinkItem[] {
	return items.filter((item) => item.kind === 'link').filter(({ mark }) => mark?.part === 'stop');
}

const wordsOf = (list: DisplayList) =>
	flatten(list.items).flatMap((item) => (item.kind === 'text' ? [item.text] : []));

const anyShape = fc
	.record({
		seed: fc.nat(100_000),
		milestones: fc.integer({ min: 1, max: 72 }),
		phases: fc.integer({ min: 1, max: 9 }),
		tracks: fc.constant(3),
		script: fc.constantFrom('english', 'german', 'japanese', 'arabic'),
		length: fc.constantFrom('short', 'real', 'long'),
		crowd: fc.integer({ min: 1, max: 6 }),
		relations: fc.constantFrom(0, 0.6, 1.2, 1.8),
		isOngoing: fc.boolean(),
	})
	.map((shape): Shape => ({ ...shape, phases: Math.min(shape.phases, shape.milestones) }));
const anySheet = fc.constantFrom<SheetName>('a4', 'letter', 'slide', 'a3', 'tabloid', 'a2');

/** Whether the line leads from one stop to another, by ways, beginnings, ends and what follows them. */
function leads(list: DisplayList, path: Path): (from: Id, to: Id) => boolean {
	const next = new Map<string, Set<string>>();
	const add = (from: string, to: string) => next.set(from, (next.get(from) ?? new Set()).add(to));
	const marks = flatten(list.items).flatMap((item): Mark[] =>
		item.kind === 'path' && item.mark ? [item.mark] : [],
	);
	for (const { part, from, to, phase } of marks) {
		if (part !== 'way' && part !== 'line') continue;
		if (from && to) add(from, to);
		else if (from) add(from, `end of ${phase}`);
		else if (to) add(`start of ${phase}`, to);
	}
	path.phases.forEach(({ phase, milestones }, i) => {
		add(`end of ${phase.id}`, `start of ${phase.id}`);
		add(`start of ${phase.id}`, `end of ${phase.id}`);
		const after = path.phases[i + 1]?.phase.id;
		if (after) add(`end of ${phase.id}`, `start of ${after}`);
		if (phase.days !== undefined) return;
		for (const { id } of milestones) {
			add(`start of ${phase.id}`, id);
			add(id, `end of ${phase.id}`);
		}
	});
	return (from, to) => {
		const seen = new Set([from]);
		for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
		return seen.has(to);
	};
}

function findUnsaid({ list, path }: Drawn): string[] {
	const canReach = leads(list, path);
	const number = new Intl.NumberFormat(list.language);
	const order = [...path.milestones.keys()];
	const stops = new Map(listStops(list).map((stop) => [stop.mark?.milestone, stop]));
	return [...path.milestones.values()].flatMap(({ id, after, afterAny }) =>
		[...after, ...afterAny].flatMap((before) => {
			if (order.indexOf(before) > order.indexOf(id) || canReach(before, id)) return [];
			const shown = number.format(order.indexOf(before) + 1);
			const texts = stops.get(id)?.items.filter((item) => item.kind === 'text') ?? [];
			return texts.some(({ text }) => text.split(/[^\p{N}]+/u).includes(shown))
				? []
				: [`${before} before ${id}`];
		}),
	);
}

describe('the line sheet', () => {
	it('says when a phase is done for its own partner type, and for no other', async () => {
		const journey = readFixture(acme);
		const said = new Set<string>();
		for (const type of journey.partnerTypes.keys()) {
			const { list } = await layOut(journey, type, 'a4');
			const text = wordsOf(list).join(' ').replaceAll(/\s+/g, ' ');
			for (const { exit, byType } of journey.phases.values()) {
				const own = byType.get(type)?.exit ?? exit;
				const all = new Set([...exit, ...[...byType.values()].flatMap((one) => one.exit ?? [])]);
				for (const one of all) {
					expect(text.includes(one), `${type}: ${one}`).toBe(own.includes(one));
					said.add(one);
				}
			}
		}
		expect(said.size).toBeGreaterThan(5);
	});

	it('shows every milestone of the path once, in its order, with a ring, a box and its owner', async () => {
		const journey = readFixture(acme);
		for (const type of journey.partnerTypes.keys()) {
			const { list, path, problems } = await layOut(journey, type, 'a4');
			expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
			const stops = listStops(list);
			expect(stops.map(({ mark }) => mark?.milestone)).toEqual([...path.milestones.keys()]);
			for (const { mark, items } of stops) {
				const parts = items.flatMap((item) => (item.kind === 'path' ? [item.mark?.part] : []));
				expect(parts).toEqual(expect.arrayContaining(['ring', 'box']));
				const team = journey.teams.get(path.milestones.get(mark?.milestone ?? '')?.team ?? '');
				const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
				expect(texts.join(' ')).toContain(team?.title);
			}
		}
	});

	it('says what the partner does first and needs at each milestone of a usual path', async () => {
		const journey = readFixture(acme);
		for (const sheet of ['a4', 'letter'] as const) {
			const { problems } = await layOut(journey, 'reseller', sheet);
			expect(problems.map(({ rule }) => rule)).toEqual([]);
		}
	});

	it('is drawn as pinned', async () => {
		const { list } = await layOut(readFixture(acme), 'reseller', 'a4');
		const svg = drawSvg(list, { base: 'https://partners.example.com', isInline: false });
		await expect(svg).toMatchFileSnapshot('pinned/line-reseller-a4.svg');
	});

	it('is never set too small to read, however many phases there are', async () => {
		for (const script of ['german', 'japanese'] as const) {
			const shape: Shape = { ...usualShape, script, milestones: 45, phases: 9, length: 'long' };
			const { list, problems } = await layOutShape(shape, 'slide');
			expect(problems.map(({ rule }) => rule)).not.toContain('map-too-much');
			const texts = flatten(list.items).filter((item) => item.kind === 'text');
			expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(7 * point - 0.001);
		}
	});

	it('says at what address each team is reached that owns a milestone', async () => {
		const journey = readFixture(acme);
		const { list, path } = await layOut(journey, 'reseller', 'a4');
		const texts = wordsOf(list).join(' ');
		for (const { team } of path.milestones.values())
			expect(texts).toContain(journey.teams.get(team)?.contact.email ?? '');
	});

	it('has nothing upon anything else, and says or draws every relation, for any program', async () => {
		await fc.assert(
			fc.asyncProperty(anyShape, anySheet, async (shape, sheet) => {
				const drawn = await layOutShape(shape, sheet);
				const rules = drawn.problems.map(({ rule }) => rule);
				if (rules.includes('map-too-much')) return;
				expect(findFaults(drawn.list, margin)).toEqual([]);
				const texts = flatten(drawn.list.items).filter((item) => item.kind === 'text');
				expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(7 * point - 0.001);
				if (rules.includes('map-folded')) return;
				expect(listStops(drawn.list)).toHaveLength(drawn.path.milestones.size);
				expect(findUnsaid(drawn)).toEqual([]);
			}),
			{ numRuns: runs(6, 300) },
		);
	});

	it.each<[string, Partial<Shape>]>([
		['German', { script: 'german', length: 'real' }],
		['Arabic', { script: 'arabic' }],
		['Japanese', { script: 'japanese' }],
	])('holds 30 milestones in %s on A4 or the next sheet', async (_, shape) => {
		const { list, problems, sheet } = await layOutShape({ ...usualShape, ...shape });
		expect(['a4', 'a3']).toContain(sheet.name);
		expect(problems.filter(({ rule }) => rule === 'map-folded')).toEqual([]);
		expect(findFaults(list, margin)).toEqual([]);
	});

	it('is the same each time', async () => {
		const draw = async () =>
			drawSvg((await layOutShape(usualShape)).list, { base: '', isInline: false });
		expect(await draw()).toBe(await draw());
	});

	it('grows with the paper', async () => {
		const size = async (sheet: SheetName) => {
			const { list } = await layOutShape({ ...usualShape, milestones: 12 }, sheet);
			return Math.max(
				...listStops(list).flatMap(({ items }) =>
					items.flatMap((item) => (item.kind === 'text' ? [item.size] : [])),
				),
			);
		};
		expect(await size('a2')).toBeGreaterThan(1.5 * (await size('a4')));
	});

	it('goes on to a larger sheet where A4 cannot hold it, and says so', async () => {
		const { sheet, problems } = await layOutShape({
			...usualShape,
			milestones: 45,
			length: 'long',
		});
		expect(sheet.name).toBe('a3');
		expect(problems.map(({ rule }) => rule)).toContain('map-larger-sheet');
	});

	it('counts what even the largest sheet cannot hold', async () => {
		const { list, problems } = await layOutShape(
			{ ...usualShape, milestones: 120, phases: 9, length: 'long' },
			'a4',
		);
		const rules = problems.map(({ rule }) => rule);
		expect(rules.some((rule) => rule === 'map-folded' || rule === 'map-too-much')).toBe(true);
		expect(listStops(list).length).toBeLessThan(120);
		// A number of three digits would lie across its ring.
		expect(findFaults(list, margin)).toEqual([]);
	});
});

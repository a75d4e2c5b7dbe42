import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { layOutHandoffs } from '../../src/map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../../src/map/handoff-map/list-handoff-items.ts';
import { cutToMaps, writeJourney } from '../../src/map/kept-maps/cut-to-maps.ts';
import { keepFrame } from '../../src/map/kept-maps/keep-frame.ts';
import { keepHandoffs } from '../../src/map/kept-maps/keep-handoffs.ts';
import { keepSheet } from '../../src/map/kept-maps/keep-sheet.ts';
import { keepStretch } from '../../src/map/kept-maps/keep-stretch.ts';
import { keepTall } from '../../src/map/kept-maps/keep-tall.ts';
import { mapPackages, mapRooms } from '../../src/map/kept-maps/map-recipe.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import type { KeptParts } from '../../src/map/map-options.ts';
import { layOutFrame } from '../../src/map/metro/lay-out-frame.ts';
import { layOutStretch } from '../../src/map/metro/lay-out-stretch.ts';
import { layOutTall } from '../../src/map/metro/lay-out-tall.ts';
import { loadProgramWords } from '../../src/words/load-words.ts';
import { listSources } from '../list-sources.ts';

const options = { address: 'https://partners.example/map/', contentDate: '2026-11-02' };
const fixtures = ['acme', 'everything', 'arabic', 'japanese'];
const load = (name: string): Journey =>
	buildJourney(readModel(`test/fixtures/${name}`).model, { edition: 'internal' });
const folder = 'src/map/kept-maps';
const asText = (value: unknown) => JSON.stringify(value);

describe.each(fixtures)('of the program “%s”', (name) => {
	it('what is kept is what is drawn of the whole journey', { timeout: 120_000 }, async () => {
		const journey = load(name);
		const words = loadProgramWords(journey.program);
		const [type] = journey.partnerTypes.values();
		const whole = buildPath(journey);
		for (const one of [whole, buildPath(journey, type)]) {
			const sheet = await layOutSheet(journey, one, 'a4', words, options);
			expect(asText(await keepSheet(journey, one, 'a4', options))).toBe(asText(sheet));
			expect(asText(keepFrame(journey, one))).toBe(asText(layOutFrame(journey, one, words)));
			expect(asText(keepTall(journey, one))).toBe(asText(layOutTall(journey, one, words)));
			const layout = layOutHandoffs(journey, one, 'a4', words, options);
			expect(asText(keepHandoffs(journey, one, 'a4', options))).toBe(
				asText({ list: listHandoffItems(layout, journey, words), problems: layout.problems }),
			);
		}
		for (const id of journey.phases.keys()) {
			const drawn = layOutStretch(journey, whole, id, words);
			expect(asText(keepStretch(journey, whole, id))).toBe(asText(drawn));
		}
	});

	it('and is the same when it is read again', { timeout: 120_000 }, async () => {
		const [first, later] = [load(name), load(name)];
		const read = async (journey: Journey) => {
			const whole = buildPath(journey);
			return [
				await keepSheet(journey, whole, 'a4', options),
				keepTall(journey, whole),
				keepHandoffs(journey, whole, 'a4', options),
			];
		};
		expect(await read(later)).toStrictEqual(await read(first));
	});
});

it('what stands below the header is laid out once, whatever address and date are above it', async () => {
	const journey = load('acme');
	const words = loadProgramWords(journey.program);
	const drawn = new Map<string, string>();
	let count = 0;
	const parts: KeptParts = {
		find: (name) => JSON.parse(drawn.get(name) ?? 'null') ?? undefined,
		keep: (name, part) => {
			count++;
			drawn.set(name, JSON.stringify(part));
		},
	};
	const [type] = journey.partnerTypes.values();
	for (const one of [buildPath(journey), buildPath(journey, type)]) {
		const before = count;
		await layOutSheet(journey, one, 'a4', words, { address: 'https://a.example/', parts });
		expect(count).toBeGreaterThan(before);
		const laidOut = count;
		const later = await layOutSheet(journey, one, 'a4', words, { ...options, parts });
		expect(count).toBe(laidOut);
		expect(asText(later)).toBe(asText(await layOutSheet(journey, one, 'a4', words, options)));
	}
});

describe('a drawing is named', () => {
	it('by nothing that is not on it: a text, or when it was read through', () => {
		const journey = load('acme');
		const before = writeJourney(cutToMaps(journey));
		const [[id, milestone] = []] = journey.milestones;
		if (!id || !milestone) throw new Error('The program has no milestone.');
		const withOther = (more: Partial<typeof milestone>): Journey => ({
			...journey,
			milestones: new Map(journey.milestones).set(id, { ...milestone, ...more }),
		});
		const body = { format: 'md', text: 'Another text.', line: 9 } as const;
		const other = withOther({ body, reviewed: '2026-11-20', summary: 'Another sentence.' });
		expect(writeJourney(cutToMaps(other))).toBe(before);
		expect(writeJourney(cutToMaps(withOther({ title: 'Another title' })))).not.toBe(before);
	});

	it('by all of our code that it is made with, and by the packages', () => {
		const all = readdirSync(folder).map((file) => `${folder}/${file}`);
		const { rooms, packages } = listSources(all, 'map-recipe.ts');
		expect(rooms).toEqual([...mapRooms]);
		expect(packages).toEqual([...mapPackages]);
	});
});

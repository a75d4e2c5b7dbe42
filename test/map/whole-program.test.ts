import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { layOutTall } from '../../src/map/metro/lay-out-tall.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { compareWithJourney } from './compare-with-journey.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'public' });
const whole = buildPath(journey);
const words = loadWords(journey.program.locale);
const site = journey.program.url;
const drawing = { base: site, isInline: false };

function layOut(type: string | undefined, sheet: SheetName) {
	const path = type === undefined ? whole : buildPath(journey, journey.partnerTypes.get(type));
	const address = `${site}/map/${type ? `${type}/` : ''}`;
	return layOutSheet(journey, path, sheet, words, { address, contentDate: '2026-11-16' });
}

describe('the map of a whole program', () => {
	it.each<[string, SheetName]>([
		['whole-a4', 'a4'],
		['whole-letter', 'letter'],
	])('is drawn as pinned: %s', async (name, asked) => {
		const { list, sheet, problems } = await layOut(undefined, asked);
		expect(problems).toEqual([]);
		expect(sheet.name).toBe(asked);
		await expect(drawSvg(list, drawing)).toMatchFileSnapshot(`pinned/${name}.svg`);
	});

	it('is drawn as pinned for a narrow screen', async () => {
		const list = layOutTall(journey, whole, words);
		await expect(drawSvg(list, drawing)).toMatchFileSnapshot('pinned/tall.svg');
	});

	it.each([...journey.partnerTypes.keys()])(
		'holds the whole path of “%s” on A4 and on Letter',
		async (type) => {
			for (const asked of ['a4', 'letter'] as const) {
				const { sheet, problems } = await layOut(type, asked);
				expect(problems).toEqual([]);
				expect(sheet.name).toBe(asked);
			}
		},
	);
});

/** Each milestone as each partner type has it. */
const own = [...journey.partnerTypes.values()].flatMap((type) =>
	[...buildPath(journey, type).milestones.values()].map((milestone) => ({ type, milestone })),
);

describe('what differs between the partner types of a program', async () => {
	const { list } = await layOut(undefined, 'a4');
	const measures = measureSheet(drawSvg(list, drawing));
	const ringOf = (milestone: string, type: string) =>
		measures.rings.find((ring) => ring.milestone === milestone && ring.type === type);

	it('is on its sheet', () => {
		expect(compareWithJourney(measures, journey, words)).toEqual([]);
	});

	it('is for which of them each milestone is', () => {
		const ids = new Set(own.map(({ milestone }) => milestone.id));
		expect(ids.size).toBe(30);
		for (const id of ids) {
			const types = own.filter(({ milestone }) => milestone.id === id).map(({ type }) => type.id);
			const drawn = measures.rings.filter(({ milestone }) => milestone === id);
			expect(drawn.map(({ type }) => type).sort()).toEqual(types.sort());
		}
	});

	it('is what is only recommended', () => {
		const optional = own.filter(({ milestone }) => milestone.isOptional);
		const some = optional.filter(({ milestone: { id } }) =>
			own.some(({ milestone }) => milestone.id === id && !milestone.isOptional),
		);
		expect([optional.length, some.length]).toEqual([8, 6]);
		for (const { type, milestone } of own)
			expect(ringOf(milestone.id, type.id)?.isDashed).toBe(milestone.isOptional);
	});

	it('is on which days', () => {
		const differ = own.filter(({ milestone: { id, timing } }) => {
			const usual = journey.milestones.get(id)?.timing;
			return JSON.stringify(usual) !== JSON.stringify(timing);
		});
		expect(differ.length).toBe(11);
		for (const { type, milestone } of differ) {
			if (milestone.timing.kind !== 'window') continue;
			const { from, to } = milestone.timing.window;
			const stop = measures.stops.find((one) => one.milestone === milestone.id);
			expect(stop?.texts.join(' '), type.id).toMatch(new RegExp(`\\b${from}\\D+${to}\\b`));
		}
	});

	it('is how long a phase lasts and when it begins', () => {
		const said = JSON.stringify(list.items);
		const phases = [...journey.phases.values()].flatMap(({ byType }) => [...byType.values()]);
		expect(phases.length).toBe(6);
		for (const { days, starts } of phases) {
			if (typeof days === 'number') expect(said).toContain(words.say('map.days', { days }));
			if (starts) expect(said).toContain(starts.split(' ')[0]);
		}
	});
});

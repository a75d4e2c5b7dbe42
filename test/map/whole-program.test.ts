import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawMap } from '../../src/map/draw-map.ts';
import { layOutMap } from '../../src/map/lay-out-map.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'public' });
const words = loadWords(journey.program.locale);
const site = journey.program.url;

function layOut(type: string | undefined, sheet: SheetName) {
	const path = buildPath(journey, type === undefined ? undefined : journey.partnerTypes.get(type));
	const address = `${site}/map/${type ? `${type}/` : ''}`;
	return layOutMap(journey, path, sheet, words, { address, contentDate: '2026-11-16' });
}

describe('the map of a whole program', () => {
	it.each<[string, string | undefined, SheetName]>([
		['whole-a4', undefined, 'a4'],
		['whole-letter', undefined, 'letter'],
		['reseller-a4', 'reseller', 'a4'],
	])('is drawn as pinned: %s', async (name, type, sheet) => {
		const { layout, problems } = layOut(type, sheet);
		expect(problems).toEqual([]);
		expect(layout.sheet.name).toBe(sheet);
		await expect(drawMap(layout, { base: site, isInline: false })).toMatchFileSnapshot(
			`pinned/${name}.svg`,
		);
	});

	it.each([...journey.partnerTypes.keys()])(
		'holds the whole path of “%s” on A4 and on Letter',
		(type) => {
			for (const sheet of ['a4', 'letter'] as const) {
				const { layout, problems } = layOut(type, sheet);
				expect(problems).toEqual([]);
				expect(layout.sheet.name).toBe(sheet);
			}
		},
	);
});

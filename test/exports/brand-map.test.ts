import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { sheetFormats } from '../../src/exports/map-files.ts';
import { listSocialItems } from '../../src/exports/social-picture.ts';
import { useBrandFonts } from '../../src/fonts/faces.ts';
import { loadBrandFonts } from '../../src/fonts/load-brand.ts';
import { findColor, findSheetColors } from '../../src/map/colors.ts';
import type { DisplayList } from '../../src/map/display-list.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { listLineTypes } from '../../src/map/metro/read-program.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { readObjects } from './read-objects.ts';

const base = 'https://partners.example.com';
const folder = 'test/fixtures/themes/bank';
const { model } = readModel(folder);
const journey: Journey = buildJourney(model, { edition: 'public' });
const words = loadWords(journey.program.locale);
let list: DisplayList;

beforeAll(async () => {
	useBrandFonts(await loadBrandFonts(folder, journey.program.theme.fonts));
	const laid = await layOutSheet(journey, buildPath(journey), 'a4', words, { address: base });
	expect(laid.problems).toEqual([]);
	list = laid.list;
});
afterAll(() => useBrandFonts(undefined));

describe('the map of a program with a look of its own', () => {
	it('has its fonts within the SVG, and asks for nothing else', async () => {
		const svg = String(await sheetFormats.svg(list, base));
		expect(svg).toContain(`font-family="'Libre Franklin', Inter,`);
		expect(svg).toMatch(/<text[^>]* font-weight="650" font-family="'Source Serif 4', Inter,/);
		const faces = [
			...svg.matchAll(
				/@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\(data:font\/woff2;base64,/g,
			),
		];
		expect(faces.map(([, family, weight]) => `${family} ${weight}`).sort()).toEqual([
			'Libre Franklin 400',
			'Libre Franklin 600',
			'Source Serif 4 650',
		]);
		expect(svg.length).toBeLessThan(120_000);
	});

	it('has its fonts in the PDF', async () => {
		const pdf = (await sheetFormats.pdf(list, base)) as Buffer;
		const objects = [...readObjects(pdf).values()].join('\n') + pdf.toString('latin1');
		const names = [...objects.matchAll(/\/(?:FontName|BaseFont)\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)];
		const found = new Set(names.map(([, name]) => name));
		expect([...found].some((name) => name?.startsWith('LibreFranklin'))).toBe(true);
		expect([...found].some((name) => name?.startsWith('SourceSerif4'))).toBe(true);
	});

	it('has its colors in every format', async () => {
		const { phases = [], lines = {} } = journey.program.theme;
		const own = [...phases, ...Object.values(lines)];
		const svg = String(await sheetFormats.svg(list, base));
		for (const color of own) expect(svg).toContain(`"${color}"`);
	});

	it('has them in the pictures beside shared links', () => {
		const colors = findSheetColors(journey, listLineTypes(journey));
		const picture = listSocialItems(
			{ label: 'Phase', title: 'Introduce', name: 'Harcourt', phase: 2, colors },
			words,
		);
		expect(findColor(picture, 'phase-2')).toBe('#7a5c16');
	});
});

it('a program without a look of its own has no fonts in its SVG', async () => {
	useBrandFonts(undefined);
	const svg = String(await sheetFormats.svg({ ...list, colors: undefined }, base));
	expect(svg).not.toContain('<style');
	expect(svg).toContain('font-family="Inter, ');
});

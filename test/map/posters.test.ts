import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { locales, makeProgram, type Script, type Shape, usualShape } from './programs.ts';

const options = { address: 'https://partners.example.com/map/', contentDate: '2026-11-16' };

async function measure(shape: Partial<Shape>, sheet: 'a2' | 'a3' | 'tabloid', script: Script) {
	const journey = makeProgram({ ...usualShape, types: 5, ...shape, script });
	const words = loadWords(locales[script]);
	const { list, sheet: taken } = await layOutSheet(
		journey,
		buildPath(journey),
		sheet,
		words,
		options,
	);
	expect(taken.name).toBe(sheet);
	return measureSheet(drawSvg(list, { base: '', isInline: false })).texts;
}

/** Points come from millimetres, which an SVG rounds. */
const about = (points: number) => points - 0.05;

const scripts = Object.keys(locales) as Script[];
const cases = scripts.flatMap((script) =>
	(['a2', 'a3', 'tabloid'] as const).flatMap((sheet) =>
		// Longer words in 40 milestones need the larger poster.
		(sheet === 'a2' || script === 'english' ? [30, 40] : [30]).map(
			(milestones) => [sheet, milestones, script] as const,
		),
	),
);

describe('a poster', () => {
	it.each(cases)(
		'on %s of %i milestones can be read from afar (%s)',
		async (sheet, milestones, script) => {
			const texts = await measure({ milestones }, sheet, script);
			expect(texts.leastTitle).toBeGreaterThanOrEqual(about(11));
			for (const least of [texts.leastDetail, texts.leastHead, texts.leastLegend])
				expect(least).toBeGreaterThanOrEqual(about(9));
			expect(texts.least).toBeGreaterThanOrEqual(about(9));
		},
	);
});

import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { sayFault } from '../../src/map/measure-sheet/say-fault.ts';
import { layOutStretch } from '../../src/map/metro/lay-out-stretch.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { inLong } from '../long.ts';
import { locales, makeProgram, type Script, type Shape, usualShape } from './programs.ts';

function layOut(shape: Shape) {
	const journey = makeProgram(shape);
	const whole = buildPath(journey);
	const words = loadWords(locales[shape.script]);
	return whole.phases.map(({ phase, milestones }) => {
		const list = layOutStretch(journey, whole, phase.id, words);
		const svg = list && drawSvg(list, { base: '', isInline: false, id: 'stretch' });
		return { list, milestones, measures: svg === undefined ? undefined : measureSheet(svg) };
	});
}

describe('the stretch of a phase', () => {
	const scripts: readonly Script[] = ['english', 'german', 'japanese', 'arabic'];
	it.each(scripts)('shows each of its stops once, nothing upon another, in %s', (script) => {
		for (const types of [1, 5, ...inLong([2, 3, 8, 12])])
			for (const { milestones, measures } of layOut({ ...usualShape, script, types })) {
				expect(measures?.stops.map(({ milestone }) => milestone).toSorted()).toEqual(
					milestones.map(({ id }) => id).toSorted(),
				);
				// A page has a margin of its own, and needs none of the drawing.
				const faults = measures?.faults.filter(({ kind }) => kind !== 'off-sheet') ?? [];
				expect(faults.map(sayFault)).toEqual([]);
			}
	});

	it('takes one row of a page', () => {
		for (const { list } of layOut({ ...usualShape, types: 5 })) {
			expect(list?.width).toBe(240);
			expect(list?.height).toBeLessThan(75);
		}
	});

	it('is left out where a phase has no stop, or more than a drawing of that width can say', () => {
		const [many] = layOut({ ...usualShape, phases: 1, milestones: 60, isOngoing: false });
		expect(many?.list).toBeUndefined();
		const [one] = layOut({ ...usualShape, phases: 1, milestones: 1 });
		expect(one?.measures?.stops).toHaveLength(1);
	});
});

import { expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import type { DisplayList } from '../../src/map/display-list.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { layOutFrame } from '../../src/map/metro/lay-out-frame.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { locales, makeProgram, type Shape, usualShape } from './programs.ts';

function layOut(shape: Partial<Shape>) {
	const whole = { ...usualShape, ...shape };
	const journey = makeProgram(whole);
	const list = layOutFrame(journey, buildPath(journey), loadWords(locales[whole.script]));
	if (!list) throw new Error('Nothing has room.');
	return { list, measures: measureSheet(drawSvg(list, { base: '', isInline: false })) };
}

/** A page has no margin of paper around it, which a sheet is measured by. */
const faultsOf = ({ measures }: ReturnType<typeof layOut>) =>
	measures.faults.filter(({ kind }) => kind !== 'off-sheet').map(({ kind }) => kind);
const shapeOf = ({ width, height }: DisplayList) => height / width;

it.each(['english', 'german', 'japanese', 'arabic'] as const)(
	'draws the program for a page, without what the page says itself, nothing upon anything else (%s)',
	(script) => {
		const drawn = layOut({ script });
		expect(faultsOf(drawn)).toEqual([]);
		expect(drawn.measures.stops).toHaveLength(30);
		expect(shapeOf(drawn.list)).toBeLessThan(0.8);
	},
);

it('is no higher than it needs to be, and grows where there is more to show', () => {
	expect(shapeOf(layOut({ milestones: 6 }).list)).toBeLessThan(0.4);
	const many = layOut({ milestones: 60 });
	expect(faultsOf(many)).toEqual([]);
	expect(many.measures.stops).toHaveLength(60);
});

it('draws nine phases', () => {
	const drawn = layOut({ phases: 9 });
	expect(faultsOf(drawn)).toEqual([]);
	expect(drawn.measures.stops).toHaveLength(30);
});

it('shows of too many what begins and ends each phase', () => {
	const drawn = layOut({ milestones: 200 });
	expect(faultsOf(drawn)).toEqual([]);
	expect(drawn.measures.stops.length).toBeLessThan(40);
});

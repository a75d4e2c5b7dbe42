import { describe, expect, it } from 'vitest';
import {
	prerequisitesComeFirst,
	windowsFollowTheirPrerequisites,
} from '../../../src/domain/checks/prerequisites-come-first.ts';
import type { Milestone } from '../../../src/domain/journey.ts';
import { assembleJourney, days, monthly } from '../assemble-journey.ts';
import { examine } from './examine.ts';

describe('a prerequisite', () => {
	const check = (milestones: Record<string, Partial<Milestone>>) =>
		examine(prerequisitesComeFirst, { milestones });
	const circle = (place: string, names: string) =>
		`error circle milestones/${place}: These wait for each other, so none can be first: ${names}. Remove one of the steps of this circle.`;

	it('is in the same phase or an earlier one', () => {
		expect(check({ a: {}, b: { after: ['a'] }, c: { phase: 'two', afterAny: ['a'] } })).toEqual([]);
		expect(
			check({ a: { after: ['b'], afterAny: ['c', 'b'] }, b: { phase: 'two' }, c: {} }),
		).toEqual(
			['after/0', 'afterAny/1'].map(
				(place) =>
					`error after-later-phase milestones/a/${place}: “B” belongs to “Two”, a later phase than “One”. Name a milestone of this phase or an earlier one.`,
			),
		);
	});

	it('that is not there, or in no phase, is left to those who look for references', () => {
		expect(
			check({ a: { after: ['lost', 'b'] }, b: { phase: 'gone', after: ['a2'] }, a2: {} }),
		).toEqual([]);
	});

	it('is not the milestone itself', () => {
		expect(check({ a: { after: ['a'] }, b: { afterAny: ['b'] } })).toEqual([
			'error circle milestones/a/after: “A” comes after itself. Remove it from “after”.',
			'error circle milestones/b/afterAny: “B” comes after itself. Remove it from “afterAny”.',
		]);
	});

	it('never waits for what comes after it: the circle is told once, in order, at its first id', () => {
		expect(check({ c: { after: ['b'] }, b: { after: ['a'] }, a: { after: ['c'] } })).toEqual([
			circle('a/after', '“A” → “B” → “C” → “A”'),
		]);
		expect(check({ a: { after: ['b'] }, b: { after: ['a'] } })).toEqual([
			circle('a/after', '“A” → “B” → “A”'),
		]);
	});

	it('waits for nobody through afterAny, either', () => {
		expect(check({ a: { afterAny: ['b'] }, b: { after: ['a'] } })).toEqual([
			circle('a/afterAny', '“A” → “B” → “A”'),
		]);
	});

	it('may be shared: two ways to one milestone are no circle', () => {
		expect(
			check({ d: { after: ['b', 'c'] }, b: { after: ['a'] }, c: { after: ['a'] }, a: {} }),
		).toEqual([]);
	});

	it('is no part of a circle that it leads to', () => {
		expect(check({ x: { after: ['a'] }, a: { after: ['b'] }, b: { after: ['a'] } })).toEqual([
			circle('a/after', '“A” → “B” → “A”'),
		]);
	});

	it('may be the last of thousands in a row', () => {
		const chain = Array.from({ length: 20_000 }, (_, i) => [`m${i}`, { after: [`m${i + 1}`] }]);
		const journey = assembleJourney({ milestones: Object.fromEntries(chain) });
		expect(prerequisitesComeFirst({ journey, paths: [], today: '2026-11-23' })).toEqual([]);
	});
});

describe('the window of what comes first', () => {
	const check = (before: Partial<Milestone>, after: Partial<Milestone>) =>
		examine(windowsFollowTheirPrerequisites, {
			milestones: { before, after: { after: ['before'], ...after } },
		});

	it('begins before the other one ends, or on its last day', () => {
		expect(check({ timing: days(20, 30) }, { timing: days(10, 20) })).toEqual([]);
	});

	it('is told of once, where it begins later', () => {
		expect(check({ timing: days(21, 30) }, { timing: days(10, 20) })).toEqual([
			'warning window-before-prerequisite milestones/after/window: The window ends on day 20, before that of “Before” begins (day 21), which comes first. Move one of the two windows.',
		]);
	});

	it('cannot be compared between phases, or with what recurs', () => {
		expect(check({ timing: days(21, 30) }, { timing: days(10, 20), phase: 'two' })).toEqual([]);
		expect(check({ timing: monthly }, { timing: days(10, 20) })).toEqual([]);
		expect(check({ timing: days(21, 30) }, { timing: monthly })).toEqual([]);
	});

	it('is told of for each milestone that comes too early, and each that it waits for', () => {
		const found = examine(windowsFollowTheirPrerequisites, {
			milestones: {
				a: { timing: days(21, 30) },
				b: { timing: days(22, 30) },
				c: { timing: days(1, 5), after: ['a', 'b'] },
				d: { timing: days(1, 5), after: ['a'] },
			},
		});
		const pairs = found.map((line) => /milestones.(\w).*“(\w)”/.exec(line)?.slice(1).join(' '));
		expect(pairs.sort()).toEqual(['c A', 'c B', 'd A']);
	});

	it('may be that of one of the partner types alone', () => {
		expect(
			check(
				{ timing: days(1, 5), byType: new Map([['reseller', { timing: days(21, 30) }]]) },
				{ timing: days(10, 20) },
			),
		).toHaveLength(1);
	});
});

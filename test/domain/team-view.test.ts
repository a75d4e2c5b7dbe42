import { expect, it } from 'vitest';
import type { Journey, TypeDifference } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { addTasks } from '../../src/domain/team-tasks.ts';
import { buildTeamViews, type TeamView } from '../../src/domain/team-view.ts';
import { formatTeamAnswer } from '../../src/words/format-team-answer.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { assembleJourney, days, monthly } from './assemble-journey.ts';
import { step } from './diff/find-changes.ts';
import { makeJourney } from './journeys.ts';

function viewOf(team: string, journey: Journey): TeamView {
	const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
	const view = buildTeamViews(journey, paths).get(team);
	if (!view) throw new Error(`There is no view of “${team}”.`);
	return view;
}

const answersOf = (team: string, journey: Journey) =>
	viewOf(team, journey).answers.map(({ phase, groups }) => [
		phase.id,
		...groups.map(
			({ types, value }) => `${types}: ${formatTeamAnswer(loadWords('en'), journey, value)}`,
		),
	]);

const line = {
	a: { window: [0, 5] as [number, number], team: 'legal' },
	b: { window: [6, 9] as [number, number], after: ['a'], team: 'sales' },
	c: { window: [10, 20] as [number, number], after: ['b'], team: 'sales' },
	d: { phase: 'two', cadence: 'monthly', team: 'legal' },
};

it('says on a call what happens next in every phase, with those it holds and those it does not', () => {
	expect(answersOf('sales', makeJourney(line))).toEqual([
		[
			'one',
			'referral,reseller: With us you reach “B” by day 9 and “C” by day 20. After “C”, One is complete and Two begins. Then: “D” every month (in Two; owner from then on: Legal).',
		],
		[
			'two',
			'referral,reseller: You begin with “D” every month with Legal. We have no part of our own here.',
		],
	]);
});

it('names no other owner where the team goes on', () => {
	const journey = makeJourney({ ...line, d: { ...line.d, team: 'sales' } });
	expect(answersOf('sales', journey)[0]?.[1]).toMatch(/Then: “D” every month \(in Two\)\.$/);
});

it('says of several that go on at the same time what each leads to, and what it needs besides', () => {
	const journey = makeJourney({
		a: { window: [0, 20], team: 'sales' },
		b: { window: [5, 10], team: 'sales' },
		x: { window: [5, 12], team: 'legal' },
		c: { window: [20, 30], after: ['a', 'x'], team: 'legal' },
		d: { window: [40, 50], after: ['c'], team: 'legal' },
	});
	expect(answersOf('sales', journey)[0]?.[1]).toBe(
		'referral,reseller: With us you reach “A” by day 20 and “B” by day 10. After “A”: “C” by day 30 (also needs “X”; owner from then on: Legal). Nothing waits for “B”. Due beside it: “X” by day 12 with Legal.',
	);
});

it('says with what the path ends', () => {
	const journey = makeJourney({ a: { window: [0, 20] } });
	expect(answersOf('sales', journey)[0]?.[1]).toBe(
		'referral,reseller: With us you reach “A” by day 20. With “A” the path ends, in One.',
	);
});

it('tells partner types apart that go on differently', () => {
	const journey = makeJourney({
		...line,
		e: { window: [12, 30], after: ['b'], team: 'legal', types: ['referral'] },
		c: { ...line.c, types: ['reseller'] },
	});
	expect(answersOf('sales', journey)[0]).toEqual([
		'one',
		'referral: With us you reach “B” by day 9. After “B”: “E” by day 30 (owner from then on: Legal).',
		'reseller: With us you reach “B” by day 9 and “C” by day 20. After “C”, One is complete and Two begins. Then: “D” every month (in Two; owner from then on: Legal).',
	]);
});

it('holds a milestone for the types whose team it is', () => {
	const journey = makeJourney({
		...line,
		b: { ...line.b, byType: '{ referral: { team: legal } }' },
	});
	const held = (team: string) =>
		viewOf(team, journey).holds.map(({ milestone, types }) => `${milestone.id} ${types}`);
	expect(held('sales')).toEqual(['b reseller', 'c referral,reseller']);
	expect(held('legal')).toEqual(['a referral', 'a reseller', 'b referral', 'd referral,reseller']);
});

it('receives and hands over at the same moments as the other team', () => {
	const journey = makeJourney(line);
	const moments = (team: string, side: 'receives' | 'handsOver') =>
		viewOf(team, journey)[side].map(({ before, after, leaves }) => [
			before.id,
			after.id,
			leaves?.id,
		]);
	expect(moments('sales', 'receives')).toEqual([['a', 'b', undefined]]);
	expect(moments('legal', 'handsOver')).toEqual([['a', 'b', undefined]]);
	expect(moments('sales', 'handsOver')).toEqual([['c', 'd', 'one']]);
	expect(moments('legal', 'receives')).toEqual([['c', 'd', 'one']]);
});

it('hands nothing over between what recurs', () => {
	const journey = makeJourney({
		d: { phase: 'two', cadence: 'monthly', team: 'legal' },
		e: { phase: 'two', cadence: 'yearly', team: 'sales' },
	});
	expect(viewOf('sales', journey).receives).toEqual([]);
	expect(viewOf('sales', journey).handsOver).toEqual([]);
});

it('leaves out of the sentence what is only recommended, beside what is not', () => {
	const journey = makeJourney({
		...line,
		o: { window: [30, 60], after: ['b'], team: 'sales', optional: true },
	});
	expect(answersOf('sales', journey)[0]?.[1]).toContain(
		'“B” by day 9 and “C” by day 20. After “C”',
	);
	const other = makeJourney({
		a: line.a,
		o: { window: [30, 60], after: ['a'], team: 'sales', optional: true },
	});
	expect(answersOf('legal', other)[0]?.[1]).toContain(
		'After “A”: “O” by day 60 (recommended; owner from then on: Sales).',
	);
});

it('says that the last one comes round again', () => {
	const journey = makeJourney({ d: { phase: 'two', cadence: 'monthly', team: 'sales' } });
	expect(answersOf('sales', journey)[1]?.[1]).toBe(
		'referral,reseller: With us you reach “D” every month. It comes round again.',
	);
});

it('says of what comes round again which of its milestones that is', () => {
	const d = { phase: 'two', cadence: 'monthly', team: 'sales' };
	const again = (more: Parameters<typeof makeJourney>[0]) =>
		answersOf('sales', makeJourney({ d, ...more }))[1]?.[1];
	expect(again({ e: { ...d, cadence: 'yearly' } })).toMatch(/All of these come round again\.$/);
	expect(again({ e: { phase: 'two', window: [0, 9], team: 'sales' } })).toMatch(
		/Nothing waits for “E”\. Comes round again: “D”\.$/,
	);
});

it('does a task when it is due for the types that have it so', () => {
	const of = (difference: TypeDifference) => ({ byType: new Map([['referral', difference]]) });
	const sales = (within: number) => step('sales', 'Call', { within });
	const journey = assembleJourney({
		milestones: {
			a: {
				...of({ timing: days(10, 25) }),
				timing: days(20, 45),
				steps: [sales(5), step('legal', 'Write')],
			},
			b: { ...of({ steps: [sales(2)] }), timing: days(0, 9), steps: [sales(7)] },
			c: { ...of({ team: 'legal' }), timing: days(0, 9), steps: [sales(1)] },
			d: { ...of({ timing: monthly }), phase: 'two', steps: [sales(3)], timing: days(0, 4) },
		},
	});
	const { does } = viewOf('sales', journey);
	expect(
		does.map(({ milestone: { id, timing }, steps, types, isApart }) => [
			...[id, timing.kind === 'window' ? timing.window.to : timing.cadence],
			...[steps.length, types.join(), isApart],
		]),
	).toEqual([
		['a', 25, 1, 'referral', true],
		['a', 45, 1, 'reseller', true],
		['b', 9, 1, 'referral', true],
		['b', 9, 1, 'reseller', true],
		['c', 9, 1, 'referral,reseller', false],
		['d', 'monthly', 1, 'referral', true],
		['d', 4, 1, 'reseller', true],
	]);
	const sums = addTasks(does, [...journey.partnerTypes.keys()]);
	expect(
		[...sums].map(([phase, groups]) => [
			phase,
			...groups.map(({ types, value }) => `${types}: ${value.timed} ${value.days}`),
		]),
	).toEqual([
		['one', 'referral: 3 8', 'reseller: 3 13'],
		['two', 'referral,reseller: 1 3'],
	]);
});

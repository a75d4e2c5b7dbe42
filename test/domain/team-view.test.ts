import { expect, it } from 'vitest';
import type { Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { buildTeamViews, type TeamView } from '../../src/domain/team-view.ts';
import { formatTeamAnswer } from '../../src/words/format-team-answer.ts';
import { loadWords } from '../../src/words/load-words.ts';
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
			'referral,reseller: With us you reach “B” by day 9 and “C” by day 20. Next, every month in Two: D. Legal takes over from us.',
		],
		[
			'two',
			'referral,reseller: You begin with “D” every month with Legal. We have no part of our own here.',
		],
	]);
});

it('stays with the partner where the team goes on', () => {
	const journey = makeJourney({ ...line, d: { ...line.d, team: 'sales' } });
	expect(answersOf('sales', journey)[0]?.[1]).toContain('We stay with you.');
});

it('tells partner types apart that go on differently', () => {
	const journey = makeJourney({
		...line,
		e: { window: [12, 30], after: ['b'], team: 'legal', types: ['referral'] },
		c: { ...line.c, types: ['reseller'] },
	});
	expect(answersOf('sales', journey)[0]).toEqual([
		'one',
		'referral: With us you reach “B” by day 9. Next, by day 30: E. Legal takes over from us.',
		'reseller: With us you reach “B” by day 9 and “C” by day 20. Next, every month in Two: D. Legal takes over from us.',
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
	expect(viewOf('sales', journey).receives.map(({ before }) => before.id)).toEqual(['d']);
	expect(viewOf('sales', journey).handsOver).toEqual([]);
});

it('leaves out of the sentence what is only recommended, beside what is not', () => {
	const journey = makeJourney({
		...line,
		o: { window: [30, 60], after: ['b'], team: 'sales', optional: true },
	});
	expect(answersOf('sales', journey)[0]?.[1]).toContain('“B” by day 9 and “C” by day 20. Next');
});

it('says that the last one comes round again', () => {
	const journey = makeJourney({ d: { phase: 'two', cadence: 'monthly', team: 'sales' } });
	expect(answersOf('sales', journey)[1]?.[1]).toBe(
		'referral,reseller: With us you reach “D” every month. It comes round again, and we stay with you.',
	);
});

import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/domain/journey.ts';
import { days, monthly, type Parts } from '../assemble-journey.ts';
import {
	findChanges,
	findConcernedTeams,
	findFacts,
	findMilestoneFacts,
	step,
	surroundings,
} from './find-changes.ts';

const of = (milestones: Record<string, Partial<Milestone>>, more: Parts = {}): Parts => ({
	...surroundings,
	...more,
	milestones,
});

describe('what changes for partner types', () => {
	const both = ['referral', 'reseller'];
	const early = { timing: days(0, 5) };
	const forReferral = { byType: new Map([['referral', { timing: days(3, 5) }]]) };

	it('is one change where it is the same for all', () => {
		expect(findChanges(of({ signed: early }), of({ signed: { timing: days(1, 5) } }))).toEqual([
			{
				subject: { collection: 'milestones', id: 'signed', title: 'Signed' },
				kind: 'timing',
				before: days(0, 5),
				after: days(1, 5),
				teams: ['sales'],
				types: both,
				only: [],
			},
		]);
	});

	it('names the one for which it holds', () => {
		const found = findChanges(of({ signed: early }), of({ signed: { ...early, ...forReferral } }));
		expect(found.map(({ kind, types, only }) => ({ kind, types, only }))).toEqual([
			{ kind: 'timing', types: ['referral'], only: [{ id: 'referral', title: 'Referral' }] },
		]);
	});

	it('is told apart where it is different for each', () => {
		const found = findChanges(
			of({ signed: { timing: days(0, 9) } }),
			of({ signed: { ...early, ...forReferral } }),
		);
		expect(found.map(({ types, only }) => [types, only.map(({ id }) => id)])).toEqual([
			[['referral'], ['referral']],
			[['reseller'], ['reseller']],
		]);
	});

	it('is not looked for where the type is not on its path, before or now', () => {
		expect(
			findFacts(
				of({ signed: { ...early, partnerTypes: ['referral'] } }),
				of({ signed: { timing: days(1, 5), partnerTypes: ['reseller'] } }),
			),
		).toEqual([{ kind: 'types' }, { kind: 'noTypes' }]);
	});

	it('is found in a program without partner types', () => {
		const none = { partnerTypes: {} };
		const found = findChanges(
			of({ signed: early }, none),
			of({ signed: { timing: days(1, 5) } }, none),
		);
		expect(found.map(({ kind, types, only }) => ({ kind, types, only }))).toEqual([
			{ kind: 'timing', types: [], only: [] },
		]);
	});

	it('is not found where only one of the two has partner types', () => {
		const timing = { timing: days(1, 5) };
		const types = (before: Parts, after: Parts) =>
			findFacts(of({ signed: early }, before), of({ signed: timing }, after), 'signed');
		expect(types({ partnerTypes: {} }, {})).toEqual([]);
		expect(types({}, { partnerTypes: {} })).toEqual([]);
	});
});

describe('the partner types of a milestone', () => {
	it('are named where they come or go', () => {
		const one = { signed: { partnerTypes: ['reseller'], informed: ['care'] } };
		const two = { signed: { partnerTypes: ['referral', 'reseller'], informed: ['care'] } };
		const said = (before: typeof one, after: typeof one) =>
			findChanges(of(before), of(after)).map(({ subject: _, ...change }) => change);
		const whom = {
			types: ['referral'],
			only: [{ id: 'referral', title: 'Referral' }],
			teams: ['sales', 'care'],
		};
		expect(said(one, two)).toEqual([{ kind: 'types', ...whom }]);
		expect(said(two, one)).toEqual([{ kind: 'noTypes', ...whom }]);
	});

	it('say for themselves that they are new, or gone, as a whole', () => {
		const some = { partnerTypes: { reseller: {} } };
		expect(findFacts(of({ a: {} }, some), of({ a: {} }))).toEqual([{ kind: 'added' }]);
		expect(findFacts(of({ a: {} }), of({ a: {} }, some))).toEqual([
			{ kind: 'removed', now: undefined },
		]);
	});
});

describe('on a path', () => {
	it('another team holds the partner: a matter of both teams', () => {
		expect(findMilestoneFacts({}, { team: 'legal' })).toEqual([
			{ kind: 'team', before: 'Sales', after: 'Legal' },
		]);
		expect(findConcernedTeams({}, { team: 'legal' })).toEqual(['team: sales legal']);
	});

	it('a milestone becomes optional or required', () => {
		expect(findMilestoneFacts({}, { isOptional: true })).toEqual([{ kind: 'optional' }]);
		expect(findMilestoneFacts({ isOptional: true }, {})).toEqual([{ kind: 'required' }]);
	});

	it('proofs come, go, and are said in other words', () => {
		expect(findMilestoneFacts({}, { exit: ['Signed'] })).toEqual([
			{ kind: 'exit', text: 'Signed' },
		]);
		expect(findMilestoneFacts({ exit: ['Signed'] }, {})).toEqual([
			{ kind: 'noExit', text: 'Signed' },
		]);
		expect(findMilestoneFacts({ exit: ['Signed'] }, { exit: ['Filed'] })).toEqual([
			{ kind: 'exitText', before: 'Signed', after: 'Filed' },
		]);
	});

	it('what happens after a missed milestone is told anew', () => {
		expect(findMilestoneFacts({ ifMissed: 'Call.' }, { ifMissed: 'Write.' })).toEqual([
			{ kind: 'missed', after: 'Write.' },
		]);
	});

	it.each([
		['when', { timing: days(1, 9) }, 'timing: legal care sales'],
		['whether', { isOptional: true }, 'optional: sales legal'],
		['with what proof', { exit: ['Signed'] }, 'exit: sales legal'],
		['at what cost', { ifMissed: 'Call.' }, 'missed: sales legal'],
	])('a change of %s concerns those who have a part in it', (_, change, said) => {
		const involved: Partial<Milestone> = {
			byType: new Map([['referral', { team: 'legal' }]]),
			steps: [step('partner', 'Sign'), step('care', 'File')],
			informed: ['care'],
		};
		expect(findConcernedTeams(involved, { ...involved, ...change })).toEqual([said]);
	});

	it('a proof that is gone or worded anew concerns those who hold the milestone', () => {
		expect(findConcernedTeams({ exit: ['A', 'B'] }, { exit: ['A'] })).toEqual(['noExit: sales']);
		expect(findConcernedTeams({ exit: ['A'] }, { exit: ['B'] })).toEqual(['exitText: sales']);
	});
});

it('calls everything by its name of now, by its last one where it is gone, and else by its id', () => {
	const teams = (before: string, after: string, more: Parts['teams']) =>
		findFacts(
			of({ signed: { team: before } }, { teams: { sales: {}, legal: {} } }),
			of({ signed: { team: after } }, { teams: { legal: {}, ...more } }),
			'signed',
		);
	expect(teams('sales', 'legal', { legal: { title: 'Law' } })).toEqual([
		{ kind: 'team', before: 'Sales', after: 'Law' },
	]);
	expect(teams('sales', 'nobody', {})).toEqual([
		{ kind: 'team', before: 'Sales', after: 'nobody' },
	]);
});

describe('what a milestone unlocks', () => {
	const a = { timing: days(0, 5) };
	const wait = { timing: days(10, 15), after: ['a'] };
	const unlocks = (before: Record<string, Partial<Milestone>>, after: typeof before) =>
		findFacts(of(before), of(after), 'a').filter((fact) => 'milestones' in fact);

	it('comes and goes with what waits for it', () => {
		const b = { timing: days(10, 15) };
		const [more, fewer] = [
			{ a, b, c: wait },
			{ a, b: wait, c: b },
		];
		expect(unlocks({ a, b }, { a, b: wait })).toEqual([{ kind: 'unlocks', milestones: ['B'] }]);
		expect(unlocks({ a, b: wait }, { a, b })).toEqual([{ kind: 'noUnlocks', milestones: ['B'] }]);
		expect(unlocks(more, fewer)).toEqual([
			{ kind: 'unlocks', milestones: ['B'] },
			{ kind: 'noUnlocks', milestones: ['C'] },
		]);
	});

	it('is the same whatever the days and the order of what waits', () => {
		const later = { ...wait, timing: days(30, 35) };
		expect(unlocks({ a, b: wait, c: wait }, { a, b: later, c: wait })).toEqual([]);
	});

	it('is not what is only next on the calendar, or recurs beside it', () => {
		const turn = { phase: 'two', timing: monthly };
		const b = { timing: days(10, 15) };
		expect(findFacts(of({ a, b }), of({ a, b: { timing: days(30, 35) } }), 'a')).toEqual([]);
		expect(findFacts(of({ b: turn }), of({ a: turn, b: turn }), 'b')).toEqual([]);
	});

	it('may change for one partner type alone', () => {
		const found = findChanges(
			of({ a, b: { ...wait, partnerTypes: ['reseller'] } }),
			of({ a, b: { ...wait, partnerTypes: ['reseller', 'referral'] } }),
		);
		expect(found.find(({ kind }) => kind === 'unlocks')).toMatchObject({
			subject: { id: 'a' },
			types: ['referral'],
			only: [{ id: 'referral' }],
		});
	});
});

describe('a hand-off', () => {
	const a = { timing: days(0, 5) };
	const b = { timing: days(10, 15), after: ['a'] };
	const handoffs = (
		before: Record<string, Partial<Milestone>>,
		after: Record<string, Partial<Milestone>>,
	) =>
		findChanges(of(before), of(after))
			.filter(({ kind }) => kind === 'handoff' || kind === 'noHandoff')
			.map(({ subject, types: _, only: _only, ...fact }) => ({ of: subject.id, ...fact }));

	it('comes or goes with the team of what is next, and concerns both teams', () => {
		const said = { of: 'a', from: 'Sales', to: 'Legal', next: 'B', teams: ['sales', 'legal'] };
		expect(handoffs({ a, b }, { a, b: { ...b, team: 'legal' } })).toEqual([
			{ kind: 'handoff', ...said },
		]);
		expect(handoffs({ a, b: { ...b, team: 'legal' } }, { a, b })).toEqual([
			{ kind: 'noHandoff', ...said },
		]);
	});

	it('to another team than before is said once, as it is now', () => {
		expect(handoffs({ a, b: { ...b, team: 'legal' } }, { a, b: { ...b, team: 'care' } })).toEqual([
			{
				of: 'a',
				kind: 'handoff',
				from: 'Sales',
				to: 'Care',
				next: 'B',
				teams: ['sales', 'care'],
			},
		]);
	});

	it('to another milestone is one that comes and one that goes', () => {
		const legal = { ...b, team: 'legal' };
		const free = { ...legal, after: [] };
		expect(
			handoffs({ a, b: legal, c: free }, { a, b: free, c: legal })
				.filter((one) => one.of === 'a')
				.map((one) => `${one.kind} ${'next' in one ? one.next : ''}`),
		).toEqual(['handoff C', 'noHandoff B']);
	});

	it('comes and goes at the gate', () => {
		const first = { phase: 'two', timing: days(0, 5) };
		expect(handoffs({ a, c: first }, { a, c: { ...first, team: 'care' } })).toEqual([
			{ of: 'a', kind: 'handoff', from: 'Sales', to: 'Care', next: 'C', teams: ['sales', 'care'] },
		]);
	});

	it('is none where nothing waits: on the calendar, or between what recurs', () => {
		const turn = { phase: 'two', timing: monthly };
		const free = { timing: days(10, 15) };
		const legal = { team: 'legal' };
		expect(handoffs({ a, b: free, c: free }, { a, b: free, c: { ...free, ...legal } })).toEqual([]);
		expect(
			handoffs({ a: turn, b: turn }, { a: { ...turn, ...legal }, b: turn }).filter(
				(one) => one.of === 'b',
			),
		).toEqual([]);
	});
});

import { expect, it } from 'vitest';
import { addDays } from '../../src/domain/place/days.ts';
import { locatePartner } from '../../src/plan/locate-partner.ts';
import { findMarks, writeMarks } from '../../src/plan/marks.ts';
import {
	addPause,
	markReached,
	markStep,
	type Plan,
	startPhase,
	unmarkReached,
} from '../../src/plan/plan.ts';
import type { PlanMilestone } from '../../src/plan/plan-data.ts';
import { readMarks } from '../../src/plan/read-marks.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const today = '2026-03-02';
const quarterly = { kind: 'cadence', cadence: 'quarterly' } as const;

function statesOf(milestones: PlanMilestone[], plan: Plan, day = today) {
	const { standings } = locatePartner(makeData(...milestones), plan, day);
	return Object.fromEntries(standings.map(({ milestone, state }) => [milestone.id, state]));
}

it('tells what is reached from what is only implied, and from what is due', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('b', { after: ['a'] }),
		makeMilestone('c', { after: ['b'] }),
		makeMilestone('g', { phase: 'grow' }),
	];
	const plan = markReached(makeOwn(), 'b', '');
	expect(statesOf(path, plan)).toEqual({ a: 'before', b: 'done', c: 'open', g: 'later' });
	const denied = unmarkReached(plan, 'a', true);
	const starts = new Map([['join', '2026-02-01']]);
	expect(statesOf(path, { ...denied, starts })).toEqual({
		a: 'overdue',
		b: 'done',
		c: 'overdue',
		g: 'later',
	});
});

it('has days of a later phase where its day 0 is given, for those who plan ahead', () => {
	const path = [makeMilestone('a'), makeMilestone('g', { phase: 'grow', timing: quarterly })];
	const plan = makeOwn({ starts: new Map([['grow', '2026-04-01']]) });
	const { standings } = locatePartner(makeData(...path), plan, today);
	expect(standings.map(({ state, due }) => [state, due?.due])).toEqual([
		['open', undefined],
		['later', '2026-07-01'],
	]);
});

it('follows a milestone to its new id with every mark, and says so', () => {
	const data = makeData(makeMilestone('new', { formerly: ['old'] }));
	const given = { ...markReached(makeOwn(), 'old', ''), agreed: new Map([['old', today]]) };
	const { standings, renamed, unknown, plan } = locatePartner(data, given, today);
	expect(standings[0]?.state).toBe('done');
	expect([...renamed].map(([id, { title }]) => [id, title])).toEqual([['old', 'NEW']]);
	expect(unknown).toEqual([]);
	expect(plan.agreed.get('new')).toBe(today);
});

it('keeps a mark whose milestone is gone, and says so', () => {
	const plan = markReached(makeOwn(), 'gone', '');
	expect(locatePartner(makeData(makeMilestone('a')), plan, today).unknown).toEqual(['gone']);
	expect(plan.reached.has('gone')).toBe(true);
});

it('says in which milestone a step that was ticked is another one now', () => {
	const steps = [{ id: 'aaaa', by: 'partner', who: 'You', do: 'Sign' }];
	const data = makeData(makeMilestone('a', { steps }), makeMilestone('b', { steps }));
	const plan = markStep(markStep(makeOwn(), 'a', 'aaaa', true), 'b', 'zzzz', true);
	const { changedSteps } = locatePartner(data, plan, today);
	expect(changedSteps.map(({ id }) => id)).toEqual(['b']);
});

it('tells other pages what is behind the partner and where the partner is', () => {
	const data = makeData(makeMilestone('a'), makeMilestone('b', { after: ['a'] }));
	const marks = findMarks(locatePartner(data, markReached(makeOwn(), 'a', ''), today), data, today);
	expect(marks).toEqual({
		...{ type: 'reseller', done: ['a'], here: ['b'], overdue: [], due: {} },
		place: { phase: 'join', day: undefined, on: today, late: [] },
	});
	expect(readMarks(writeMarks(marks))).toEqual(marks);
	const none = { type: undefined, done: [], here: [], overdue: [], due: {}, place: undefined };
	expect(
		readMarks(
			'{"type":1,"done":{"__proto__":1},"here":[3],"due":{"a":"soon"},"place":{"phase":"x","on":"never"}}',
		),
	).toEqual(none);
	expect(readMarks('nonsense')).toEqual(none);
});

it('tells the first page the position in words, as long as the dates can be true', () => {
	const data = makeData(makeMilestone('a'), makeMilestone('b'), makeMilestone('c'));
	const plan = startPhase(makeOwn(), 'join', addDays(today, -20));
	const marks = findMarks(locatePartner(data, plan, today), data, today);
	const [a, b] = ['a', 'b'].map((id) => ({ id, title: id.toUpperCase() }));
	expect(marks.place).toEqual({ phase: 'join', day: 20, on: today, late: [a, b] });
	expect(marks.overdue).toEqual(['a', 'b', 'c']);
	expect(marks.due).toMatchObject({ a: addDays(today, -10) });
	expect(readMarks(writeMarks(marks))).toEqual(JSON.parse(JSON.stringify(marks)));
	expect(findMarks(locatePartner(data, plan, today), data, today, false).place).toBeUndefined();
	const paused = addPause(plan, [today, addDays(today, 3)]);
	expect(findMarks(locatePartner(data, paused, today), data, today).place?.day).toBeUndefined();
});

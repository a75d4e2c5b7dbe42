import { expect, it } from 'vitest';
import { findMarks, writeMarks } from '../../src/plan/marks.ts';
import { markDone, markStep, type Plan } from '../../src/plan/plan.ts';
import type { PlanMilestone } from '../../src/plan/plan-data.ts';
import { findProgress } from '../../src/plan/progress.ts';
import { readMarks } from '../../src/plan/read-marks.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const began = { starts: new Map([['join', '2026-03-01']]) };

function statesOf(milestones: PlanMilestone[], plan: Plan, today = '2026-03-02') {
	const { standings } = findProgress(makeData(...milestones), plan, today);
	return Object.fromEntries(standings.map(({ milestone, state }) => [milestone.id, state]));
}

it('names as next what waits for nothing that has not been reached', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('b', { after: ['a'] }),
		makeMilestone('c', { after: ['b'] }),
	];
	expect(statesOf(path, makeOwn())).toEqual({ a: 'next', b: 'later', c: 'later' });
	expect(statesOf(path, markDone(makeOwn(), 'a', ''))).toEqual({
		a: 'done',
		b: 'next',
		c: 'later',
	});
});

it('lets one of several be enough where one is', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('b'),
		makeMilestone('c', { afterAny: ['a', 'b'] }),
	];
	expect(statesOf(path, makeOwn())['c']).toBe('later');
	expect(statesOf(path, markDone(makeOwn(), 'b', ''))['c']).toBe('next');
});

it('is late from the day after it was due, if it is required', () => {
	const path = [makeMilestone('a'), makeMilestone('b', { isOptional: true })];
	expect(statesOf(path, makeOwn(began), '2026-03-11')).toEqual({ a: 'next', b: 'next' });
	expect(statesOf(path, makeOwn(began), '2026-03-12')).toEqual({ a: 'late', b: 'next' });
});

it('keeps the next phase for when all that is required has been reached', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('o', { isOptional: true }),
		makeMilestone('g', { phase: 'grow' }),
	];
	expect(statesOf(path, makeOwn())['g']).toBe('later');
	expect(statesOf(path, markDone(makeOwn(), 'a', ''))['g']).toBe('next');
});

it('takes what recurs as done until its next turn has passed', () => {
	const path = [makeMilestone('r', { phase: 'grow', cadence: 'quarterly' })];
	const plan = makeOwn({
		starts: new Map([['grow', '2026-01-01']]),
		done: new Map([['r', '2026-04-01']]),
	});
	expect(statesOf(path, plan, '2026-05-01')['r']).toBe('done');
	expect(statesOf(path, plan, '2026-07-02')['r']).toBe('late');
});

it('follows a milestone to its new id, and says so', () => {
	const data = makeData(makeMilestone('new', { formerly: ['old'] }));
	const { standings, renamed, unknown } = findProgress(
		data,
		markDone(makeOwn(), 'old', ''),
		'2026-03-02',
	);
	expect(standings[0]?.state).toBe('done');
	expect([...renamed].map(([id, { title }]) => [id, title])).toEqual([['old', 'NEW']]);
	expect(unknown).toEqual([]);
});

it('keeps a mark whose milestone is gone, and says so', () => {
	const plan = markDone(makeOwn(), 'gone', '');
	expect(findProgress(makeData(makeMilestone('a')), plan, '2026-03-02').unknown).toEqual(['gone']);
	expect(plan.done.has('gone')).toBe(true);
});

it('says in which milestone a step that was ticked is another one now', () => {
	const steps = [{ id: 'aaaa', by: 'You', do: 'Sign' }];
	const data = makeData(makeMilestone('a', { steps }), makeMilestone('b', { steps }));
	const plan = markStep(markStep(makeOwn(), 'a', 'aaaa', true), 'b', 'zzzz', true);
	const { changedSteps } = findProgress(data, plan, '2026-03-02');
	expect(changedSteps.map(({ id }) => id)).toEqual(['b']);
});

it('tells other pages what is done and where the partner is', () => {
	const data = makeData(makeMilestone('a'), makeMilestone('b', { after: ['a'] }));
	const marks = findMarks(findProgress(data, markDone(makeOwn(), 'a', ''), '2026-03-02'));
	expect(marks).toEqual({ done: ['a'], here: ['b'] });
	expect(readMarks(writeMarks(marks))).toEqual(marks);
	expect(readMarks('{"done":{"__proto__":1},"here":[3]}')).toEqual({ done: [], here: [] });
	expect(readMarks('nonsense')).toEqual({ done: [], here: [] });
});

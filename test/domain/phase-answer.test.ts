import { describe, expect, it } from 'vitest';
import type { Id, Milestone, Step } from '../../src/domain/journey.ts';
import { listHandoffs } from '../../src/domain/list-handoffs.ts';
import { listStops } from '../../src/domain/list-stops.ts';
import { buildPath } from '../../src/domain/path.ts';
import { findPhaseAnswer } from '../../src/domain/phase-answer.ts';
import { assembleJourney, days, monthly, type Parts } from './assemble-journey.ts';

const step = (by: string, text: string, isInternal = false): Step => ({
	by,
	role: undefined,
	do: text,
	resource: undefined,
	within: undefined,
	isInternal,
});

describe('the answer of a team in a phase', () => {
	const answer = (milestones: Record<Id, Partial<Milestone>>) => {
		const journey = assembleJourney({ milestones });
		const phase = journey.phases.get('one');
		if (!phase) throw new Error('There is no phase.');
		return findPhaseAnswer(buildPath(journey), phase, 'legal');
	};
	const legal = { team: 'legal' };

	it('is none where the path has nothing in the phase', () => {
		expect(answer({ a: { phase: 'two' } })).toBeUndefined();
	});

	it('is what it holds, and what the last of it leads to', () => {
		expect(
			answer({
				a: { ...legal, timing: days(0, 1) },
				b: { ...legal, timing: days(2, 3), after: ['a'] },
				c: { timing: days(4, 5), after: ['b'] },
			}),
		).toMatchObject({
			kind: 'holds',
			held: [{ id: 'a' }, { id: 'b' }],
			ends: [{ milestone: { id: 'b' }, following: { unlocks: [{ milestone: { id: 'c' } }] } }],
		});
	});

	it('is several at once where none of them waits for the other', () => {
		const held = answer({
			a: { ...legal, timing: days(0, 9) },
			b: { ...legal, timing: days(2, 8) },
			c: { timing: days(10, 12), after: ['a'] },
		});
		const ends = held?.kind === 'holds' ? held.ends : [];
		expect(
			ends.map(({ milestone, following: { unlocks, beside } }) => [
				milestone.id,
				unlocks.map((one) => one.milestone.id),
				beside.map(({ id }) => id),
			]),
		).toEqual([
			['a', ['c'], []],
			['b', [], ['a']],
		]);
	});

	it('leaves out what is only recommended, unless it holds nothing else', () => {
		const optional = { ...legal, isOptional: true };
		expect(answer({ a: legal, b: { ...optional, timing: days(5, 20) } })).toMatchObject({
			held: [{ id: 'a' }],
		});
		expect(answer({ a: optional })).toMatchObject({ kind: 'holds', held: [{ id: 'a' }] });
	});

	it('is its first step that partners may see, where it holds nothing', () => {
		const steps = [step('sales', 'Call'), step('legal', 'Plan', true), step('legal', 'Read')];
		expect(answer({ a: { steps: [step('legal', 'Think', true)] }, b: { steps } })).toMatchObject({
			kind: 'acts',
			step: { do: 'Read' },
			milestone: { id: 'b' },
		});
	});

	it('is with what the phase begins, where it has no part in it', () => {
		expect(
			answer({
				a: { timing: days(0, 5) },
				b: { timing: days(9, 10) },
				c: { steps: [step('legal', 'Plan', true)] },
			}),
		).toMatchObject({ kind: 'waits', first: [{ id: 'a' }, { id: 'c' }] });
	});
});

describe('the hand-offs', () => {
	const handoffs = (parts: Parts) => {
		const journey = assembleJourney(parts);
		const types = [...journey.partnerTypes.values()];
		const paths =
			types.length > 0 ? types.map((type) => buildPath(journey, type)) : [buildPath(journey)];
		return listHandoffs(listStops(paths)).map(
			({ from, to, before, after, leaves, types: own }) =>
				`${before.id} → ${after.id}: ${from} → ${to}${leaves ? ` out of ${leaves.id}` : ''} (${own.map(String)})`,
		);
	};
	const a = { timing: days(0, 5) };
	const b = { timing: days(10, 15), team: 'legal', after: ['a'] };

	it('are told once for the partner types for which they are the same', () => {
		expect(handoffs({ milestones: { a, b } })).toEqual([
			'a → b: sales → legal (referral,reseller)',
		]);
	});

	it.each<[string, Partial<Milestone>, Partial<Milestone>]>([
		['another proof is asked for', { byType: new Map([['reseller', { exit: ['Paid'] }]]) }, {}],
		[
			'the next one is at another time',
			{},
			{ byType: new Map([['reseller', { timing: days(7, 8) }]]) },
		],
	])('are told apart where %s', (_, first, second) => {
		expect(handoffs({ milestones: { a: { ...a, ...first }, b: { ...b, ...second } } })).toEqual([
			'a → b: sales → legal (referral)',
			'a → b: sales → legal (reseller)',
		]);
	});

	it.each([
		['waits for what stands at the gate', ['a']],
		['is first behind the gate', []],
	])('say which phase is left, once, where the other one %s', (_, after) => {
		const milestones = { a, b: { ...b, phase: 'two', after } };
		expect(handoffs({ milestones, partnerTypes: {} })).toEqual([
			'a → b: sales → legal out of one ()',
		]);
	});

	it('are none where nothing waits and no gate leads there, however close the days are', () => {
		expect(handoffs({ milestones: { a, b: { ...b, after: [] } } })).toEqual([]);
		const later = { ...b, after: [], phase: 'two', timing: days(30, 40) };
		const first = { phase: 'two', timing: days(0, 4) };
		expect(handoffs({ milestones: { a, first, later } })).toEqual([]);
	});

	it('are none where the team goes on, or between what comes round again', () => {
		expect(handoffs({ milestones: { a, b: { ...b, team: 'sales' } } })).toEqual([]);
		const turn = { phase: 'two', timing: monthly };
		expect(
			handoffs({ milestones: { b: turn, c: { ...turn, team: 'legal' } }, partnerTypes: {} }),
		).toEqual([]);
	});
});

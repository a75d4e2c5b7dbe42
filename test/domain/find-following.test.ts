import { describe, expect, it } from 'vitest';
import { findFirstMilestones, findFollowing, isRequired } from '../../src/domain/find-following.ts';
import type { Id, Milestone, Timing } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days, monthly, type Parts } from './assemble-journey.ts';

const yearly: Timing = { kind: 'cadence', cadence: 'yearly' };
const optional = { isOptional: true };

/** What follows the milestone “a”, or another, said in ids. */
function follow(milestones: Record<Id, Partial<Milestone>>, id: Id = 'a', parts: Parts = {}) {
	const path = buildPath(assembleJourney({ ...parts, milestones }));
	const { unlocks, beside, recurs, gate } = findFollowing(path, id);
	const ids = (list: readonly Milestone[]) => list.map((one) => one.id);
	return {
		unlocks: unlocks.map(({ milestone, alsoNeeds, alsoNeedsOne, handoff }) => ({
			id: milestone.id,
			all: ids(alsoNeeds),
			one: ids(alsoNeedsOne),
			to: handoff?.to,
		})),
		beside: ids(beside),
		recurs,
		gate: gate && {
			from: gate.leaves.id,
			to: gate.enters?.id,
			first: ids(gate.first),
			handoff: gate.handoff,
		},
	};
}

describe('a milestone unlocks', () => {
	it('what waits for it, by after or afterAny, in the order of the path', () => {
		const { unlocks } = follow({
			a: {},
			c: { after: ['a'], timing: days(20, 30) },
			b: { afterAny: ['a'], timing: days(10, 20) },
			d: { after: ['c'] },
		});
		expect(unlocks.map(({ id }) => id)).toEqual(['b', 'c']);
	});

	it('what waits for it in another phase, in a phase that never ends, and where it recurs', () => {
		const later = { phase: 'two', after: ['a'] };
		expect(follow({ a: {}, b: later }).unlocks.map(({ id }) => id)).toEqual(['b']);
		const turn = { phase: 'two', timing: monthly };
		const { unlocks } = follow({ a: turn, b: { ...turn, after: ['a'] } });
		expect(unlocks.map(({ id }) => id)).toEqual(['b']);
	});

	it('what is recommended, and what waits for something recommended', () => {
		const waits = { b: { after: ['a'] } };
		expect(follow({ a: {}, b: { ...waits.b, ...optional } }).unlocks).toHaveLength(1);
		expect(follow({ a: optional, ...waits }).unlocks).toHaveLength(1);
	});

	it('what waits for something on its way that is not on the path of the type', () => {
		const parts = { partnerTypes: { reseller: {}, referral: {} } };
		const milestones = {
			a: {},
			b: { after: ['a'], partnerTypes: ['referral'] },
			c: { after: ['b'] },
		};
		const journey = assembleJourney({ ...parts, milestones });
		const path = buildPath(journey, journey.partnerTypes.get('reseller'));
		expect(findFollowing(path, 'a').unlocks.map(({ milestone }) => milestone.id)).toEqual(['c']);
	});

	it('nothing that is only next in the phase, its track or by its name', () => {
		const track = 'x';
		const { unlocks } = follow({ a: { track }, b: { track, timing: days(10, 11) } });
		expect(unlocks).toEqual([]);
	});

	it('what needs all other milestones that it comes after as well', () => {
		expect(follow({ a: {}, b: {}, c: {}, d: { after: ['b', 'a', 'c'] } }).unlocks).toEqual([
			{ id: 'd', all: ['b', 'c'], one: [], to: undefined },
		]);
	});

	it('what needs one of some others as well', () => {
		const d = { after: ['a'], afterAny: ['b', 'c'] };
		expect(follow({ a: {}, b: {}, c: {}, d }).unlocks).toEqual([
			{ id: 'd', all: [], one: ['b', 'c'], to: undefined },
		]);
	});

	it('what needs no other alternative where it is one itself', () => {
		const d = { after: ['b'], afterAny: ['a', 'c'] };
		expect(follow({ a: {}, b: {}, c: {}, d }).unlocks).toEqual([
			{ id: 'd', all: ['b'], one: [], to: undefined },
		]);
	});

	it('what another team owns by a hand-off', () => {
		const milestones = { a: {}, b: { after: ['a'], team: 'legal' }, c: { after: ['a'] } };
		expect(follow(milestones).unlocks.map(({ id, to }) => [id, to])).toEqual([
			['b', 'legal'],
			['c', undefined],
		]);
	});
});

describe('beside a milestone is', () => {
	const a = { timing: days(10, 20) };

	it('what is required and due on the nearest day from its own on', () => {
		const { beside } = follow({
			a,
			far: { timing: days(0, 31) },
			near: { timing: days(25, 30) },
			same: { timing: days(0, 30) },
			past: { timing: days(0, 19) },
		});
		expect(beside).toEqual(['same', 'near']);
	});

	it('what is due on the same day', () => {
		expect(follow({ a, b: { timing: days(0, 20) }, c: { timing: days(0, 21) } }).beside).toEqual([
			'b',
		]);
	});

	it('nothing that is recommended, recurs, is in another phase or comes before it', () => {
		expect(
			follow({
				a: { ...a, after: ['b'], afterAny: ['c'] },
				b: { timing: days(10, 20), after: ['d'] },
				c: { timing: days(10, 20) },
				d: { timing: days(10, 20) },
				e: { timing: days(10, 20), ...optional },
				f: { timing: monthly },
				g: { timing: days(10, 20), phase: 'two' },
			}).beside,
		).toEqual([]);
	});

	it('nothing where something waits for it, or where it recurs', () => {
		const b = { timing: days(30, 40) };
		expect(follow({ a, b, c: { after: ['a'], phase: 'two' } }).beside).toEqual([]);
		expect(follow({ a: { timing: monthly }, b }).beside).toEqual([]);
	});

	it('found for what is recommended as well', () => {
		expect(follow({ a: { ...a, ...optional }, b: { timing: days(30, 40) } }).beside).toEqual(['b']);
	});

	it('found in a circle, which a check reports', () => {
		const b = { timing: days(30, 40) };
		const [c, d] = [{ after: ['d'] }, { after: ['c'] }];
		expect(follow({ a: { ...a, after: ['c'] }, b, c, d }).beside).toEqual(['b']);
	});
});

it('what recurs comes round again at its own pace, and chains nothing', () => {
	const turn = { phase: 'two', timing: yearly };
	expect(follow({ a: turn, b: { phase: 'two', timing: monthly } })).toEqual({
		unlocks: [],
		beside: [],
		recurs: yearly,
		gate: undefined,
	});
	expect(follow({ a: {} }).recurs).toBeUndefined();
});

describe('the gate stands', () => {
	const phases = { one: {}, two: {}, three: {} };
	const b = { timing: days(20, 30) };

	it('at the last milestone that the phase requires, and only there', () => {
		const milestones = {
			a: {},
			b,
			c: { timing: days(40, 50), ...optional },
			d: { timing: monthly },
			e: { phase: 'two' },
		};
		const gates = Object.keys(milestones).map((id) => follow(milestones, id).gate?.to);
		expect(gates).toEqual([undefined, 'two', undefined, undefined, undefined]);
	});

	it('nowhere in a phase that never ends or requires nothing', () => {
		expect(follow({ a: { phase: 'two' } }).gate).toBeUndefined();
		expect(follow({ a: optional, b: { phase: 'two' } }).gate).toBeUndefined();
	});

	it('before the next phase in which the path has something', () => {
		const milestones = { a: {}, b: { phase: 'three' } };
		expect(follow(milestones, 'a', { phases }).gate).toMatchObject({ from: 'one', to: 'three' });
	});

	it('at the end of a path, where nothing begins', () => {
		expect(follow({ a: {} }, 'a', { phases }).gate).toEqual({
			from: 'one',
			to: undefined,
			first: [],
			handoff: undefined,
		});
	});

	it('before what waits for nothing in the next phase and opens first', () => {
		const there = { phase: 'two' };
		const { gate } = follow(
			{
				a: {},
				b: { ...there, timing: days(3, 9) },
				c: { ...there, timing: days(3, 4), after: ['a'] },
				d: { ...there, timing: days(5, 6) },
				e: { ...there, timing: days(0, 1), afterAny: ['d'] },
				f: { ...there, timing: monthly },
			},
			'a',
			{ phases },
		);
		expect(gate?.first).toEqual(['c', 'b']);
	});

	it('before what recurs most often where nothing there has days', () => {
		const turn = (timing: Timing) => ({ phase: 'two', timing });
		expect(follow({ a: {}, y: turn(yearly), m: turn(monthly) }).gate?.first).toEqual(['m']);
	});

	it('with a hand-off to the first that another team owns and that does not wait for it', () => {
		const there = { phase: 'two' };
		const gateOf = (more: Record<Id, Partial<Milestone>>) => follow({ a: {}, ...more }).gate;
		const legal = { ...there, team: 'legal' };
		expect(gateOf({ b: there, c: legal, d: legal })?.handoff).toMatchObject({
			from: 'sales',
			to: 'legal',
			milestone: { id: 'c' },
		});
		expect(gateOf({ b: there })?.handoff).toBeUndefined();
		expect(gateOf({ b: { ...legal, after: ['a'] } })?.handoff).toBeUndefined();
		expect(gateOf({ b: { ...legal, afterAny: ['a'] }, c: legal })?.handoff).toMatchObject({
			milestone: { id: 'c' },
		});
	});
});

it('is required what has a window and is not recommended', () => {
	const { milestones } = assembleJourney({
		milestones: { a: {}, b: optional, c: { timing: monthly } },
	});
	expect([...milestones.values()].map(isRequired)).toEqual([true, false, false]);
});

it('knows nothing of what is not on the path', () => {
	const path = buildPath(assembleJourney({ milestones: { a: {} } }));
	expect(() => findFollowing(path, 'b')).toThrow('The milestone “b” is not on this path.');
	expect(() => findFollowing({ ...path, phases: [] }, 'a')).toThrow(
		'The phase “one” is not on this path.',
	);
	expect(findFirstMilestones(path, 'two')).toEqual([]);
	expect(findFirstMilestones(path, 'five')).toEqual([]);
});

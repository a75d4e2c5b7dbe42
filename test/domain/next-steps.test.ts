import { expect, it } from 'vitest';
import { findFirstMilestones, findMainStep, findNextSteps } from '../../src/domain/next-steps.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days } from './assemble-journey.ts';
import { makeJourney } from './journeys.ts';

function nextOf(id: string, milestones: Parameters<typeof makeJourney>[0]) {
	const { reason, steps, leaves, enters } = findNextSteps(buildPath(makeJourney(milestones)), id);
	return {
		reason,
		next: steps.map((step) => step.milestone.id),
		leaves: leaves?.id,
		enters: enters?.id,
	};
}

it('names all that wait for the milestone, by after or afterAny', () => {
	expect(nextOf('a', { a: {}, b: { after: ['a'] }, c: { afterAny: ['a'] } })).toMatchObject({
		reason: 'waits',
		next: ['b', 'c'],
	});
});

it('adds the next required one where all that wait are optional', () => {
	const milestones = {
		a: {},
		b: { after: ['a'], optional: true, window: [1, 2] as [number, number] },
		c: { window: [5, 6] as [number, number] },
	};
	expect(nextOf('a', milestones).next).toEqual(['b', 'c']);
});

it('names no other where one of those that wait is required', () => {
	const milestones = {
		a: {},
		b: { after: ['a'], optional: true, window: [1, 2] as [number, number] },
		c: { after: ['a'], window: [3, 4] as [number, number] },
		d: { window: [5, 6] as [number, number] },
	};
	expect(nextOf('a', milestones).next).toEqual(['b', 'c']);
});

it('looks for the required one after the milestone, never before it', () => {
	const milestones = {
		z: { window: [0, 1] as [number, number] },
		a: { window: [2, 3] as [number, number] },
		b: { after: ['a'], optional: true, window: [4, 5] as [number, number] },
	};
	expect(nextOf('a', milestones).next).toEqual(['b']);
});

it('goes on in the track, and else in the phase', () => {
	const milestones = {
		a: { track: 'x', window: [0, 1] as [number, number] },
		b: { track: 'y', window: [2, 3] as [number, number] },
		c: { track: 'x', window: [4, 5] as [number, number] },
	};
	expect(nextOf('a', milestones)).toMatchObject({ reason: 'track', next: ['c'] });
	expect(nextOf('b', milestones)).toMatchObject({ reason: 'phase', next: ['c'] });
});

it('leads through the door to the first milestones of the next phase', () => {
	const milestones = {
		a: {},
		b: { phase: 'two', window: [9, 9] as [number, number] },
		c: { phase: 'two', window: [3, 9] as [number, number] },
		d: { phase: 'two', window: [3, 4] as [number, number] },
		e: { phase: 'two', after: ['c'], window: [0, 9] as [number, number] },
	};
	expect(nextOf('a', milestones)).toEqual({
		reason: 'door',
		next: ['d', 'c'],
		leaves: 'one',
		enters: 'two',
	});
});

it('begins a phase without windows with what recurs most often', () => {
	const journey = makeJourney({
		y: { phase: 'two', cadence: 'yearly' },
		m: { phase: 'two', cadence: 'monthly' },
	});
	expect(findFirstMilestones(buildPath(journey), 'two').map((m) => m.id)).toEqual(['m']);
});

it('comes round again in a phase that never ends, beside what else recurs', () => {
	const milestones = {
		a: { phase: 'two', cadence: 'monthly' },
		b: { phase: 'two', cadence: 'yearly' },
		w: { phase: 'two' },
	};
	expect(nextOf('b', milestones)).toMatchObject({ reason: 'recurs', next: ['b', 'a'] });
});

it('ends where nothing follows', () => {
	expect(nextOf('a', { a: {} })).toEqual({
		reason: 'end',
		next: [],
		leaves: 'one',
		enters: undefined,
	});
});

it('says who takes over, where the team changes', () => {
	const path = buildPath(
		makeJourney({ a: {}, b: { after: ['a'], team: 'legal' }, c: { after: ['b'], team: 'legal' } }),
	);
	expect(findNextSteps(path, 'a').steps[0]?.handoff).toEqual({ from: 'sales', to: 'legal' });
	expect(findNextSteps(path, 'b').steps[0]?.handoff).toBeUndefined();
});

it('ends in a phase without end where nothing recurs', () => {
	expect(nextOf('a', { a: { phase: 'two' } })).toEqual({
		reason: 'end',
		next: [],
		leaves: 'two',
		enters: undefined,
	});
});

it('passes over a phase in which the path has nothing', () => {
	const path = buildPath(
		assembleJourney({
			phases: { one: {}, two: {}, three: {}, four: {} },
			milestones: { a: { phase: 'two' }, b: {}, c: { phase: 'four' } },
		}),
	);
	const { reason, steps, enters } = findNextSteps(path, 'a');
	expect([reason, enters?.id, ...steps.map(({ milestone }) => milestone.id)]).toEqual([
		...['door', 'four', 'c'],
	]);
	expect(findFirstMilestones(path, 'three')).toEqual([]);
	expect(findFirstMilestones(path, 'five')).toEqual([]);
});

it('names what is required where there is room for one, and else the first', () => {
	const main = (isOptional: boolean) => {
		const path = buildPath(
			assembleJourney({
				milestones: {
					a: {},
					b: { after: ['a'], isOptional: true, timing: days(1, 2) },
					c: { after: ['a'], isOptional, timing: days(3, 4) },
				},
			}),
		);
		return findMainStep(findNextSteps(path, 'a'))?.milestone.id;
	};
	expect([main(false), main(true)]).toEqual(['c', 'b']);
});

it('knows nothing of a milestone that is not on the path', () => {
	const path = buildPath(makeJourney({ a: {} }));
	expect(() => findNextSteps(path, 'b')).toThrow('The milestone “b” is not on this path.');
	expect(() => findNextSteps({ ...path, phases: [] }, 'a')).toThrow(
		'The phase “one” is not on this path.',
	);
});

import { expect, it } from 'vitest';
import { listFriction } from '../../src/domain/friction-list.ts';
import type { FrictionSignal } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { buildTeamViews, sortSignals } from '../../src/domain/team-view.ts';
import { assembleJourney, monthly } from './assemble-journey.ts';

const signal = (
	text: string,
	day: number | undefined,
	after: number | undefined,
	team = 'sales',
): FrictionSignal => ({ signal: text, day, after, team, play: undefined });

const journey = assembleJourney({
	milestones: {
		a: { friction: [signal('A9', 9, undefined), signal('A2', 2, undefined, 'legal')] },
		b: { friction: [signal('B5', 5, undefined)] },
		c: {},
		d: { timing: monthly, friction: [signal('D1', undefined, 1)] },
		e: { phase: 'two', timing: monthly, friction: [signal('E8', undefined, 8)] },
		f: { phase: 'two', friction: [signal('F30', 30, undefined), signal('F30 too', 30, undefined)] },
		g: { phase: 'two', timing: monthly, friction: [signal('G3', undefined, 3)] },
	},
});

it('lists the signals of each phase by their day, then those of what recurs, and what nobody watches', () => {
	expect(
		listFriction(journey).map(({ phase, signals, unwatched }) => [
			phase.id,
			signals.map(({ milestone, signal: one }) => `${milestone.id} ${one.signal}`),
			unwatched.map(({ id }) => id),
		]),
	).toEqual([
		['one', ['a A2', 'b B5', 'a A9', 'd D1'], ['c']],
		['two', ['f F30', 'f F30 too', 'g G3', 'e E8'], []],
	]);
});

it('shows a team what it watches in the same order, phase by phase', () => {
	const views = buildTeamViews(journey, [buildPath(journey)]);
	const watches = (team: string) => views.get(team)?.watches.map(({ signal: one }) => one.signal);
	expect(watches('sales')).toEqual(['B5', 'A9', 'D1', 'F30', 'F30 too', 'G3', 'E8']);
	expect(watches('legal')).toEqual(['A2']);
});

it('goes by phase whatever the order was, and changes no list that it sorts', () => {
	const signals = [...journey.milestones.values()].flatMap((milestone) =>
		milestone.friction.map((one) => ({ milestone, signal: one })),
	);
	const before = [...signals];
	const backwards = sortSignals(journey, [...signals].reverse()).map(
		({ signal: one }) => one.signal,
	);
	expect(backwards.slice(0, 4)).toEqual(['A2', 'B5', 'A9', 'D1']);
	expect(sortSignals(journey, signals)).not.toEqual(before);
	expect(signals).toEqual(before);
});

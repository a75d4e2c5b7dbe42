import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFollowing } from '../../src/domain/find-following.ts';
import type { Id, Milestone, Timing } from '../../src/domain/journey.ts';
import { buildPath, type Path } from '../../src/domain/path.ts';
import { runs } from '../long.ts';
import { assembleJourney, days } from './assemble-journey.ts';

const phaseIds = ['one', 'two', 'three'];
const teams = ['legal', 'sales', 'care'];
const types = ['referral', 'reseller'];

const timing: fc.Arbitrary<Timing> = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(fc.nat(8), fc.nat(4)).map(([a, b]) => days(a, a + b)) },
	fc
		.constantFrom('weekly', 'monthly', 'yearly')
		.map((cadence): Timing => ({ kind: 'cadence', cadence })),
);

/** A program in which each milestone may wait for some that are made before it. */
const program = fc
	.array(
		fc.record({
			phase: fc.constantFrom(...phaseIds),
			team: fc.constantFrom(...teams),
			timing,
			isOptional: fc.boolean(),
			partnerTypes: fc.subarray(types, { minLength: 1 }),
			byType: fc.option(fc.constantFrom(...teams), { nil: undefined }),
			after: fc.array(fc.nat(20), { maxLength: 3 }),
			afterAny: fc.array(fc.nat(20), { maxLength: 3 }),
		}),
		{ minLength: 1, maxLength: 12 },
	)
	.map((wishes) =>
		assembleJourney({
			phases: { one: {}, two: {}, three: { days: undefined } },
			teams: { legal: {}, sales: {}, care: {} },
			milestones: Object.fromEntries(
				wishes.map(({ after, afterAny, byType, ...wish }, i): [Id, Partial<Milestone>] => {
					const earlier = (places: readonly number[]) => [
						...new Set(places.filter((place) => place < i).map((place) => `m${place}`)),
					];
					return [
						`m${i}`,
						{
							...wish,
							after: earlier(after),
							afterAny: earlier(afterAny),
							byType: new Map(byType ? [['reseller', { team: byType }]] : []),
						},
					];
				}),
			),
		}),
	);

it('agrees on random programs with a second, simple implementation', () => {
	fc.assert(
		fc.property(program, (journey) => {
			const paths = [undefined, ...journey.partnerTypes.values()].map((type) =>
				buildPath(journey, type),
			);
			for (const path of paths) {
				for (const id of path.milestones.keys()) {
					expect(say(findFollowing(path, id))).toEqual(followSimply(path, id));
				}
			}
		}),
		{ numRuns: runs(300, 20_000) },
	);
});

function say({ unlocks, beside, recurs, gate }: ReturnType<typeof findFollowing>) {
	const ids = (list: readonly Milestone[]) => list.map(({ id }) => id);
	return {
		unlocks: unlocks.map(({ milestone, alsoNeeds, alsoNeedsOne, handoff }) => ({
			id: milestone.id,
			alsoNeeds: ids(alsoNeeds),
			alsoNeedsOne: ids(alsoNeedsOne),
			handoff: handoff && `${handoff.from} ${handoff.to}`,
		})),
		beside: ids(beside),
		recurs: recurs !== undefined,
		gate: gate && {
			leaves: gate.leaves.id,
			enters: gate.enters?.id,
			first: ids(gate.first),
			handoff:
				gate.handoff && `${gate.handoff.from} ${gate.handoff.to} ${gate.handoff.milestone.id}`,
		},
	};
}

/** The same from the edges of the path alone, one question after another. */
function followSimply(path: Path, id: Id): ReturnType<typeof say> {
	const all = [...path.milestones.values()];
	const own = all.find((one) => one.id === id);
	if (!own) throw new Error(id);
	const edges = all.flatMap((to) => [...to.after, ...to.afterAny].map((from) => ({ from, to })));
	const waiting = all.filter((one) => edges.some(({ from, to }) => from === id && to === one));
	const comesBefore = (a: Id, b: Id): boolean =>
		edges.some(({ from, to }) => to.id === b && (from === a || comesBefore(a, from)));
	const here = all.filter(({ phase }) => phase === own.phase);
	const required = here.filter((one) => 'window' in one.timing && !one.isOptional);

	const end = (one: Milestone) => ('window' in one.timing ? one.timing.window.to : -1);
	const later = required.filter(
		(one) => one !== own && !comesBefore(one.id, id) && end(one) >= end(own),
	);
	const nearest = later.map(end).sort((a, b) => a - b)[0];
	const isAlone = waiting.length === 0 && 'window' in own.timing;

	const isGate = own.phase !== 'three' && required.at(-1) === own;
	const next = phaseIds
		.slice(phaseIds.indexOf(own.phase) + 1)
		.find((phase) => all.some((one) => one.phase === phase));
	const paces = ['weekly', 'monthly', 'yearly'];
	const opens = ({ timing }: Milestone) =>
		'window' in timing ? timing.window.from : 1000 + paces.indexOf(timing.cadence);
	const free = all
		.filter(({ phase }) => phase === next)
		.filter((one) => !edges.some(({ from, to }) => to === one && phaseOf(path, from) === next));
	const earliest = free.map(opens).sort((a, b) => a - b)[0];
	const first = free.filter((one) => opens(one) === earliest);
	const taken = first.find((one) => one.team !== own.team && !waiting.includes(one));
	return {
		unlocks: waiting.map((one) => ({
			id: one.id,
			alsoNeeds: one.after.filter((other) => other !== id),
			alsoNeedsOne: one.afterAny.includes(id) ? [] : [...one.afterAny],
			handoff: one.team === own.team ? undefined : `${own.team} ${one.team}`,
		})),
		beside: isAlone ? later.filter((one) => end(one) === nearest).map((one) => one.id) : [],
		recurs: 'cadence' in own.timing,
		gate: isGate
			? {
					leaves: own.phase,
					enters: next,
					first: first.map((one) => one.id),
					handoff: taken && `${own.team} ${taken.team} ${taken.id}`,
				}
			: undefined,
	};
}

function phaseOf(path: Path, id: Id): Id | undefined {
	return path.milestones.get(id)?.phase;
}

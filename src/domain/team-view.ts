import type { Following } from './find-following.ts';
import { groupTypes, type TypeGroup } from './group-types.ts';
import type {
	Enablement,
	FrictionSignal,
	Id,
	Journey,
	Metric,
	Milestone,
	Phase,
	Team,
} from './journey.ts';
import { type HandoffMoment, listHandoffs } from './list-handoffs.ts';
import { listStops, type PathStop } from './list-stops.ts';
import type { Path } from './path.ts';
import { findPhaseAnswer, type PhaseAnswer } from './phase-answer.ts';
import { listTasks, type TeamTask } from './team-tasks.ts';

/** A milestone that the team holds, for the partner types for which that is so in the same way. */
export interface HeldMilestone {
	milestone: Milestone;
	following: Following;
	types: readonly Id[];
}

/** What a partner must have in hand because the team holds it there. */
export interface OwedEnablement {
	milestone: Milestone;
	enablement: Enablement;
	types: readonly Id[];
}

export interface WatchedSignal {
	milestone: Milestone;
	signal: FrictionSignal;
}

/** Everything that one team has to know of the journey. */
export interface TeamView {
	team: Team;
	/** “What happens next?”, answered for each phase and partner type. */
	answers: readonly { phase: Phase; groups: readonly TypeGroup<PhaseAnswer>[] }[];
	holds: readonly HeldMilestone[];
	does: readonly TeamTask[];
	receives: readonly HandoffMoment[];
	handsOver: readonly HandoffMoment[];
	consulted: readonly Milestone[];
	informed: readonly Milestone[];
	owes: readonly OwedEnablement[];
	/** By phase, then by day; what recurs comes last. */
	watches: readonly WatchedSignal[];
	metrics: readonly Metric[];
}

/** The view of every team. `paths` are those of the partner types, or the whole program's alone. */
export function buildTeamViews(
	journey: Journey,
	paths: readonly Path[],
): ReadonlyMap<Id, TeamView> {
	const stops = listStops(paths);
	const moments = listHandoffs(stops);
	return new Map(
		[...journey.teams.values()].map((team) => [
			team.id,
			buildTeamView(journey, team, paths, stops, moments),
		]),
	);
}

function buildTeamView(
	journey: Journey,
	team: Team,
	paths: readonly Path[],
	stops: readonly PathStop[],
	moments: readonly HandoffMoment[],
): TeamView {
	const all = [...journey.milestones.values()];
	const place = new Map(all.map((milestone, i) => [milestone.id, i]));
	const inOrder = (a: Milestone, b: Milestone) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
	const holds = listHeld(stops.filter((stop) => stop.milestone.team === team.id)).sort((a, b) =>
		inOrder(a.milestone, b.milestone),
	);
	const does = listTasks(stops, team.id).sort((a, b) => inOrder(a.milestone, b.milestone));
	const watches = all.flatMap((milestone) =>
		milestone.friction
			.filter((signal) => signal.team === team.id)
			.map((signal) => ({ milestone, signal })),
	);
	const measured = new Set(holds.flatMap(({ milestone }) => milestone.metrics));
	return {
		team,
		answers: [...journey.phases.values()].map((phase) => ({
			phase,
			groups: groupTypes(
				paths.flatMap((path) => {
					const answer = findPhaseAnswer(path, phase, team.id);
					return answer ? [[path.partnerType?.id ?? '', answer] as const] : [];
				}),
				describeAnswer,
			),
		})),
		holds,
		does,
		receives: moments.filter((moment) => moment.to === team.id),
		handsOver: moments.filter((moment) => moment.from === team.id),
		consulted: all.filter((milestone) => milestone.consulted.includes(team.id)),
		informed: all.filter((milestone) => milestone.informed.includes(team.id)),
		owes: holds.flatMap(({ milestone, types }) =>
			milestone.enablement.map((enablement) => ({ milestone, enablement, types })),
		),
		watches: sortSignals(journey, watches),
		metrics: [...journey.metrics.values()].filter(
			(metric) => metric.team === team.id || measured.has(metric.id),
		),
	};
}

/** Partner types that meet a milestone in the same way are told of together. */
function listHeld(stops: readonly PathStop[]): HeldMilestone[] {
	return [...Map.groupBy(stops, (stop) => stop.milestone.id).values()].flatMap((same) =>
		groupTypes(
			same.map((stop) => [stop.type ?? '', stop] as const),
			({ milestone: { timing, exit, enablement }, following }) => [
				...[timing, exit, enablement],
				describeFollowing(following),
			],
		).map(({ types, value: { milestone, following } }) => ({
			milestone,
			following,
			types: types.filter(Boolean),
		})),
	);
}

/** Signals of a day by that day, phase by phase; then those of what recurs. */
export function sortSignals<T extends WatchedSignal>(
	{ phases }: Journey,
	signals: readonly T[],
): T[] {
	const key = ({ milestone, signal: { day, after } }: T) => [
		phases.get(milestone.phase)?.number ?? 0,
		day === undefined ? 1 : 0,
		day ?? after ?? 0,
	];
	return [...signals].sort((a, b) => {
		const [one, other] = [key(a), key(b)];
		const differs = one.findIndex((value, i) => value !== other[i]);
		return (one[differs] ?? 0) - (other[differs] ?? 0);
	});
}

/** Tells which answers are the same for their readers. */
function describeAnswer(answer: PhaseAnswer): unknown {
	switch (answer.kind) {
		case 'holds':
			return [
				answer.kind,
				describeAll(answer.held),
				answer.ends.map(({ milestone, following }) => [milestone.id, describeFollowing(following)]),
			];
		case 'acts':
			return [answer.kind, answer.step.do, describeAll([answer.milestone])];
		case 'waits':
			return [answer.kind, describeAll(answer.first)];
	}
}

function describeFollowing({ unlocks, beside, gate }: Following): unknown {
	return [
		unlocks.map(({ milestone, alsoNeeds, alsoNeedsOne }) => [
			describeAll([milestone]),
			describeAll(alsoNeeds),
			describeAll(alsoNeedsOne),
		]),
		describeAll(beside),
		gate && [gate.leaves.id, gate.enters?.id, describeAll(gate.first)],
	];
}

function describeAll(milestones: readonly Milestone[]): unknown {
	return milestones.map(({ id, timing, team }) => [id, timing, team]);
}

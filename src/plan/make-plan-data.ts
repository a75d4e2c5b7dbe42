import { formatAddress, formatEntryAddress } from '../domain/addresses.ts';
import { findFollowing } from '../domain/find-following.ts';
import type { Entry, Id, Journey, Milestone } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { makePlacePath, type PlaceMilestone } from '../domain/place/place-path.ts';
import { formatArrival } from '../words/format-arrival.ts';
import { formatPerformer } from '../words/format-performer.ts';
import { formatTiming, formatWithin } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { PlanData, PlanGate, PlanMilestone, PlanTeam } from './plan-data.ts';

interface Source {
	journey: Journey;
	words: Words;
	contentDate: string | undefined;
}

type Href = (address: string) => string;

/** What the plan of a partner type is drawn from; `href` makes an address of one below the root. */
export function makePlanData(source: Source, path: Path, href: Href): PlanData {
	const { journey, contentDate } = source;
	const { partnerType } = path;
	if (!partnerType) throw new Error('A plan is for a partner type.');
	const place = makePlacePath(journey, path);
	const link = (entry: Entry) => ({
		title: entry.title,
		address: href(formatEntryAddress(entry)),
	});
	const milestones = place.milestones.map((stop): PlanMilestone => {
		const milestone = path.milestones.get(stop.id);
		if (!milestone) throw new Error(`The milestone “${stop.id}” is not on this path.`);
		return { ...link(milestone), ...describe(source, path, milestone, stop) };
	});
	return {
		version: 2,
		type: partnerType.id,
		title: partnerType.title,
		contentDate,
		phases: path.phases.map(({ phase }) => ({
			...link(phase),
			id: phase.id,
			number: phase.number,
			starts: phase.starts,
			days: phase.days,
			...(phase.formerly.length > 0 && { formerly: phase.formerly }),
		})),
		milestones,
		teams: listTeams(journey, milestones, href),
		resources: Object.fromEntries(
			milestones
				.flatMap(({ enablement }) => enablement)
				.flatMap(({ resource: id }) => {
					const resource = journey.resources.get(id);
					return resource ? [[id, link(resource)]] : [];
				}),
		),
		yearStarts: place.yearStarts,
	};
}

function describe(
	{ journey, words }: Source,
	path: Path,
	milestone: Milestone,
	stop: PlaceMilestone,
): Omit<PlanMilestone, 'title' | 'address'> {
	const { timing, formerly, ifMissed } = milestone;
	const { unlocks, gate } = findFollowing(path, milestone.id);
	const ids = (milestones: readonly Milestone[]) => milestones.map(({ id }) => id);
	return {
		...stop,
		when: formatTiming(words, timing),
		...(milestone.isActivation && { isActivation: true }),
		...(formerly.length > 0 && { formerly }),
		steps: milestone.steps.flatMap((step, i) => {
			const own = stop.steps[i];
			if (!own) return [];
			const within = step.within === undefined ? undefined : formatWithin(words, step.within);
			const who = formatPerformer(words, journey, step);
			const before =
				typeof step.within === 'object' && 'before' in step.within && step.within.before;
			return {
				...own,
				who,
				do: step.do,
				...(within !== undefined && { within }),
				...(before !== false && { before }),
			};
		}),
		arrivals: stop.enablement.map(({ lead }) => formatArrival(words, timing, lead)),
		exit: milestone.exit,
		...(ifMissed !== undefined && { ifMissed }),
		unlocks: unlocks.map(({ milestone: { id }, alsoNeeds, alsoNeedsOne, handoff }) => ({
			milestone: id,
			alsoNeeds: ids(alsoNeeds),
			alsoNeedsOne: ids(alsoNeedsOne),
			...(handoff && { to: handoff.to }),
		})),
		...(gate && { gate: describeGate(gate) }),
	};
}

function describeGate({
	leaves,
	enters,
	handoff,
}: NonNullable<ReturnType<typeof findFollowing>['gate']>): PlanGate {
	return {
		...(enters && { enters: enters.id }),
		exit: leaves.exit,
		...(handoff && { to: handoff.to }),
	};
}

function listTeams(
	{ teams }: Journey,
	milestones: readonly PlanMilestone[],
	href: Href,
): Record<Id, PlanTeam> {
	const named = milestones.flatMap(({ team, steps, unlocks, gate }) => [
		team,
		...steps.map(({ by }) => by),
		...unlocks.flatMap(({ to }) => to ?? []),
		...(gate?.to === undefined ? [] : [gate.to]),
	]);
	return Object.fromEntries(
		[...new Set(named)].flatMap((id) => {
			const team = teams.get(id);
			if (!team) return [];
			const { email } = team.contact;
			return [
				[
					id,
					{
						title: team.title,
						address: href(formatAddress('teams', id)),
						...(email !== undefined && { email }),
						...(team.isExternal && { isExternal: true as const }),
					},
				],
			];
		}),
	);
}

import type { Id } from '../domain/journey.ts';
import type { Seen } from './kept-plans.ts';
import type { PlanData, PlanLink, PlanMilestone, PlanPhase } from './plan-data.ts';

/** What is not as it was when the plan was last opened. */
export interface PlanNews {
	added: readonly PlanMilestone[];
	/** Ids, for more is not known of them. */
	gone: readonly Id[];
	/** Phases and milestones. */
	changed: readonly PlanLink[];
}

/** What a reader would notice of each milestone and phase, as a short sign. No id has a dot. */
export function signPath(data: PlanData): Seen {
	return Object.fromEntries([
		...data.milestones.map((one) => [one.id, signMilestone(data, one)]),
		...data.phases.map((one) => [`phase.${one.id}`, signPhase(one)]),
	]);
}

/** `seen` is what `signPath` gave earlier. */
export function findNews(data: PlanData, seen: Seen): PlanNews {
	const known = new Map(Object.entries(seen));
	const former = ({ id, formerly = [] }: PlanMilestone) =>
		[id, ...formerly].find((one) => known.has(one));
	const kept = new Set(data.milestones.map(former));
	const isChanged = (before: string | undefined, now: string) =>
		before !== undefined && before !== now;
	return {
		added: data.milestones.filter((one) => former(one) === undefined),
		gone: [...known.keys()].filter((id) => !id.includes('.') && !kept.has(id)),
		changed: [
			...data.phases.filter((one) => isChanged(known.get(`phase.${one.id}`), signPhase(one))),
			...data.milestones.filter((one) =>
				isChanged(known.get(former(one) ?? ''), signMilestone(data, one)),
			),
		],
	};
}

function signPhase({ title, starts, days }: PlanPhase): string {
	return sign([title, starts, days]);
}

function signMilestone({ teams, resources }: PlanData, milestone: PlanMilestone): string {
	const { title, phase, timing, team, optional, after, afterAny, steps, exit } = milestone;
	return sign([
		...[title, phase, timing, team, teams[team]?.email, optional, after, afterAny, exit],
		steps.map(({ who, do: task, within }) => [who, task, within]),
		milestone.enablement.map(({ resource, lead }) => [resources[resource]?.title, lead]),
		milestone.ifMissed,
		milestone.gate?.exit,
	]);
}

function sign(values: readonly unknown[]): string {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(JSON.stringify(values))) {
		value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	}
	return value.toString(36);
}

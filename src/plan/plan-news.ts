import type { Id } from '../domain/journey.ts';
import type { Seen } from './kept-plans.ts';
import type { PlanData, PlanMilestone } from './plan-data.ts';

/** What is not as it was when the plan was last opened. */
export interface PlanNews {
	added: readonly PlanMilestone[];
	/** Ids, for more is not known of them. */
	gone: readonly Id[];
	changed: readonly PlanMilestone[];
}

/** What a reader would notice of each milestone, as a short sign. */
export function signPath({ milestones }: PlanData): Seen {
	return Object.fromEntries(milestones.map((one) => [one.id, signMilestone(one)]));
}

/** `seen` is what `signPath` gave earlier. */
export function findNews(data: PlanData, seen: Seen): PlanNews {
	const known = new Map(Object.entries(seen));
	const former = ({ id, formerly = [] }: PlanMilestone) =>
		[id, ...formerly].find((one) => known.has(one));
	const kept = new Set(data.milestones.map(former));
	return {
		added: data.milestones.filter((one) => former(one) === undefined),
		gone: [...known.keys()].filter((id) => !kept.has(id)),
		changed: data.milestones.filter((one) => {
			const before = known.get(former(one) ?? '');
			return before !== undefined && before !== signMilestone(one);
		}),
	};
}

function signMilestone(milestone: PlanMilestone): string {
	const { title, phase, timing, team, optional, after, afterAny, steps, exit } = milestone;
	const tasks = steps.map(({ who, do: task, within }) => [who, task, within]);
	const text = JSON.stringify([title, phase, timing, team, optional, after, afterAny, tasks, exit]);
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	}
	return value.toString(36);
}

import type { Handoff } from './handoffs.ts';
import type { Id, Milestone, Phase } from './journey.ts';
import type { PathStop } from './list-stops.ts';

/** The moment at which a partner passes from one team to another. */
export interface HandoffMoment extends Handoff {
	/** What the partner has reached. */
	before: Milestone;
	/** What comes next. */
	after: Milestone;
	/** The phase that is left with it, whose exit must hold as well. */
	leaves: Phase | undefined;
	/** The partner types for which it is so. */
	types: Id[];
}

/**
 * Every hand-off of these stops once, in their order. What comes round again is no hand-off:
 * recurring milestones run beside each other.
 */
export function listHandoffs(stops: readonly PathStop[]): HandoffMoment[] {
	const moments = new Map<string, HandoffMoment>();
	for (const { milestone: before, next, type } of stops) {
		if (next.reason === 'recurs') continue;
		for (const { milestone: after, handoff } of next.steps) {
			if (!handoff) continue;
			const { from, to } = handoff;
			const key = JSON.stringify([
				...[before.id, after.id, from, to],
				...[before.exit, after.timing, next.leaves?.exit],
			]);
			const types = type === undefined ? [] : [type];
			const known = moments.get(key);
			if (known) known.types.push(...types);
			else moments.set(key, { from, to, before, after, leaves: next.leaves, types });
		}
	}
	return [...moments.values()];
}

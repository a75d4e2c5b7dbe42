import type { Following } from './find-following.ts';
import type { Handoff } from './handoffs.ts';
import type { Id, Milestone, Phase } from './journey.ts';
import type { PathStop } from './list-stops.ts';

/** The moment at which a partner passes from one team to another. */
export interface HandoffMoment extends Handoff {
	/** What the partner has reached. */
	before: Milestone;
	/** What waits for it, or is first behind the gate. */
	after: Milestone;
	/** The phase whose gate it passes, where it does: what ends the phase must hold as well. */
	leaves: Phase | undefined;
	/** The partner types for which it is so. */
	types: Id[];
}

/** Every hand-off of these stops once, in their order. */
export function listHandoffs(stops: readonly PathStop[]): HandoffMoment[] {
	const moments = new Map<string, HandoffMoment>();
	for (const { milestone: before, following, type } of stops) {
		for (const { handoff, milestone: after, leaves } of listOwn(following)) {
			const { from, to } = handoff;
			const key = JSON.stringify([
				...[before.id, after.id, from, to],
				...[before.exit, after.timing, leaves?.exit],
			]);
			const types = type === undefined ? [] : [type];
			const known = moments.get(key);
			if (known) known.types.push(...types);
			else moments.set(key, { from, to, before, after, leaves, types });
		}
	}
	return [...moments.values()];
}

/** Those of what waits; then that of the gate. What waits and is first behind the gate is one. */
function listOwn({ unlocks, gate }: Following) {
	const edges = unlocks.flatMap(({ milestone, handoff }) => {
		const leaves = gate?.first.includes(milestone) ? gate.leaves : undefined;
		return handoff ? [{ milestone, handoff, leaves }] : [];
	});
	if (!gate?.handoff) return edges;
	const { milestone, ...handoff } = gate.handoff;
	return [...edges, { milestone, handoff, leaves: gate.leaves }];
}

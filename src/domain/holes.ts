import type { Id, Journey, Milestone } from './journey.ts';
import type { PathStop } from './list-stops.ts';

export const holeKinds = [
	'no-next-step',
	'no-team',
	'no-exit',
	'no-signal',
	'no-enablement',
] as const;
/** What a milestone lacks, so that nobody can say what happens next. */
export type HoleKind = (typeof holeKinds)[number];

export interface Hole {
	kind: HoleKind;
	milestone: Milestone;
	/** The partner types that fall into it; empty in a program without partner types. */
	types: readonly Id[];
}

/** Every hole once, in the order of the journey, with the partner types for which it is one. */
export function findHoles(journey: Journey, stops: readonly PathStop[]): Hole[] {
	const holes = new Map<string, Hole & { types: Id[] }>();
	for (const stop of stops) {
		for (const kind of holeKinds) {
			if (!lacks[kind](stop, journey)) continue;
			const key = `${kind} ${stop.milestone.id}`;
			const hole = holes.get(key) ?? { kind, milestone: stop.milestone, types: [] };
			if (stop.type !== undefined) hole.types.push(stop.type);
			holes.set(key, hole);
		}
	}
	const place = new Map([...journey.milestones.keys()].map((id, i) => [id, i]));
	return [...holes.values()].sort(
		(a, b) =>
			holeKinds.indexOf(a.kind) - holeKinds.indexOf(b.kind) ||
			(place.get(a.milestone.id) ?? 0) - (place.get(b.milestone.id) ?? 0),
	);
}

const lacks: Record<HoleKind, (stop: PathStop, journey: Journey) => boolean> = {
	// The end of a path is an answer where the phase says with what it ends.
	'no-next-step': ({ next }) =>
		next.reason === 'end' && !(next.leaves?.days !== undefined && next.leaves.exit.length > 0),
	'no-team': ({ milestone }, { teams }) => !teams.has(milestone.team),
	'no-exit': ({ milestone }) => milestone.exit.length === 0,
	'no-signal': ({ milestone }) => milestone.isActivation && milestone.friction.length === 0,
	'no-enablement': ({ milestone: { enablement, steps } }) =>
		enablement.length === 0 && !steps.some((step) => step.resource),
};

import { isRequired } from './find-following.ts';
import type { Id, Journey, Milestone, Phase } from './journey.ts';
import type { PathStop } from './list-stops.ts';
import type { Path, PathPhase } from './path.ts';

export const holeKinds = [
	'leads-nowhere',
	'unknown-days',
	'turn-without-step',
	'no-team',
	'no-exit',
	'no-signal',
	'no-enablement',
] as const;
/** What is lacking, so that nobody can say what happens next. */
export type HoleKind = (typeof holeKinds)[number];

export interface Hole {
	kind: HoleKind;
	/** Where it is: a phase where whole days have no answer. */
	entry: Milestone | Phase;
	/** Days of the phase's clock on which a partner's next is not known; without `to` it has no end. */
	days: { from: number; to: number | undefined } | undefined;
	/** The partner types that fall into it; empty in a program without partner types. */
	types: readonly Id[];
}

/** Every hole once, in the order of the journey, with the partner types for which it is one. */
export function findHoles(
	journey: Journey,
	paths: readonly Path[],
	stops: readonly PathStop[],
): Hole[] {
	const holes = new Map<string, Hole & { types: Id[] }>();
	const add = (hole: Omit<Hole, 'types'>, type: Id | undefined) => {
		const key = JSON.stringify([hole.kind, hole.entry.id, hole.days]);
		const known = holes.get(key) ?? { ...hole, types: [] };
		if (type !== undefined) known.types.push(type);
		holes.set(key, known);
	};
	for (const stop of stops) {
		for (const kind of milestoneKinds) {
			if (lacks[kind](stop, journey))
				add({ kind, entry: stop.milestone, days: undefined }, stop.type);
		}
	}
	for (const path of paths) {
		for (const part of path.phases) {
			const days = findUnknownDays(path, part);
			if (days) add({ kind: 'unknown-days', entry: part.phase, days }, path.partnerType?.id);
		}
	}
	const entries = [...journey.phases.keys(), ...journey.milestones.keys()];
	const place = new Map(entries.map((id, i) => [id, i]));
	return [...holes.values()].sort(
		(a, b) =>
			holeKinds.indexOf(a.kind) - holeKinds.indexOf(b.kind) ||
			(place.get(a.entry.id) ?? 0) - (place.get(b.entry.id) ?? 0),
	);
}

type MilestoneKind = Exclude<HoleKind, 'unknown-days'>;
const milestoneKinds = holeKinds.filter((kind): kind is MilestoneKind => kind !== 'unknown-days');

const lacks: Record<MilestoneKind, (stop: PathStop, journey: Journey) => boolean> = {
	'leads-nowhere': leadsNowhere,
	// The turn falls to its owner, and nobody has anything to do.
	'turn-without-step': ({ milestone }) => milestone.steps.length === 0,
	'no-team': ({ milestone }, { teams }) => !teams.has(milestone.team),
	'no-exit': ({ milestone }) => milestone.exit.length === 0,
	'no-signal': ({ milestone }) => milestone.isActivation && milestone.friction.length === 0,
	'no-enablement': ({ milestone: { enablement, steps } }) =>
		enablement.length === 0 && !steps.some((step) => step.resource),
};

/**
 * Whether nothing waits for it, nothing is due beside it, it does not come round again and stands
 * at no gate. What is only recommended holds nobody up: where the phase itself goes on, by what it
 * requires, by what recurs or by its gate, the partner goes on with that.
 */
function leadsNowhere({ path, milestone, following }: PathStop): boolean {
	const { unlocks, beside, recurs, gate } = following;
	if (unlocks.length > 0 || beside.length > 0 || recurs) return false;
	const part = path.phases.find(({ phase }) => phase.id === milestone.phase);
	if (milestone.isOptional && part) {
		const days = findUnknownDays(path, part);
		const { timing } = milestone;
		return days !== undefined && timing.kind === 'window' && timing.window.to >= days.from;
	}
	// The end of a path is an answer where the phase says with what it ends.
	return !gate || !(gate.enters || gate.leaves.exit.length > 0);
}

/**
 * The days of a phase on which a partner who has reached in time all that is due before has
 * nothing ahead: nothing required that is due then or later, nothing that comes round again, no
 * gate. They are the last ones of the phase, or those without end of an ongoing one.
 */
function findUnknownDays(path: Path, { phase, milestones }: PathPhase): Hole['days'] {
	if (milestones.some(({ timing, isOptional }) => timing.kind === 'cadence' && !isOptional))
		return undefined;
	const required = milestones.filter(isRequired);
	const later = path.phases.slice(path.phases.findIndex((part) => part.phase === phase) + 1);
	const goesOn = phase.exit.length > 0 || later.some((part) => part.milestones.length > 0);
	if (phase.days !== undefined && required.length > 0 && goesOn) return undefined;
	const due = required.flatMap(({ timing }) => (timing.kind === 'window' ? timing.window.to : []));
	const from = Math.max(-1, ...due) + 1;
	return phase.days !== undefined && from > phase.days ? undefined : { from, to: phase.days };
}

import type { Journey, Milestone, Phase } from './journey.ts';
import { sortSignals, type WatchedSignal } from './team-view.ts';

/** The friction of one phase. */
export interface PhaseFriction {
	phase: Phase;
	/** By the day on which they show; those of what recurs come last. */
	signals: readonly WatchedSignal[];
	/** Milestones that nobody watches. */
	unwatched: readonly Milestone[];
}

/** All friction signals, phase by phase and day by day, and where there is none. */
export function listFriction(journey: Journey): PhaseFriction[] {
	const milestones = [...journey.milestones.values()];
	return [...journey.phases.values()].map((phase) => {
		const own = milestones.filter((milestone) => milestone.phase === phase.id);
		const signals = own.flatMap((milestone) =>
			milestone.friction.map((signal) => ({ milestone, signal })),
		);
		return {
			phase,
			signals: sortSignals(journey, signals),
			unwatched: own.filter((milestone) => milestone.friction.length === 0),
		};
	});
}

import type { Id } from '../journey.ts';
import type { Pause } from '../place/clock.ts';
import type { Day } from '../place/days.ts';
import type { PartnerState } from '../place/partner-state.ts';
import type { DeskData } from './desk-data.ts';

/** What an export says of one partner. */
export interface PartnerFacts {
	/** As the export names it. */
	id: string;
	/** In the journey's order; never empty. */
	types: readonly Id[];
	/** Who looks after it, as the export says. */
	manager?: string;
	/** Day 0 of phases. */
	starts: ReadonlyMap<Id, Day>;
	/** The days on which milestones were reached, in order; of what recurs one for each turn that is known. */
	reached: ReadonlyMap<Id, readonly Day[]>;
	agreed: ReadonlyMap<Id, Day>;
	paused: readonly Pause[];
	/** The day on which the partner left. */
	ended?: Day;
}

/** The same as a plan knows it. */
export function makeState(facts: PartnerFacts): PartnerState {
	return {
		starts: facts.starts,
		reached: new Map([...facts.reached].map(([id, days]) => [id, days.at(-1) ?? ''])),
		steps: new Map(),
		notYet: new Set(),
		agreed: facts.agreed,
		paused: facts.paused,
		ended: facts.ended,
	};
}

/** The same without what partners do not read of the journey: what may be sent to one. */
export function makePublicState(facts: PartnerFacts, { paths, phases }: DeskData): PartnerState {
	const milestones = new Set(
		Object.values(paths).flatMap((path) => path.milestones.map(({ id }) => id)),
	);
	const begun = new Set(phases.map(({ id }) => id));
	const keep = (all: ReadonlyMap<Id, Day>, known: ReadonlySet<Id>) =>
		new Map([...all].filter(([id]) => known.has(id)));
	const state = makeState(facts);
	return {
		...state,
		starts: keep(state.starts, begun),
		reached: keep(state.reached, milestones),
		agreed: keep(state.agreed, milestones),
	};
}

import { findClockDay, type Pause } from './clock.ts';
import { addDays, type Day } from './days.ts';
import type { PartnerState } from './partner-state.ts';
import type { PlaceMilestone } from './place-path.ts';
import { makeTurns } from './turns.ts';

/** When something can begin and is due. Undefined: on no day that is known. */
export interface Due {
	opens: Day | undefined;
	due: Day | undefined;
	/** From which day turns are counted, of what recurs. */
	from?: Day | undefined;
	isAgreed: boolean;
}

export interface DueSource {
	state: PartnerState;
	/** Joined. */
	pauses: readonly Pause[];
	yearStarts: string | undefined;
	today: Day;
}

/** When a milestone is due where the clock of its phase began on `start`; a turn that was missed stays due. */
export function findDue(milestone: PlaceMilestone, start: Day | undefined, source: DueSource): Due {
	const { timing, id } = milestone;
	const agreed = source.state.agreed.get(id);
	const isAgreed = agreed !== undefined;
	if (timing.kind === 'window') {
		const at = (count: number) => start && findClockDay(start, count, source.pauses);
		return { opens: at(timing.from), due: agreed ?? at(timing.to), isAgreed };
	}
	const last = source.state.reached.get(id) || undefined;
	const from = last ?? start;
	const due = agreed ?? (from && findTurn(milestone, from, last !== undefined, source));
	const lead = Math.max(0, ...milestone.enablement.map((one) => one.lead));
	return { opens: due && addDays(due, -lead), due, from, isAgreed };
}

function findTurn(
	{ timing }: PlaceMilestone,
	from: Day,
	isKnown: boolean,
	{ pauses, yearStarts, today }: DueSource,
): Day | undefined {
	if (timing.kind === 'window') return undefined;
	const turns = makeTurns(timing, from, pauses, yearStarts);
	if (!turns) return undefined;
	const next = turns.count(today);
	// Of several that were missed, only the latest counts.
	return turns.find(isKnown && next > 1 ? next - 1 : next);
}

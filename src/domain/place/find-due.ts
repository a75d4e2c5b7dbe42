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
	/** It recurs, and its phase ends before it would come round again. */
	isOver?: boolean;
}

export interface DueSource {
	state: PartnerState;
	/** Joined. */
	pauses: readonly Pause[];
	yearStarts: string | undefined;
	today: Day;
}

/** Day 0 of a phase, and its last day where it has one. */
export interface PhaseSpan {
	start: Day | undefined;
	end: Day | undefined;
}

/** When a milestone of a phase is due; a turn that was missed stays due. */
export function findDue(
	milestone: PlaceMilestone,
	{ start, end }: PhaseSpan,
	source: DueSource,
): Due {
	const { timing, id } = milestone;
	const { reached, agreed } = source.state;
	if (timing.kind === 'window') {
		const at = (count: number) => start && findClockDay(start, count, source.pauses);
		const own = agreed.get(id);
		return { opens: at(timing.from), due: own ?? at(timing.to), isAgreed: own !== undefined };
	}
	const last = reached.get(id) || undefined;
	const from = last ?? start;
	const own = agreed.get(id);
	// The turn that was agreed on has taken place.
	const isAgreed = own !== undefined && !(last && own <= last);
	const turn = from && findTurn(milestone, from, last !== undefined, end, source);
	const due = isAgreed ? own : turn || undefined;
	const lead = Math.max(0, ...milestone.enablement.map((one) => one.lead));
	const isOver = due === undefined && turn === '';
	return { opens: due && addDays(due, -lead), due, from, isAgreed, ...(isOver && { isOver }) };
}

/** The turn that is due; empty where the phase ends before it. */
function findTurn(
	{ timing }: PlaceMilestone,
	from: Day,
	isKnown: boolean,
	end: Day | undefined,
	{ pauses, yearStarts, today }: DueSource,
): Day | '' | undefined {
	if (timing.kind === 'window') return undefined;
	const turns = makeTurns(timing, from, pauses, yearStarts);
	if (!turns) return undefined;
	const next = turns.count(today);
	// Of several that were missed, only the latest counts.
	let number = isKnown && next > 1 ? next - 1 : next;
	const isAfterEnd = () => end !== undefined && turns.find(number) > end;
	while (isKnown && number > 0 && isAfterEnd()) number -= 1;
	return number === 0 || isAfterEnd() ? '' : turns.find(number);
}

import type { Id } from '../journey.ts';
import { findClockDay } from './clock.ts';
import { addDays, type Day } from './days.ts';
import type { Due, DueSource } from './find-due.ts';
import type { PartnerState } from './partner-state.ts';
import type { PlaceMilestone } from './place-path.ts';

/** Whose turn it is. */
export interface TurnOf {
	/** 'partner' or a team. */
	by: Id;
	/** The first step that is not done; undefined where it is the owner's to say that the milestone is reached. */
	step: string | undefined;
}

export interface Need {
	resource: Id;
	/** The day by which the partner should have it. */
	by: Day | undefined;
	/** Whether that day has come. */
	isDue: boolean;
}

export function findTurnOf({ id, steps, team }: PlaceMilestone, state: PartnerState): TurnOf {
	const done = state.steps.get(id) ?? [];
	const open = steps.find((step) => !done.includes(step.id));
	return open ? { by: open.by, step: open.id } : { by: team, step: undefined };
}

/** What the partner must have in hand, and by when. */
export function findNeeds(
	{ enablement, timing }: PlaceMilestone,
	start: Day | undefined,
	{ due }: Due,
	{ pauses, today }: DueSource,
): Need[] {
	return enablement.map(({ resource, lead }) => {
		const by =
			timing.kind === 'window'
				? start && findClockDay(start, timing.from - lead, pauses)
				: due && addDays(due, -lead);
		return { resource, by, isDue: by !== undefined && by <= today };
	});
}

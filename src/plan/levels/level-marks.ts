import type { Id } from '../../domain/journey.ts';
import type { Day } from '../../domain/place/days.ts';

/** What levels depend on besides type and milestones, as a reader has entered it. */
export interface LevelMarks {
	region: Id | undefined;
	measures: ReadonlyMap<Id, number>;
	/** Those that are so, and no others; undefined where nobody has said. */
	statements: ReadonlySet<Id> | undefined;
	/** Ids of levels; undefined where nobody has said. */
	invitations: ReadonlySet<Id> | undefined;
	/** Since when a level is held. */
	since: ReadonlyMap<Id, Day>;
	/** It was said that no milestone is reached: without a mark that would not be known. */
	hasNoMilestone: boolean;
}

export type TickedList = 'statements' | 'invitations';

export const nothingMarked: LevelMarks = {
	region: undefined,
	measures: new Map(),
	statements: undefined,
	invitations: undefined,
	since: new Map(),
	hasNoMilestone: false,
};

/** Whether anything of it is known. */
export function hasMarks(marks: LevelMarks): boolean {
	const { region, measures, statements, invitations, since, hasNoMilestone } = marks;
	return (
		[region, statements, invitations].some((one) => one !== undefined) ||
		measures.size + since.size > 0 ||
		hasNoMilestone
	);
}

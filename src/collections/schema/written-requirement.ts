/** A node of what is asked for, as authors write it. */
export interface WrittenRequirement extends WrittenBounds {
	all?: WrittenRequirement[] | undefined;
	any?: WrittenRequirement[] | undefined;
	some?: { atLeast: number; of: WrittenRequirement[] } | undefined;
	score?: WrittenScore | undefined;
	measure?: string | undefined;
	milestone?: string | undefined;
	statement?: string | undefined;
	invitation?: true | undefined;
	level?: string | undefined;
	over?: string | undefined;
	title?: string | undefined;
	team?: string | undefined;
	because?: string | undefined;
	byType?: Record<string, WrittenReplacement> | undefined;
	byRegion?: Record<string, WrittenReplacement> | undefined;
	internal?: boolean | undefined;
}

interface WrittenScore {
	atLeast: number;
	floor?: 'above-zero' | undefined;
	parts: { measure: string; full: number; points: number }[];
}

interface WrittenBounds {
	atLeast?: number | undefined;
	atMost?: number | undefined;
	from?: string | undefined;
	until?: string | undefined;
	recommended?: boolean | undefined;
}

/** What is other for a partner type or in a region. */
export interface WrittenReplacement extends WrittenBounds {
	/** The list of a group. */
	of?: WrittenRequirement[] | undefined;
}

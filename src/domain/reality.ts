/**
 * How the journey is really walked, as counts of partners from which no partner can be told: what the desk
 * lets out, and what the pages of the internal edition say where it lies in the content.
 */
export interface Reality {
	version: 1;
	/** ISO date of the day that it speaks of. */
	asOf: string;
	milestones: readonly RealMilestone[];
	activation: readonly RealActivation[];
}

/** A row of which a part is too small shows `concerned` alone. */
export interface RealMilestone {
	id: string;
	/** A partner type; of several types joined by +. */
	type: string;
	/** Those who have come to its phase. */
	concerned: number;
	reached?: number | undefined;
	late?: number | undefined;
	/** The day of the phase's clock by which half of them had reached it; never of fewer than are told. */
	medianDay?: number | undefined;
	/** How many went another way than the journey says, by rule. */
	deviations?: Readonly<Record<string, number>> | undefined;
}

export interface RealActivation {
	type: string;
	milestone: string;
	partners: number;
	/** The day by which half of them were active; null where half of them are not yet. */
	median: number | null;
}

/** A count of fewer partners, but for none, could lead to one of them. */
export const fewestTold = 11;

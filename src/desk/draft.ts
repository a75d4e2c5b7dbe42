import type { PartnerFacts } from '../domain/desk/partner-facts.ts';
import type { Id } from '../domain/journey.ts';
import type { Day } from '../domain/place/days.ts';

/** One partner while it is being collected. */
export interface Draft {
	id: string;
	/** In which it came first. */
	row: number;
	types: readonly Id[];
	manager?: string;
	starts: Map<Id, Day>;
	reached: Map<Id, Day[]>;
	agreed: Map<Id, Day>;
	paused: (readonly [Day, Day])[];
	ended?: Day | undefined;
	/** The row that says so. */
	endedRow?: number;
}

export function makeDraft(id: string, row: number, types: readonly Id[]): Draft {
	return {
		...{ id, row, types, paused: [] },
		starts: new Map(),
		reached: new Map(),
		agreed: new Map(),
	};
}

export function finishDraft({ row: _, endedRow: __, ended, ...facts }: Draft): PartnerFacts {
	return { ...facts, ...(ended !== undefined && { ended }) };
}

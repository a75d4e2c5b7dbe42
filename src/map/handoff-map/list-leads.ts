import type { Milestone } from '../../domain/journey.ts';
import { listStops } from '../../domain/list-stops.ts';
import type { Path } from '../../domain/path.ts';

/** The partner comes from one milestone to another. */
export interface Lead {
	before: Milestone;
	after: Milestone;
}

/**
 * All that is drawn as a line: what waits for a milestone, and what the gate leads to: the one that
 * is handed over there, and those that the same team goes on with.
 */
export function listLeads(path: Path): Lead[] {
	return listStops([path]).flatMap(({ milestone: before, following: { unlocks, gate } }) => {
		const waiting = unlocks.map(({ milestone }) => milestone);
		const behind = gate?.first.filter(
			(one) => one === gate.handoff?.milestone || one.team === before.team,
		);
		return [...new Set([...waiting, ...(behind ?? [])])].map((after) => ({ before, after }));
	});
}

import { listVersions } from './differences.ts';
import type { Id, Journey, Milestone, Phase } from './journey.ts';

/** Accountable (holds the partner), responsible (has a step), consulted, informed. */
export const responsibilities = ['accountable', 'responsible', 'consulted', 'informed'] as const;
type Responsibility = (typeof responsibilities)[number];

interface MatrixCell {
	responsibilities: readonly Responsibility[];
	/** The partner types for which the team is accountable, where another team is for the others. */
	accountableFor: readonly Id[];
}

export interface MatrixRow {
	milestone: Milestone;
	phase: Phase;
	/** By team, and `partner`; a team that has no part in the milestone is not in it. */
	cells: ReadonlyMap<Id, MatrixCell>;
}

/** Who answers for what: every milestone against the partner and every team, as its steps and teams say. */
export function buildMatrix(journey: Journey): MatrixRow[] {
	return [...journey.milestones.values()].flatMap((milestone) => {
		const phase = journey.phases.get(milestone.phase);
		return phase ? [{ milestone, phase, cells: buildCells(journey, milestone) }] : [];
	});
}

function buildCells(journey: Journey, milestone: Milestone): Map<Id, MatrixCell> {
	const cells = new Map<Id, MatrixCell>();
	const holders = Map.groupBy(
		milestone.partnerTypes,
		(type) => milestone.byType.get(type)?.team ?? milestone.team,
	);
	const steps = listVersions(milestone, 'steps').flatMap(({ items }) => items);
	if (holders.size === 0) holders.set(milestone.team, []);
	for (const id of ['partner', ...journey.teams.keys()]) {
		const types = holders.get(id);
		const has: Record<Responsibility, boolean> = {
			accountable: types !== undefined,
			responsible: steps.some((step) => step.by === id),
			consulted: milestone.consulted.includes(id),
			informed: milestone.informed.includes(id),
		};
		const found = responsibilities.filter((one) => has[one]);
		if (found.length === 0) continue;
		cells.set(id, {
			responsibilities: found,
			accountableFor: types && holders.size > 1 ? types : [],
		});
	}
	return cells;
}

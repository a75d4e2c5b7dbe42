import type { Change } from '../../../src/domain/diff/change.ts';
import { diffJourneys } from '../../../src/domain/diff/diff-journeys.ts';
import type { Milestone, Step } from '../../../src/domain/journey.ts';
import { assembleJourney, type Parts } from '../assemble-journey.ts';

/** Three teams, two resources, two plays, two metrics and a phase with two tracks. */
export const surroundings: Parts = {
	phases: {
		one: {
			tracks: [
				{ id: 'talk', title: 'Talk', summary: undefined },
				{ id: 'paper', title: 'Paper', summary: undefined },
			],
		},
		two: { days: undefined },
	},
	teams: { legal: {}, sales: {}, care: {} },
	resources: { guide: {}, course: {} },
	plays: { call: {}, visit: {} },
	metrics: { deals: {}, calls: {} },
};

/** All that has changed between two journeys. */
export function findChanges(before: Parts, after: Parts): readonly Change[] {
	return diffJourneys(assembleJourney(before), assembleJourney(after)).changes;
}

/** What has changed, without whom it concerns; of one subject where it is named. */
export function findFacts(before: Parts, after: Parts, of?: string) {
	return findChanges(before, after)
		.filter(({ subject }) => of === undefined || subject.id === of)
		.map(({ subject: _, teams: _teams, types: _types, only: _only, ...fact }) => fact);
}

/** What has changed in the only milestone of a journey, “signed”. */
export function findMilestoneFacts(before: Partial<Milestone>, after: Partial<Milestone>) {
	return findFacts(
		{ ...surroundings, milestones: { signed: before } },
		{ ...surroundings, milestones: { signed: after } },
	);
}

/** What has changed in the only milestone of a journey: the kind of change and the teams that it concerns. */
export function findConcernedTeams(before: Partial<Milestone>, after: Partial<Milestone>) {
	return findChanges(
		{ ...surroundings, milestones: { signed: before } },
		{ ...surroundings, milestones: { signed: after } },
	).map(({ kind, teams }) => `${kind}: ${teams.join(' ')}`);
}

/** A step of a team, or of the partner. */
export const step = (by: string, text: string, more: Partial<Step> = {}): Step => ({
	by,
	do: text,
	role: undefined,
	resource: undefined,
	within: undefined,
	isInternal: false,
	...more,
});

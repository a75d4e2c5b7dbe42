import type { Id, Milestone, Step } from './journey.ts';
import type { TeamView } from './team-view.ts';

/** What a team owes at a milestone, and who goes on after it. */
export interface Duty {
	milestone: Milestone;
	types: readonly Id[];
	steps: readonly DutyStep[];
	/** The teams that have the partner once the milestone is reached; the team itself where it keeps him. */
	goesTo: readonly Id[];
}

interface DutyStep {
	step: Step;
	/** Who does the next step of this milestone: the partner or a team; nothing where there is none. */
	next: Step['by'] | undefined;
}

/**
 * The steps of a team, milestone by milestone, each with who has its result: first as it is for the most
 * partner types, apart from it as it is for others.
 */
export function listDuties(view: TeamView): { most: Duty[]; others: Duty[] } {
	const groups = [...Map.groupBy(listAll(view), ({ milestone }) => milestone.id).values()].map(
		(same) => [...same].sort((a, b) => b.types.length - a.types.length),
	);
	return {
		most: groups.flatMap((same) => same.slice(0, 1)),
		others: groups.flatMap((same) => same.slice(1)),
	};
}

function listAll({ team, does, holds, handsOver }: TeamView): Duty[] {
	return does.map(({ milestone, types, steps }) => {
		const isOwn = (id: Id, some: readonly Id[]) =>
			id === milestone.id && (types.length === 0 || types.some((type) => some.includes(type)));
		const taken = handsOver
			.filter((moment) => isOwn(moment.before.id, moment.types))
			.map(({ to }) => to);
		const keeps = holds.some(
			({ milestone: one, types: some, following }) =>
				isOwn(one.id, some) && following.unlocks.some(({ handoff }) => !handoff),
		);
		return {
			...{ milestone, types },
			steps: steps.map((step) => ({
				step,
				next: milestone.steps[milestone.steps.indexOf(step) + 1]?.by,
			})),
			goesTo: [...new Set([...(keeps ? [team.id] : []), ...taken])],
		};
	});
}

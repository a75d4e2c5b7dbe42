import type { Id, Milestone, Step, Timing } from './journey.ts';
import type { TeamView } from './team-view.ts';

/** What a team owes at a milestone, and who goes on after it. */
export interface Duty {
	milestone: Milestone;
	/** When it is due; of what is otherwise, only where that is. */
	timing: Timing | undefined;
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
 * partner types, apart from it what is otherwise for others.
 */
export function listDuties(view: TeamView): { most: Duty[]; others: Duty[] } {
	const groups = [...Map.groupBy(listAll(view), ({ milestone }) => milestone.id).values()].map(
		(same) => [...same].sort((a, b) => b.types.length - a.types.length),
	);
	return {
		most: groups.flatMap((same) => same.slice(0, 1)),
		others: groups.flatMap(([most, ...others]) =>
			most ? others.flatMap((other) => keepDifferent(most, other)) : [],
		),
	};
}

/** Of what is otherwise only that; all steps where there are more or fewer, as none says then what it stands for. */
function keepDifferent(most: Duty, other: Duty): Duty[] {
	const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	const isAlike = most.steps.length === other.steps.length;
	const own: Duty = {
		...other,
		timing: isSame(most.timing, other.timing) ? undefined : other.timing,
		steps: other.steps.filter((step, i) => !(isAlike && isSame(step, most.steps[i]))),
		goesTo: isSame(most.goesTo, other.goesTo) ? [] : other.goesTo,
	};
	const { timing, steps, goesTo } = own;
	return timing || steps.length > 0 || goesTo.length > 0 ? [own] : [];
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
			...{ milestone, types, timing: milestone.timing },
			steps: steps.map((step) => ({
				step,
				next: milestone.steps[milestone.steps.indexOf(step) + 1]?.by,
			})),
			goesTo: [...new Set([...(keeps ? [team.id] : []), ...taken])],
		};
	});
}

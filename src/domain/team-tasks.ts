import { groupTypes, type TypeGroup } from './group-types.ts';
import type { Id, Milestone, Step } from './journey.ts';
import type { PathStop } from './list-stops.ts';
import { addSteps, type StepEffort } from './step-effort.ts';

/** What a team does at one milestone, for the partner types for which that is so in the same way. */
export interface TeamTask {
	/** As it is for these types. */
	milestone: Milestone;
	/** Those of the team. */
	steps: readonly Step[];
	/** Empty in a program without partner types. */
	types: readonly Id[];
	/** Whether it is otherwise for other types of the milestone. */
	isApart: boolean;
}

/** What the team does at the milestones of these stops. */
export function listTasks(stops: readonly PathStop[], team: Id): TeamTask[] {
	return [...Map.groupBy(stops, ({ milestone }) => milestone.id).values()].flatMap((same) => {
		const groups = groupTypes(
			same.map(({ type, milestone }) => {
				const steps = milestone.steps.filter((step) => step.by === team);
				return [type ?? '', { milestone, steps }] as const;
			}),
			({ milestone, steps }) => steps.length > 0 && [milestone.timing, steps],
		);
		return groups
			.filter(({ value }) => value.steps.length > 0)
			.map(({ types, value }) => ({
				...value,
				types: types.filter(Boolean),
				isApart: groups.length > 1,
			}));
	});
}

/** What the tasks of each phase add up to, those partner types together for which it is the same. */
export function addTasks(
	tasks: readonly TeamTask[],
	order: readonly Id[],
): ReadonlyMap<Id, readonly TypeGroup<StepEffort>[]> {
	const phases = Map.groupBy(tasks, ({ milestone }) => milestone.phase);
	return new Map(
		[...phases].map(([phase, own]) => {
			const of = (type: Id) => own.filter(({ types }) => types.includes(type));
			const types = order.filter((type) => of(type).length > 0);
			const sums: [Id, readonly TeamTask[]][] =
				types.length > 0 ? types.map((type) => [type, of(type)]) : [['', own]];
			const groups = groupTypes(
				sums.map(([type, all]) => [type, addSteps(all.flatMap(({ steps }) => steps))] as const),
				(sum) => sum,
			);
			return [
				phase,
				groups.map(({ types, value }) => ({ types: types.filter(Boolean), value })),
			] as const;
		}),
	);
}

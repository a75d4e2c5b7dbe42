import type { Id } from '../domain/journey.ts';
import type { Located } from './locate-partner.ts';

/** What other pages show of a plan, kept beside it so that they need not work it out. */
export interface Marks {
	/** The partner type of the plan; undefined in marks from before it was kept. */
	type: Id | undefined;
	done: readonly string[];
	/** What is overdue or open: where the partner is. */
	here: readonly string[];
	/** All that is overdue. */
	overdue: readonly string[];
}

export function findMarks({ plan, standings }: Located): Marks {
	const ids = (...states: string[]) =>
		standings.filter(({ state }) => states.includes(state)).map(({ milestone }) => milestone.id);
	return {
		type: plan.type,
		done: ids('done', 'before'),
		here: ids('overdue', 'open').slice(0, 5),
		overdue: ids('overdue'),
	};
}

export function writeMarks(marks: Marks): string {
	return JSON.stringify(marks);
}

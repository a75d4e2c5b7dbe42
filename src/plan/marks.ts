import type { Located } from './locate-partner.ts';

/** What other pages show of a plan, kept beside it so that they need not work it out. */
export interface Marks {
	done: readonly string[];
	/** What is overdue or open: where the partner is. */
	here: readonly string[];
}

export function findMarks({ standings }: Located): Marks {
	const ids = (...states: string[]) =>
		standings.filter(({ state }) => states.includes(state)).map(({ milestone }) => milestone.id);
	return { done: ids('done', 'before'), here: ids('overdue', 'open').slice(0, 5) };
}

export function writeMarks(marks: Marks): string {
	return JSON.stringify(marks);
}

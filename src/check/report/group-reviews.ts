import type { LocatedProblem } from '../../domain/located-problem.ts';
import { tell } from '../../domain/message.ts';

/** Texts of one team past their review date; undefined where they are of none. */
export interface OverdueReviews {
	team: string | undefined;
	count: number;
}

/** Texts that are to be read again, where a team has several of them: one line a team. */
export function groupReviews(problems: readonly LocatedProblem[]) {
	const overdue = problems.filter(({ rule }) => rule === 'review-overdue');
	const byTeam = Map.groupBy(overdue, ({ team }) => team);
	const groups = [...byTeam].flatMap(([team, own]) => {
		const [first] = own;
		return first && own.length > 1 ? [{ team, count: own.length, first, own }] : [];
	});
	const grouped = new Set(groups.flatMap(({ own }) => own));
	return { single: problems.filter((problem) => !grouped.has(problem)), groups };
}

export function wordReviews({ team, count }: OverdueReviews): string {
	return team === undefined
		? tell`${count} texts of no team are past their review date. To see each: npm run check -- --all`
		: tell`${count} texts of “${team}” are past their review date. To see each: npm run check -- --all`;
}

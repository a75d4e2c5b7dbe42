import { groupOthers } from '../domain/group-types.ts';
import type { Id } from '../domain/journey.ts';
import type { Line } from './fact.ts';

/** The usual lines, and those of the partner types for which it is otherwise, told once one is chosen. */
export function tellOwn(
	usual: readonly Line[],
	own: Iterable<readonly [Id, readonly Line[]]>,
): Line[] {
	const { except, others } = groupOthers(usual, own);
	if (except.length === 0) return [...usual];
	return [
		...usual.map((line) => ({ ...line, except })),
		...others.flatMap(({ types, value }) => value.map((line) => ({ ...line, own: types }))),
	];
}

import type { Id } from '../../domain/journey.ts';
import { refuse } from './check-values.ts';

interface Named {
	id: Id;
	/** Earlier ids. */
	formerly?: readonly Id[] | undefined;
}

/** The id of today; undefined where there is none, and then it is kept among the unknown ones. */
export type FindId = (id: unknown) => Id | undefined;

/** Follows the earlier ids of these; an id of today is never taken for an earlier one. */
export function followIds(named: readonly Named[], unknown: Set<string>): FindId {
	const earlier = named.flatMap(({ id, formerly = [] }) =>
		formerly.map((one) => [one, id] as const),
	);
	const found = new Map([...earlier, ...named.map(({ id }) => [id, id] as const)]);
	return (id) => {
		if (typeof id !== 'string') return refuse('An id', id, 'a text, such as "kickoff-held"');
		if (!found.has(id)) unknown.add(id);
		return found.get(id);
	};
}

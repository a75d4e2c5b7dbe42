import type { Id } from './journey.ts';

/** Partner types for which the same holds. */
export interface TypeGroup<T> {
	types: readonly Id[];
	value: T;
}

/** Those partner types for which something is otherwise than usual, the same ones together. */
export function groupOthers<T>(
	usual: T,
	own: Iterable<readonly [Id, T]>,
): { except: readonly Id[]; others: TypeGroup<T>[] } {
	const isUsual = JSON.stringify(usual);
	const others = groupTypes(own, (value) => value).filter(
		({ value }) => JSON.stringify(value) !== isUsual,
	);
	return { except: others.flatMap(({ types }) => types), others };
}

/** Puts partner types with the same answer together; `key` tells which answers are the same. */
export function groupTypes<T>(
	answers: Iterable<readonly [Id, T]>,
	key: (value: T) => unknown,
): TypeGroup<T>[] {
	const groups = new Map<string, { types: Id[]; value: T }>();
	for (const [type, value] of answers) {
		const same = JSON.stringify(key(value));
		const known = groups.get(same);
		if (known) known.types.push(type);
		else groups.set(same, { types: [type], value });
	}
	return [...groups.values()];
}

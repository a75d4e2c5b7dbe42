import type { Formula } from './formula.ts';
import { chooseFirst, compareWays, crossWays, type Way } from './way.ts';

/** Of each condition those that do exactly the same, itself among them, ascending. */
export type Twins = ReadonlyMap<number, readonly number[]>;

/** Conditions that stand in the same groups do for each other, unless they bring others or are brought. */
export function findTwins(formula: Formula, families: readonly string[]): Twins {
	const groups = new Map<number, string>();
	let count = 0;
	const read = (part: Formula, within: number): void => {
		if (typeof part === 'number') {
			groups.set(part, `${groups.get(part) ?? ''} ${within}`);
			return;
		}
		count += 1;
		const own = count;
		for (const one of part.of) read(one, own);
	};
	read(formula, 0);
	const sizes = new Map<string, number>();
	for (const place of groups.keys()) {
		const family = families[place] ?? '';
		sizes.set(family, (sizes.get(family) ?? 0) + 1);
	}
	const alike = new Map<string, number[]>();
	for (const [place, name] of [...groups].sort(([a], [b]) => a - b)) {
		const key = sizes.get(families[place] ?? '') === 1 ? name : `alone ${place}`;
		alike.set(key, [...(alike.get(key) ?? []), place]);
	}
	return new Map(
		[...alike.values()].flatMap((twins) => twins.map((place) => [place, twins] as const)),
	);
}

/**
 * The first ways of some that are of one length and in their order, each the first of those that take as
 * many of the same twins.
 */
export function varyTwins(firsts: readonly Way[], twins: Twins, most: number): readonly Way[] {
	let found: readonly Way[] = [];
	for (const first of firsts) {
		const last = found[most - 1];
		if (last && compareWays(first, last) > 0) break;
		found = [...found, ...varyOne(first, twins, most)].sort(compareWays).slice(0, most);
	}
	return found;
}

function varyOne(way: Way, twins: Twins, most: number): readonly Way[] {
	const taken = new Map<readonly number[], number>();
	const fixed: number[] = [];
	for (const place of way) {
		const all = twins.get(place);
		if (all && all.length > 1) taken.set(all, (taken.get(all) ?? 0) + 1);
		else fixed.push(place);
	}
	return [...taken]
		.map(([all, count]) => chooseFirst(all, count, most))
		.reduce<readonly Way[]>((a, b) => crossWays(a, b, most), [fixed]);
}

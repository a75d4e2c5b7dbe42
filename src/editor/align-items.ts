import { isSame } from './same-value.ts';

/** An item of the new list, and the index of the item of the old list that it came from. */
export interface Aligned {
	from: number | undefined;
	value: unknown;
}

/**
 * Finds for each item of the new list the one that it was in the old list: the same where there is one,
 * else the one in its place.
 */
export function alignItems(old: readonly unknown[], fresh: readonly unknown[]): Aligned[] {
	const same = fresh.map((): number | undefined => undefined);
	const taken = new Set<number>();
	fresh.forEach((value, i) => {
		const isFree = (at: number) => !taken.has(at) && isSame(old[at], value);
		const at = i < old.length && isFree(i) ? i : old.findIndex((_, j) => isFree(j));
		if (at >= 0) {
			taken.add(at);
			same[i] = at;
		}
	});
	// What is left over between the same neighbours has been edited in place.
	return fresh.map((value, i) => {
		if (same[i] !== undefined) return { from: same[i], value };
		const before = i === 0 ? -1 : same.slice(0, i).findLast((at) => at !== undefined);
		const at = i < old.length && !taken.has(i) ? i : (before ?? -1) + 1;
		if (at >= old.length || taken.has(at)) return { from: undefined, value };
		taken.add(at);
		same[i] = at;
		return { from: at, value };
	});
}

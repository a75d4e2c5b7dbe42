/** Conditions by their places, ascending, that together suffice. */
export type Way = readonly number[];

/** The one of fewer conditions first; among equals the one whose conditions stand first. */
export function compareWays(a: Way, b: Way): number {
	if (a.length !== b.length) return a.length - b.length;
	const differs = a.findIndex((place, i) => place !== b[i]);
	return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** The first ways of either list. */
export function joinWays(lists: readonly (readonly Way[])[], most: number): readonly Way[] {
	const [only] = lists;
	if (only && lists.length === 1) return only;
	return lists.flat().sort(compareWays).slice(0, most);
}

/**
 * The first ways that take one of each list, where the lists have no condition in common. A pair is
 * among the first only where few come before both: which of two ways is the first does not change by
 * what is added to both.
 */
export function crossWays(a: readonly Way[], b: readonly Way[], most: number): readonly Way[] {
	const crossed: Way[] = [];
	for (const [i, one] of a.entries()) {
		for (const other of b.slice(0, Math.floor(most / (i + 1))))
			crossed.push(mergePlaces(one, other));
	}
	return crossed.sort(compareWays).slice(0, most);
}

function mergePlaces(a: Way, b: Way): Way {
	if (a.length === 0) return b;
	if (b.length === 0) return a;
	return [...a, ...b].sort((one, other) => one - other);
}

/** The first ways that take one each of `need` lists, where the lists have no condition in common. */
export function chooseWays(
	lists: readonly (readonly Way[])[],
	need: number,
	most: number,
): readonly Way[] {
	const single = lists.flatMap((list) =>
		list.length === 1 && list[0]?.length === 1 ? list[0] : [],
	);
	if (single.length === lists.length) return chooseFirst(single, need, most);
	/** By how many lists they take one of. */
	let chosen: (readonly Way[])[] = [[[]]];
	for (const [i, list] of lists.entries()) {
		const left = lists.length - i - 1;
		chosen = Array.from({ length: Math.min(need, i + 1) + 1 }, (_, count) =>
			count + left < need
				? []
				: joinWays([chosen[count] ?? [], crossWays(chosen[count - 1] ?? [], list, most)], most),
		);
	}
	return chosen[need] ?? [];
}

/** The first ways to take so many of some conditions. */
export function chooseFirst(places: readonly number[], need: number, most: number): readonly Way[] {
	const sorted = [...places].sort((a, b) => a - b);
	const found: Way[] = [];
	const choose = (chosen: Way, from: number): void => {
		if (chosen.length === need) {
			found.push(chosen);
			return;
		}
		const last = sorted.length - (need - chosen.length);
		for (let i = from; i <= last && found.length < most; i += 1) {
			choose([...chosen, sorted[i] ?? 0], i + 1);
		}
	};
	choose([], 0);
	return found;
}

/** Which parts of a group have nothing in common, and in which order most of them are found. */
export interface Apart {
	/** Those with few in common with others first. */
	order: readonly number[];
	/** Undefined where none have. */
	meets: readonly ReadonlySet<number>[] | undefined;
}

/**
 * What the cheapest choice of `need` parts takes at the least. Parts that have something in common may
 * be met by the same; of those that have nothing so many are summed as any choice has to take.
 */
export function boundChoice(
	costs: readonly number[],
	need: number,
	{ order, meets }: Apart,
): number {
	let more = need;
	let possible = 0;
	for (const cost of costs) {
		if (cost === 0) more -= 1;
		else if (cost < Infinity) possible += 1;
	}
	if (more <= 0) return 0;
	if (more > possible) return Infinity;
	const apart: number[] = [];
	const near = new Set<number>();
	const open: number[] = [];
	for (const i of order) {
		const cost = costs[i] ?? 0;
		if (cost === 0 || cost === Infinity) continue;
		open.push(cost);
		if (near.has(i)) continue;
		apart.push(cost);
		for (const other of meets?.[i] ?? []) near.add(other);
	}
	const ascending = (a: number, b: number) => a - b;
	const sure = Math.max(0, more - (possible - apart.length));
	const sum = apart
		.sort(ascending)
		.slice(0, sure)
		.reduce((all, cost) => all + cost, 0);
	return meets ? Math.max(open.sort(ascending)[more - 1] ?? 0, sum) : sum;
}

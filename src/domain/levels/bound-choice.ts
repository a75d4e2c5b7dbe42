/**
 * What the cheapest choice of `need` parts takes at the least. Parts that have something in common may
 * be met by the same; of those that have nothing so many are summed as any choice has to take.
 */
export function boundChoice(
	costs: readonly number[],
	need: number,
	isApart: (i: number, j: number) => boolean,
): number {
	const more = need - costs.filter((cost) => cost === 0).length;
	if (more <= 0) return 0;
	const possible = costs
		.map((cost, i) => ({ cost, i }))
		.filter(({ cost }) => cost > 0 && cost < Infinity)
		.sort((a, b) => a.cost - b.cost);
	const dearest = possible[more - 1];
	if (!dearest) return Infinity;
	const apart: { cost: number; i: number }[] = [];
	for (const one of possible) if (apart.every(({ i }) => isApart(i, one.i))) apart.push(one);
	const taken = apart.slice(0, Math.max(0, more - (possible.length - apart.length)));
	return Math.max(
		dearest.cost,
		taken.reduce((sum, { cost }) => sum + cost, 0),
	);
}

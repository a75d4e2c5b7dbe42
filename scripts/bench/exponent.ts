/**
 * How a cost grows with size, by least squares over the logarithms: 1 is linear, 2 quadratic, 0 not at
 * all. Undefined where fewer than two sizes differ, or where something is not above zero.
 */
export function findExponent(
	points: readonly (readonly [size: number, cost: number])[],
): number | undefined {
	if (points.some(([size, cost]) => !(size > 0 && cost > 0))) return undefined;
	const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
	const mean = (i: 0 | 1) => logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
	const [middle, height] = [mean(0), mean(1)];
	const spread = logs.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
	if (!(spread > 0)) return undefined;
	return logs.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0) / spread;
}

/** The number in the middle; of an even count, halfway between the two. NaN of none. */
export function findMedian(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

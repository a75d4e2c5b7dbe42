/** How long something took, or for how long it has not happened yet. */
export interface Duration {
	/** Days, 0 or more. */
	days: number;
	/** It has happened; otherwise it is not known when it will. */
	isReached: boolean;
}

export interface CurvePoint {
	day: number;
	/** The share of which it has happened by then, from 0 to 1. */
	reached: number;
	/** The band of 95 %; null where all have reached it, for then it says nothing. */
	low: number | null;
	high: number | null;
}

export interface Estimate {
	/** How many it has happened to. */
	reached: number;
	/** The day by which half have reached it; null where half of them have not yet. */
	median: number | null;
	/**
	 * How many that day speaks for: all who have reached it or, where they are fewer, those who had not reached it
	 * until then. 0 where there is no such day.
	 */
	medianOf: number;
	/** A point for each day on which somebody reached it. */
	curve: readonly CurvePoint[];
}

/** The quantile of the normal distribution for a band of 95 %. */
const z = 1.959963984540054;
/** Shares are quotients of whole numbers: what is nearer to a half than this is one. */
const almostNothing = 1e-12;

/**
 * After how many days how many have reached something, where some are still on their way: the product-limit
 * estimate (Kaplan and Meier, 1958, Journal of the American Statistical Association 53, 457–481), with
 * Greenwood's variance (1926) for the logarithm of its negative logarithm, which keeps the band between 0
 * and 1 (Kalbfleisch and Prentice, 1980, The Statistical Analysis of Failure Time Data).
 */
export function estimateDurations(durations: readonly Duration[]): Estimate {
	const sorted = [...durations].sort((a, b) => a.days - b.days);
	const curve: CurvePoint[] = [];
	let median: number | null = null;
	let onTheirWay = 0;
	let share = 1;
	let sum = 0;
	let at = 0;
	while (at < sorted.length) {
		const day = sorted[at]?.days ?? 0;
		const same = sorted.slice(at, findEnd(sorted, at));
		const atRisk = sorted.length - at;
		const count = same.filter(({ isReached }) => isReached).length;
		at += same.length;
		if (count === 0) continue;
		share *= 1 - count / atRisk;
		sum += count / (atRisk * (atRisk - count));
		if (median === null && share <= 0.5 + almostNothing) {
			median = day;
			onTheirWay = atRisk;
		}
		curve.push({ day, ...findBand(count === atRisk ? 0 : share, sum) });
	}
	const reached = sorted.filter(({ isReached }) => isReached).length;
	return { reached, median, medianOf: Math.min(reached, onTheirWay), curve };
}

function findEnd(sorted: readonly Duration[], from: number): number {
	let end = from;
	while (sorted[end]?.days === sorted[from]?.days && end < sorted.length) end += 1;
	return end;
}

/** `sum` is Greenwood's, of the count over those at risk and those left. */
function findBand(share: number, sum: number): Omit<CurvePoint, 'day'> {
	if (share === 0) return { reached: 1, low: null, high: null };
	const log = Math.log(share);
	const center = Math.log(-log);
	const error = (z * Math.sqrt(sum)) / Math.abs(log);
	return {
		reached: 1 - share,
		low: 1 - Math.exp(-Math.exp(center - error)),
		high: 1 - Math.exp(-Math.exp(center + error)),
	};
}

import type { Metric } from '../domain/journey.ts';
import type { Words } from './words.ts';

/** What a metric should reach: “at most 45 days”; empty where it has no target. */
export function formatTarget({ say, locale }: Words, { target, direction, unit }: Metric): string {
	if (target === undefined || direction === undefined) return '';
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(target);
	const value =
		unit === 'percent' || unit === 'days'
			? say(`metric.${unit}`, { number, count: target })
			: number;
	return say(direction === 'at-most' ? 'metric.atMost' : 'metric.atLeast', { value });
}

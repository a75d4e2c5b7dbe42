import type { MeasureUnit } from '../domain/journey.ts';
import type { Words } from './words.ts';

/** What a figure counts. */
interface Counted {
	unit?: MeasureUnit | undefined;
	/** ISO 4217; without it an amount is in one of `currencies`, and where there are none a number. */
	currency?: string | undefined;
	currencies?: readonly string[];
}

/** A partner's figure or what a benefit is worth: “€250,000”, “95 %”, “40 hours”; words as they are.
 * What falls short is rounded away from what is asked for, so that it never looks as if it sufficed. */
export function formatFigure(
	{ say, locale }: Pick<Words, 'say' | 'locale'>,
	value: number | string,
	{ unit, currency: own, currencies = [] }: Counted,
	rounding: 'halfExpand' | 'floor' | 'ceil' = 'halfExpand',
): string {
	if (typeof value === 'string') return value;
	const currency = own ?? (currencies.length === 1 ? currencies[0] : undefined);
	const money =
		unit === 'currency' && currency !== undefined
			? ({
					style: 'currency',
					currency,
					minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
				} as const)
			: {};
	const number = new Intl.NumberFormat(locale, {
		maximumFractionDigits: 2,
		roundingMode: rounding,
		...money,
	}).format(`${value}`);
	if (unit === 'currency' && currency === undefined && currencies.length > 0) {
		const list = new Intl.ListFormat(locale, { type: 'disjunction' });
		return say('measure.inCurrency', { number, currencies: list.format(currencies) });
	}
	if (unit === 'percent') return say('metric.percent', { number });
	if (unit === 'points') return say('measure.points', { number, count: value });
	return unit === 'hours' ? say('measure.hours', { number, count: value }) : number;
}

import type { Id, Measure, MeasureUnit } from '../../domain/journey.ts';
import { formatFigure } from '../../words/format-figure.ts';
import type { FactSource } from '../fact.ts';

/** A figure of a measure. */
export function sayMeasured(
	source: FactSource,
	measure: Measure | undefined,
	value: number,
	region?: Id,
): string {
	return sayFigure(source, value, measure?.unit, { own: measure?.currency, region });
}

/**
 * A figure with its unit. An amount without a currency of its own is in that of the region; where no
 * region is named and those of the program have several, all of them are.
 */
export function sayFigure(
	{ journey, words }: FactSource,
	value: number | string,
	unit: MeasureUnit | undefined,
	{ own, region }: { own?: string | undefined; region?: Id | undefined } = {},
): string {
	const { regions = new Map() } = journey.program;
	const all = new Set([...regions.values()].flatMap(({ currency }) => currency ?? []));
	const here = region === undefined ? undefined : regions.get(region)?.currency;
	const currency = own ?? here ?? (all.size === 1 ? [...all][0] : undefined);
	const said = formatFigure(words, value, { unit, currency });
	if (unit !== 'currency' || currency !== undefined || typeof value === 'string' || all.size === 0)
		return said;
	const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
	return words.say('measure.inCurrency', { number: said, currencies: list.format(all) });
}

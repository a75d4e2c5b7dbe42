import type { Id, Measure, MeasureUnit } from '../../domain/journey.ts';
import { listCurrencies } from '../../domain/list-currencies.ts';
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
	const { program } = journey;
	const here = region === undefined ? undefined : program.regions?.get(region)?.currency;
	const counted = { unit, currency: own ?? here, currencies: listCurrencies(program) };
	return formatFigure(words, value, counted);
}

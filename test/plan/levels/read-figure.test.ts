import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostFigure, readFigure } from '../../../src/plan/levels/read-figure.ts';

const locales = ['en', 'de', 'fr', 'es', 'ja', 'ar', 'de-CH', 'en-IN', 'pt-BR'];

it.each([
	['en', '250000', 250_000],
	['en', '250,000', 250_000],
	['en', '€250,000.50', 250_000.5],
	['en', '92.5 %', 92.5],
	// It can mean one thing only.
	['en', '92,5', 92.5],
	['de', '92,5', 92.5],
	['de', '92.5', 92.5],
	['de', '250.000', 250_000],
	['de', '1.250.000,75 €', 1_250_000.75],
	['fr', '250 000,5', 250_000.5],
	['de-CH', '250’000.50', 250_000.5],
	['en-IN', '2,50,000', 250_000],
	['ar', '٢٥٠٬٠٠٠٫٥', 250_000.5],
	['en', '0', 0],
	['en', '+3', 3],
	['en', '-0', 0],
	['en', ',5', 0.5],
])('%s: “%s” is %d', (locale, text, figure) => {
	expect(readFigure(text, locale)).toEqual({ figure });
});

it.each([
	['twelve', 'letters'],
	['12 deals', 'letters'],
	['1e6', 'letters'],
	['1.2.3', 'letters'],
	['1,2,3', 'letters'],
	['€', 'letters'],
	['-', 'letters'],
	['.', 'letters'],
	['12-5', 'letters'],
	['-5', 'negative'],
	['−0.5', 'negative'],
	['9999999999999999', 'huge'],
	['9'.repeat(400), 'huge'],
])('“%s” is none: %s', (text, fault) => {
	for (const locale of locales) expect(readFigure(text, locale)).toEqual({ fault });
});

it('what can be below zero is read below zero', () => {
	expect(readFigure('-5', 'en', true)).toEqual({ figure: -5 });
	expect(readFigure('−1.250,5', 'de', true)).toEqual({ figure: -1250.5 });
	expect(Object.is(readFigure('-0', 'en', true)?.['figure' as never], 0)).toBe(true);
});

it.each(['', '  ', '\t'])('nothing is not a fault: “%s”', (text) => {
	expect(readFigure(text, 'en')).toBeUndefined();
});

it('a figure that is shown is read again as it was', () => {
	const cents = fc.integer({ min: 0, max: mostFigure / 1000 }).map((number) => number / 100);
	fc.assert(
		fc.property(cents, fc.constantFrom(...locales), (figure, locale) => {
			const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(figure);
			expect(readFigure(shown, locale)).toEqual({ figure });
		}),
	);
});

it('whatever is written is a figure that counts, or has its fault', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (text, locale) => {
			const found = readFigure(text, locale);
			if (found && 'figure' in found) {
				expect(found.figure).toBeGreaterThanOrEqual(0);
				expect(found.figure).toBeLessThanOrEqual(mostFigure);
			}
		}),
	);
});

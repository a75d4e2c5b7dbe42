import { describe, expect, it } from 'vitest';
import type { Timing, Within } from '../../src/domain/journey.ts';
import { formatShortTiming, formatTiming, formatWithin } from '../../src/words/format-timing.ts';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';

type Turns = Extract<Timing, { kind: 'cadence' }>;
const every = (cadence: Turns['cadence'], more: Pick<Turns, 'of' | 'on'> = {}): Timing => ({
	kind: 'cadence',
	cadence,
	...more,
});

describe('how often something comes round', () => {
	it.each<[Timing, string]>([
		[every('quarterly'), 'Every quarter'],
		[every('quarterly', { of: 'calendar' }), 'Every quarter of the calendar year'],
		[
			every('quarterly', { of: 'year', on: 15 }),
			'Every quarter of the program’s year, on day 15 of the month',
		],
		[every('half-yearly', { of: 'year' }), 'Every half of the program’s year'],
		[every('yearly', { of: 'calendar' }), 'Every calendar year'],
		[every('monthly', { on: 31 }), 'Every month, on the last day of the month'],
	])('is said with its year and its day (%j)', (timing, said) => {
		expect(formatTiming(loadWords('en'), timing)).toBe(said);
	});

	it.each([
		['de', 'Jedes Quartal des Programmjahres, am 15. des Monats'],
		['fr', 'Chaque trimestre de l’année du programme, le 15 du mois'],
		['es', 'Cada trimestre del año del programa, el día 15 del mes'],
		['ja', 'プログラム年度の四半期ごと、月の15日'],
	])('is said in %s', (language, said) => {
		const timing = every('quarterly', { of: 'year', on: 15 });
		expect(formatTiming(loadWords(language), timing)).toBe(said);
	});

	it('is said in a word where there is little room', () => {
		const timing = every('quarterly', { of: 'year', on: 15 });
		expect(formatShortTiming(loadWords('en'), timing)).toBe('Every quarter');
	});
});

describe('by when something is done', () => {
	it.each<[Within, string]>([
		[1, 'Within 1 working day'],
		[2, 'Within 2 working days'],
		[{ days: 1 }, 'Within 1 calendar day'],
		[{ days: 10 }, 'Within 10 calendar days'],
		[{ hours: 48 }, 'Within 48 hours'],
		[{ before: 0 }, 'By the day it is due'],
		[{ before: 1 }, 'At least 1 day before it is due'],
		[{ before: 10 }, 'At least 10 days before it is due'],
		['two weeks', 'Within two weeks'],
	])('is said of %j', (within, said) => {
		expect(formatWithin(loadWords('en'), within)).toBe(said);
	});

	it.each(shippedLanguages)('is told apart in %s', (language) => {
		const all: Within[] = [10, { days: 10 }, { hours: 10 }, { before: 10 }, '10'];
		const said = all.map((within) => formatWithin(loadWords(language), within));
		expect(new Set(said).size).toBe(all.length);
	});
});

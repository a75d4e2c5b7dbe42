import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { writeContent } from '../small-program.ts';

const deal = (before: string, after: string) => ({
	'milestones/first-deal.md': (text: string) => text.replace(before, after),
});
const cadence = (written: string) => deal('cadence: quarterly', `cadence: ${written}`);
const within = (written: string) => deal('do: Say yes,', `do: Say yes, within: ${written},`);
const year = (written: string) => ({
	'program.yaml': (text: string) => `${text}year: ${written}\n`,
});

async function check(changes: Parameters<typeof writeContent>[0]): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), '2026-11-23');
	return problems.map(({ severity, field, message }) => `${severity} ${field} | ${message}`);
}
const read = (changes: Parameters<typeof writeContent>[0]) =>
	buildJourney(readModel(writeContent(changes)).model, { edition: 'public' });

describe('how often something comes round', () => {
	it.each([
		['{ every: quarterly, of: year, on: 15 }', { of: 'year', on: 15 }],
		['{ every: quarterly, of: calendar }', { of: 'calendar' }],
		['{ every: quarterly }', {}],
		['quarterly', {}],
	])('may keep to a year and a day of the month: %s', (written, more) => {
		const { program, milestones } = read({ ...cadence(written), ...year('{ starts: 02-01 }') });
		expect(program.year).toEqual({ starts: '02-01' });
		expect(milestones.get('first-deal')?.timing).toEqual({
			kind: 'cadence',
			cadence: 'quarterly',
			...more,
		});
	});

	it('goes by the calendar in a program without a year of its own', () => {
		const { program, milestones } = read(cadence('{ every: quarterly, of: year }'));
		expect(program).not.toHaveProperty('year');
		expect(milestones.get('first-deal')?.timing).toMatchObject({ of: 'calendar' });
	});

	it.each([
		['quartely', 'error cadence | “quartely” is none of the choices. Did you mean “quarterly”?'],
		['{ every: quartely }', 'error cadence.every | “quartely” is none of the choices.'],
		['{ of: year }', 'error cadence.every | “every” is missing.'],
		['{ every: monthly, at: 15 }', 'error cadence.at | There is no field called “at” here.'],
		['{ every: monthly, on: 32 }', 'error cadence.on | 32 is too large. Write 31 or less.'],
		[
			'{ every: weekly, on: 3 }',
			'error cadence.on | “weekly” keeps to no month, so “on” says nothing. Remove “on”, or write one of these after “every”: monthly,',
		],
		['{ every: each-release, of: year }', 'error cadence.of | “each-release” keeps to no month'],
	])('is told what to write where it is %s', async (written, problem) => {
		expect(await check(cadence(written))).toEqual([expect.stringContaining(problem)]);
	});
});

describe('the program’s year', () => {
	it.each([
		['{ starts: 2-1 }', 'error year.starts | Write the month and the day, each with two digits'],
		['{ starts: 02-30 }', 'error year.starts | Not every year has a day 02-30.'],
		['{ starts: 02-29 }', 'error year.starts | Not every year has a day 02-29.'],
	])('starts on a day that each year has: %s', async (written, problem) => {
		expect(await check(year(written))).toEqual([expect.stringContaining(problem)]);
	});
});

describe('by when a step is done', () => {
	it.each<[string, unknown]>([
		['2', 2],
		['{ days: 10 }', { days: 10 }],
		['{ hours: 48 }', { hours: 48 }],
		['{ before: 10 }', { before: 10 }],
		['the same day', 'the same day'],
	])('may be %s', async (written, value) => {
		expect(await check(within(written))).toEqual([]);
		expect(read(within(written)).milestones.get('first-deal')?.steps[0]?.within).toEqual(value);
	});

	it.each([
		[
			'{ weeks: 2 }',
			'error steps[1].within | Write a number of working days, such as 2, or one of',
		],
		['{ days: 2, hours: 3 }', 'error steps[1].within | Write a number of working days'],
		['{ days: -2 }', 'error steps[1].within.days | -2 is too small. Write 0 or more.'],
		['-2', 'error steps[1].within | This must be a whole number of working days'],
	])('is told what to write where it is %s', async (written, problem) => {
		expect(await check(within(written))).toEqual([expect.stringContaining(problem)]);
	});
});

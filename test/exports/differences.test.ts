import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exportJourney } from '../../src/exports/journey-json.ts';
import { exportSchema, type JourneyExport } from '../../src/exports/journey-schema.ts';
import { writeEntry } from '../../src/exports/twins/facts.ts';
import { listSections } from '../../src/facts/list-facts.ts';
import { readSource } from './export-source.ts';

const source = readSource('test/fixtures/everything');
const read = (type?: string) =>
	JSON.parse(
		exportJourney(source, type === undefined ? source.whole : source.paths.get(type)),
	) as JourneyExport;

describe('what differs for a partner type', () => {
	it('is in the data of the whole program, and applied in those of the type', () => {
		const { milestones, phases } = read();
		const deal = milestones.find(({ id }) => id === 'first-deal');
		expect(deal?.differences?.find(({ partnerType }) => partnerType === 'managed')).toMatchObject({
			after: ['kickoff-held'],
			steps: [{ within: 3 }, { within: { days: 5 } }, { within: { hours: 24 } }, {}, {}],
			enablement: [{ resource: 'deal-guide', lead: 7, roles: ['sales'] }],
		});
		expect(phases[0]?.differences?.[0]).toMatchObject({ partnerType: 'technology', days: 75 });
		const own = read('managed').milestones.find(({ id }) => id === 'first-deal');
		expect(own).toMatchObject({ steps: [{ do: 'Register the customer' }, {}, {}, {}, {}] });
		expect(own).not.toHaveProperty('differences');
		const [start] = read('technology').phases;
		expect(start).toMatchObject({ starts: 'The test system is open', days: 75 });
		expect(start).not.toHaveProperty('differences');
	});

	it('fits the schema of the data, as do cadences with a year and steps with hours', () => {
		const validate = formats
			.default(new Ajv2020({ allErrors: true }))
			.compile(JSON.parse(exportSchema(source.site)));
		for (const type of [undefined, ...source.paths.keys()])
			expect(validate(read(type)) ? [] : validate.errors).toEqual([]);
		expect(read().program.year).toEqual({ starts: '02-01' });
		const review = read().milestones.find(({ id }) => id === 'quarterly-review');
		expect(review?.timing).toEqual({ kind: 'cadence', cadence: 'quarterly', of: 'year', on: 15 });
	});

	it('has a part of its own on the page where it is a list', () => {
		const deal = { collection: 'milestones', id: 'first-deal' } as const;
		const titles = listSections(source, deal).map(({ id, title }) => [id, title]);
		expect(titles.filter(([, title]) => title?.match(/^(?:What you|You) /))).toEqual([
			[
				'enablement',
				'You need (Reseller, Referral partner, Services partner, and Technology partner)',
			],
			['', 'You need (Managed services)'],
			[
				'steps',
				'What you do and what we do (Reseller, Referral partner, Services partner, and Technology partner)',
			],
			['', 'What you do and what we do (Managed services)'],
		]);
	});

	it('is named on the page of a phase', () => {
		const phase = source.journey.phases.get('start');
		if (!phase) throw new Error('There is no phase.');
		const text = writeEntry(source, phase);
		expect(text).toContain('Starts when: The test system is open; Lasts: 75 days');
		expect(text).toContain('You enter when: nothing');
	});
});

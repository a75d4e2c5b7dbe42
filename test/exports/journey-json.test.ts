import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { findNextSteps } from '../../src/domain/next-steps.ts';
import { exportMilestones, exportResources } from '../../src/exports/journey-csv.ts';
import { exportJourney } from '../../src/exports/journey-json.ts';
import { exportSchema, type JourneyExport } from '../../src/exports/journey-schema.ts';
import { acme } from '../acme.ts';
import { writeContent } from '../small-program.ts';
import { readSource } from './export-source.ts';

const source = readSource();
const whole = read(exportJourney(source));
const validate = formats
	.default(new Ajv2020({ allErrors: true }))
	.compile(JSON.parse(exportSchema(source.site)));

function read(json: string): JourneyExport {
	return JSON.parse(json) as JourneyExport;
}

describe('journey.json', () => {
	it('fits its schema, for the whole program and for each partner type', () => {
		const files = [undefined, ...source.paths.values()].map((path) => exportJourney(source, path));
		const errors = files.map((file) => (validate(read(file)) ? [] : validate.errors));
		expect(files.length).toBeGreaterThan(5);
		expect(errors.flat()).toEqual([]);
	});

	it.each<[string, (journey: JourneyExport) => unknown]>([
		['a field that the schema does not know', (journey) => ({ ...journey, secret: 1 })],
		['another version', (journey) => ({ ...journey, version: 2 })],
		[
			'a milestone without a team',
			(journey) => ({
				...journey,
				milestones: journey.milestones.map(({ team: _, ...rest }) => rest),
			}),
		],
	])('does not fit it with %s', (_, change) => {
		expect(validate(change(whole))).toBe(false);
	});

	it('says of every milestone what happens next, for each partner type on whose path it is', () => {
		for (const [type, path] of source.paths) {
			for (const { id } of path.milestones.values()) {
				const milestone = whole.milestones.find((one) => one.id === id);
				const next = milestone?.next.find(({ partnerTypes }) => partnerTypes.includes(type));
				const expected = findNextSteps(path, id);
				expect(next?.reason).toBe(expected.reason);
				expect(next?.steps.map((step) => step.milestone)).toEqual(
					expected.steps.slice(0, 12).map((step) => step.milestone.id),
				);
			}
		}
	});

	it('applies in the file of a partner type what differs for it, and names nothing that is not in it', () => {
		const path = source.paths.get('services');
		const own = read(exportJourney(source, path));
		const deal = own.milestones.find(({ id }) => id === 'first-deal-registered');
		expect(deal?.timing).toEqual({ kind: 'window', from: 50, to: 75 });
		expect(own.milestones.map(({ id }) => id)).toEqual([...(path?.milestones.keys() ?? [])]);
		const ids = new Set([...own.milestones, ...own.resources].map(({ id }) => id));
		const named = own.milestones.flatMap(({ after, afterAny, steps, enablement, next }) => [
			...after,
			...afterAny,
			...steps.flatMap(({ resource }) => resource ?? []),
			...enablement.map(({ resource }) => resource),
			...next.flatMap((one) => one.steps.map(({ milestone }) => milestone)),
		]);
		expect(named.filter((id) => !ids.has(id))).toEqual([]);
	});

	it('says in the whole file all that differs on the path of a type: applied, it is as in the file of that type', () => {
		const internal = readSource(acme, source.site, 'internal');
		const sources = [source, internal];
		for (const one of sources) {
			const all = read(exportJourney(one));
			for (const [type, path] of one.paths) {
				const milestones = all.partnerTypes
					.find(({ id }) => id === type)
					?.path.map((id) => all.milestones.find((milestone) => milestone.id === id));
				const applied = milestones?.map((milestone) => {
					const { differences = [], ...usual } = milestone ?? {};
					const { partnerType: _, ...own } =
						differences.find(({ partnerType }) => partnerType === type) ?? {};
					return { ...usual, ...own, next: [], body: undefined };
				});
				const own = read(exportJourney(one, path)).milestones;
				expect(applied).toEqual(
					own.map((milestone) => ({ ...milestone, next: [], body: undefined })),
				);
			}
		}
		const deal = whole.milestones.find(({ id }) => id === 'first-deal-registered');
		expect(deal?.differences).toContainEqual({
			partnerType: 'managed-services',
			timing: { kind: 'window', from: 35, to: 60 },
			after: ['sales-foundation-completed'],
		});
	});

	it('has a hash that changes with the content and not with where it is served', () => {
		const elsewhere = read(exportJourney(readSource(acme, 'https://example.org/base')));
		expect(elsewhere.contentHash).toBe(whole.contentHash);
		expect(elsewhere.url).not.toBe(whole.url);
		const small = (title: string) =>
			exportJourney(
				readSource(
					writeContent({
						'milestones/signed.md': (text) => text.replace(/title: .*/, `title: ${title}`),
					}),
				),
			);
		expect(read(small('One')).contentHash).not.toBe(read(small('Two')).contentHash);
		expect(small('One')).toBe(small('One'));
	});

	it('has the date of its content, where that is known', () => {
		const source = readSource(writeContent());
		expect(read(exportJourney(source)).contentDate).toBe('2026-11-16');
		expect(read(exportJourney({ ...source, contentDate: undefined })).contentDate).toBeUndefined();
	});
});

describe('the tables', () => {
	it('have a row for each milestone and resource, and as many cells as columns', () => {
		const count = (csv: string) =>
			csv
				.trim()
				.split('\r\n')
				.map((row) => row.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length);
		const [milestones, resources] = [
			count(exportMilestones(source)),
			count(exportResources(source)),
		];
		expect(milestones).toHaveLength(1 + source.journey.milestones.size);
		expect(resources).toHaveLength(1 + source.journey.resources.size);
		expect(new Set(milestones).size + new Set(resources).size).toBe(2);
	});
});

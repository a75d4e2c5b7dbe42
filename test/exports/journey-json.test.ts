import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findFollowing } from '../../src/domain/find-following.ts';
import { buildPath } from '../../src/domain/path.ts';
import { nameSteps } from '../../src/domain/step-ids.ts';
import { exportMilestones, exportResources } from '../../src/exports/journey-csv.ts';
import { exportJourney } from '../../src/exports/journey-json.ts';
import { exportSchema, type JourneyExport } from '../../src/exports/journey-schema.ts';
import { acme } from '../acme.ts';
import { assembleJourney, type Parts } from '../domain/assemble-journey.ts';
import { writeContent } from '../small-program.ts';
import { makeSource, readSource } from './export-source.ts';

const source = readSource();
const whole = read(exportJourney(source));
const validate = formats
	.default(new Ajv2020({ allErrors: true }))
	.compile(JSON.parse(exportSchema(source.site)));

function read(json: string): JourneyExport {
	return JSON.parse(json) as JourneyExport;
}

const listIds = (milestones: readonly { id: string }[]) => milestones.map(({ id }) => id);

describe('journey.json', () => {
	it('fits its schema, for the whole program and for each partner type', () => {
		const files = [undefined, ...source.paths.values()].map((path) => exportJourney(source, path));
		const errors = files.map((file) => (validate(read(file)) ? [] : validate.errors));
		expect(files.length).toBeGreaterThan(5);
		expect(errors.flat()).toEqual([]);
	});

	it('has a link to the levels in its menu where there are any', () => {
		const navigation = [{ handbook: 'levels' as const }, { handbook: 'map' as const }];
		const levels = { ladders: { rungs: {} }, levels: { gold: {} } };
		const list = (parts: Parts) =>
			read(exportJourney(makeSource(assembleJourney(parts)))).program.navigation?.map(
				({ address }) => new URL(address).pathname,
			);
		expect(list({ program: { navigation } })).toEqual(['/map/']);
		expect(list({ program: { navigation }, ...levels })).toEqual(['/levels/', '/map/']);
	});

	it('fits it with levels as well, and has their parts where the program has them alone', () => {
		const everything = readSource('test/fixtures/everything');
		const files = [undefined, everything.paths.get('reseller')].map((path) =>
			read(exportJourney(everything, path)),
		);
		for (const file of files) expect(validate(file) ? [] : validate.errors).toEqual([]);
		expect(Object.keys(files[0] ?? {})).toEqual(
			expect.arrayContaining(['ladders', 'levels', 'benefits', 'measures']),
		);
		const { model } = readModel(writeContent());
		const bare = { ...source, journey: buildJourney(model, { edition: 'public' }) };
		for (const part of ['ladders', 'levels', 'benefits', 'measures'])
			expect(read(exportJourney(bare, buildPath(bare.journey)))).not.toHaveProperty(part);
	});

	it.each<[string, (journey: JourneyExport) => unknown]>([
		['a field that the schema does not know', (journey) => ({ ...journey, secret: 1 })],
		['another version', (journey) => ({ ...journey, version: 1 })],
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

	it('says of every milestone what it leads to, for each partner type on whose path it is', () => {
		for (const [type, path] of source.paths) {
			for (const { id } of path.milestones.values()) {
				const said = whole.milestones
					.find((one) => one.id === id)
					?.following.filter(({ partnerTypes }) => partnerTypes.includes(type));
				const { unlocks, beside, recurs, gate } = findFollowing(path, id);
				expect(said).toEqual([
					expect.objectContaining({
						unlocks: unlocks.map(({ milestone, alsoNeeds, alsoNeedsOne, handoff }) =>
							expect.objectContaining({
								milestone: milestone.id,
								alsoNeeds: listIds(alsoNeeds),
								...(alsoNeedsOne.length > 0 && { alsoNeedsOne: listIds(alsoNeedsOne) }),
								team: milestone.team,
								...(handoff && { handoff }),
							}),
						),
						beside: beside.map((one) => expect.objectContaining({ milestone: one.id })),
						...(recurs && { recurs }),
						...(gate && {
							gate: {
								leaves: gate.leaves.id,
								...(gate.enters && { enters: gate.enters.id }),
								exit: gate.leaves.exit,
								first: listIds(gate.first),
								...(gate.handoff && {
									handoff: {
										milestone: gate.handoff.milestone.id,
										from: gate.handoff.from,
										to: gate.handoff.to,
									},
								}),
							},
						}),
					}),
				]);
			}
		}
	});

	it('has a hand-off where a milestone waits for one of another team, and at the gate, and nowhere else', () => {
		for (const { milestones } of [...source.paths.values()].map((path) =>
			read(exportJourney(source, path)),
		)) {
			const teamOf = new Map(milestones.map(({ id, team }) => [id, team]));
			for (const { id, team, following } of milestones) {
				for (const { unlocks, gate } of following) {
					for (const one of unlocks) {
						expect(one.handoff).toEqual(
							teamOf.get(one.milestone) === team ? undefined : { from: team, to: one.team },
						);
						const waits = milestones.find((other) => other.id === one.milestone);
						expect([...(waits?.after ?? []), ...(waits?.afterAny ?? [])]).toContain(id);
					}
					if (gate?.handoff)
						expect(gate.first.map((one) => teamOf.get(one))).toContain(gate.handoff.to);
				}
			}
		}
	});

	it('has the gate of a path that ends without a phase behind it', () => {
		const content = writeContent({
			'phases/grow.md': (text) => text.replace('ongoing: true', 'days: 90'),
			'milestones/first-deal.md': (text) =>
				text.replace(/^(?:cadence|window):.*$/m, 'window: { from: 1, to: 5 }'),
		});
		const { milestones } = read(exportJourney(readSource(content)));
		const gates = milestones.flatMap(({ following }) =>
			following.flatMap(({ gate }) => gate ?? []),
		);
		expect(gates.at(-1)).toEqual({ leaves: 'grow', exit: expect.any(Array), first: [] });
	});

	it('gives each step the id by which plans know it', () => {
		const ids = whole.milestones.map(({ steps }) => steps.map((step) => step.id));
		expect(ids.flat().length).toBeGreaterThan(20);
		for (const own of ids) expect(new Set(own).size).toBe(own.length);
		const [milestone] = source.journey.milestones.values();
		const step = milestone?.steps[0];
		expect(whole.milestones.find(({ id }) => id === milestone?.id)?.steps[0]).toMatchObject({
			id: nameSteps(step ? [step] : [])[0]?.id,
			do: step?.do,
		});
	});

	it('applies in the file of a partner type what differs for it, and names nothing that is not in it', () => {
		const path = source.paths.get('services');
		const own = read(exportJourney(source, path));
		const deal = own.milestones.find(({ id }) => id === 'first-deal-registered');
		expect(deal?.timing).toEqual({ kind: 'window', from: 50, to: 75 });
		expect(own.milestones.map(({ id }) => id)).toEqual([...(path?.milestones.keys() ?? [])]);
		const ids = new Set([...own.milestones, ...own.resources].map(({ id }) => id));
		const named = own.milestones.flatMap(({ after, afterAny, steps, enablement, following }) => [
			...after,
			...afterAny,
			...steps.flatMap(({ resource }) => resource ?? []),
			...enablement.map(({ resource }) => resource),
			...following.flatMap(({ unlocks, beside, gate }) => [
				...unlocks.flatMap((one) => [one.milestone, ...one.alsoNeeds, ...(one.alsoNeedsOne ?? [])]),
				...beside.map((one) => one.milestone),
				...(gate?.first ?? []),
			]),
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
					return { ...usual, ...own, following: [], body: undefined };
				});
				const own = read(exportJourney(one, path)).milestones;
				expect(applied).toEqual(
					own.map((milestone) => ({ ...milestone, following: [], body: undefined })),
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

	it('name in “unlocks” what waits for a milestone', () => {
		const [head, ...rows] = exportMilestones(readSource(writeContent()))
			.trim()
			.split('\r\n')
			.map((row) => row.replace(/"[^"]*"/g, 'x').split(','));
		const column = head?.indexOf('unlocks') ?? -1;
		expect(head).not.toContain('next');
		expect(rows.map((row) => [row[0], row[column]])).toEqual([
			['signed', 'first-deal'],
			['first-deal', ''],
		]);
	});
});

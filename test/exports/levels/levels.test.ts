import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { prepareLevels } from '../../../src/domain/levels/answer-levels.ts';
import { makeLevelRules } from '../../../src/domain/levels/make-level-rules.ts';
import type { LevelFacts } from '../../../src/domain/levels/rules.ts';
import { bundleEngine } from '../../../src/exports/bundle-engine.ts';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import { answerLevels, version } from '../../../src/exports/levels/levels.ts';
import type { OwnLevels } from '../../../src/exports/levels/own-levels.ts';
import { readSource } from '../export-source.ts';

const day = '2026-12-01';
const source = readSource('test/fixtures/everything');
const journey = JSON.parse(exportJourney(source)) as OwnLevels;

const facts: LevelFacts[] = [
	{},
	{ type: 'reseller', region: 'north', measures: { 'own-revenue': 90_000 } },
	{
		...{ type: 'reseller', milestones: ['first-deal', 'kickoff-held', 'plan-renewed'] },
		measures: { 'own-revenue': 1, 'open-complaints': 0, retention: 95, contentment: 9 },
		...{ statements: ['reference-published'], invitations: ['leading', 'invited'] },
		since: { proven: '2026-01-15' },
	},
];

describe('levels.mjs', () => {
	it('says of journey.json what the engine says of the program', () => {
		const answer = prepareLevels(makeLevelRules(source.journey), day);
		for (const known of facts) expect(answerLevels(journey, known, day)).toEqual(answer(known));
	});

	it('says the same of the file of a type, and knows the type', () => {
		const own = JSON.parse(exportJourney(source, source.paths.get('reseller'))) as OwnLevels;
		expect(answerLevels(own, {}, day)).toEqual(answerLevels(journey, { type: 'reseller' }, day));
	});

	it('has in the file of a type what is for it alone, and says the same of it', () => {
		const acme = readSource();
		const whole = JSON.parse(exportJourney(acme)) as OwnLevels;
		const ids = (all: readonly { id: string }[] | undefined) => all?.map(({ id }) => id);
		const files = [...acme.paths].map(([type, path]) => ({
			type,
			own: JSON.parse(exportJourney(acme, path)) as OwnLevels,
		}));
		const technology = files.find(({ type }) => type === 'technology')?.own;
		expect(ids(technology?.ladders)).toEqual(['technology-tiers']);
		expect(ids(technology?.levels)).toEqual(['integrated', 'featured']);
		expect(ids(technology?.measures)).toContain('shared-customers');
		expect(ids(technology?.measures)).not.toContain('closed-deals');
		expect(ids(technology?.benefits)).not.toContain('market-development-fund');
		for (const { type, own } of files) {
			const measures = Object.fromEntries((own.measures ?? []).map(({ id }) => [id, 3]));
			for (const facts of [{}, { measures }, { measures, region: 'emea', milestones: [] }])
				expect(answerLevels(own, facts, day)).toEqual(answerLevels(whole, { ...facts, type }, day));
		}
	});

	it('is answered with nothing for a type without levels', () => {
		const { whole, paths, ...rest } = source;
		const ladders = new Map(
			[...source.journey.ladders].map(([id, one]) => [id, { ...one, partnerTypes: ['reseller'] }]),
		);
		const fewer = { ...rest, whole, paths, journey: { ...source.journey, ladders } };
		const own = JSON.parse(exportJourney(fewer, paths.get('services'))) as OwnLevels;
		expect(own.levels).toEqual([]);
		expect(answerLevels(own, {}, day)).toEqual({ ladders: [] });
	});

	it('follows earlier ids, and never changes what it is given', () => {
		const before = JSON.stringify(journey);
		const old = { type: 'dealer', measures: { sourced: 90_000 }, since: { second: '2026-01-15' } };
		const now = {
			...{ type: 'reseller', measures: { 'own-revenue': 90_000 } },
			since: { proven: '2026-01-15' },
		};
		expect(answerLevels(journey, old, day)).toEqual(answerLevels(journey, now, day));
		expect(JSON.stringify(journey)).toBe(before);
	});

	it.each<[unknown, unknown, string]>([
		[{ typ: 'reseller' }, day, 'A name is "typ". Write one of type, region,'],
		[{ type: 'resellr' }, day, 'type is "resellr". Write one of reseller,'],
		[{ measures: { deals: 3 } }, day, 'A measure is "deals". Write one of contentment,'],
		[{ measures: { retention: '9' } }, day, 'measures["retention"] is "9". Write a number.'],
		[{ measures: { 'learning-hours': -1 } }, day, '-1. Write a number from 0 on'],
		[{ milestones: 'first-deal' }, day, 'milestones is "first-deal". Write a list,'],
		[{ since: { proven: '2026-02-30' } }, day, 'since["proven"] is "2026-02-30". Write a day'],
		[{}, '2026-11-31', 'day is "2026-11-31". Write a day that exists'],
	])('%j on %j is refused with what to write', (known, on, message) => {
		expect(() => answerLevels(journey, known, on)).toThrow(message);
	});

	it('asks for a journey.json of a program with levels', () => {
		expect(() => answerLevels({ ...journey, version: 1 }, {}, day)).toThrow(
			'journey.version is 1.',
		);
		const { ladders: _, ...none } = journey;
		expect(() => answerLevels(none, {}, day)).toThrow('journey.ladders is undefined.');
	});

	it('is one file that imports nothing, is made the same each time, and runs in Node 18', async () => {
		const code = await bundleEngine('levels');
		expect(code).toMatch(/^\/\*!\n \* levels\.mjs: /);
		expect(code.match(/\bimport\b(?!\s*\{ answerLevels \})|\brequire\(|\bprocess\b/g)).toBeNull();
		expect(await bundleEngine('levels')).toBe(code);
		expect(Buffer.byteLength(code.replace(/^\/\*![\s\S]*?\*\/\n/, ''))).toBeLessThan(24 * 1024);
		const later = /\.(?:toSorted|toReversed|toSpliced|with|groupBy|union|isSubsetOf)\(/;
		expect(code.match(later)).toBeNull();
		const script = code.replace(
			/export\{([\w$]+) as answerLevels,([\w$]+) as version\};?\s*$/,
			'[$1,$2]',
		);
		const [answer, its] = runInNewContext(`"use strict";${script}`, {}) as [
			typeof answerLevels,
			number,
		];
		expect(its).toBe(version);
		expect(JSON.stringify(answer(journey, facts[1], day))).toBe(
			JSON.stringify(answerLevels(journey, facts[1], day)),
		);
	});
});

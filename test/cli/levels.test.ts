import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { runLevels } from '../../src/cli/commands/levels.ts';
import { exportLevelsSchema } from '../../src/exports/levels-json.ts';
import { writeContent } from '../small-program.ts';
import { call } from './call.ts';

const env = { JOURNEY_CONTENT: path.resolve('test/fixtures/everything') };
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-levels-'));

/** Asks for one day, with the facts in a file. */
async function ask(facts: string, ...more: string[]) {
	const file = path.join(folder, 'facts.yaml');
	writeFileSync(file, facts);
	const language = more.includes('--lang') ? [] : ['--lang', 'en'];
	return call(runLevels, [file, '--as-of', '2026-12-01', ...language, ...more], env);
}

const partner = `type: reseller
region: north
measures: { own-revenue: 30000, open-complaints: 1, retention: 90, contentment: 9 }
milestones: [first-deal, kickoff-held, plan-renewed]
statements: []
`;

describe('as JSON', () => {
	const validate = new Ajv2020({ strict: false });
	beforeAll(() => void (addFormats as unknown as (ajv: Ajv2020) => void)(validate));
	const schema = JSON.parse(exportLevelsSchema('https://partners.example.com')) as object;

	it('a map gives one answer, which follows the published schema', async () => {
		const { status, stdout } = await ask(partner, '--format', 'json');
		const answer = JSON.parse(stdout);
		expect(validate.validate(schema, answer), JSON.stringify(validate.errors)).toBe(true);
		expect(answer.ladders.map(({ id }: { id: string }) => id)).toEqual([
			...['at-once', 'by-invitation', 'own-levels'],
		]);
		expect(answer.ladders[2]).toMatchObject({
			...{ level: 'begun', next: 'proven', gains: ['market-fund', 'own-line'] },
			missing: expect.arrayContaining([{ measure: 'own-revenue', atLeast: 80_000, have: 30_000 }]),
		});
		expect(status).toBe(0);
	});

	it('a list gives a list in its order, and the public edition asks nothing internal', async () => {
		const { stdout } = await ask('[{ region: north }, {}]', '--format=json', '--edition=public');
		const answers = JSON.parse(stdout);
		expect(validate.validate(schema, answers), JSON.stringify(validate.errors)).toBe(true);
		expect(answers).toHaveLength(2);
		expect(stdout).not.toContain('margin-kept');
		expect(answers.map((one: typeof answers) => one.ladders[2].missing[0].atLeast)).toEqual([
			80_000, 50_000,
		]);
	});
});

it('as text it says the level, what is missing and where that is had, what it brings, what is at risk', async () => {
	const { stdout } = await ask(`${partner}since: { proven: 2026-01-15 }\n`);
	expect(stdout).toContain('Own levels\nLevel: Proven');
	expect(stdout).toContain(
		'What Leading would bring:\n  - A name to call\n  - Market fund: €12,000',
	);
	expect(stdout).toContain('At risk: Proven, lost on April 2, 2027 because of Own revenue');
	const lower = await ask(partner);
	expect(lower.stdout).toContain(
		'Missing for Proven:\n  - Own revenue (in a year of the program): at least €80,000 · so far €30,000 · The portal, under Reports · Partner sales knows it\n',
	);
	expect(lower.stdout).toContain(
		'To be declared: A reference is published · Partner sales confirms it',
	);
	const unrated = await ask(partner.replace(', retention: 90, contentment: 9', ''));
	expect(unrated.stdout).toContain('A score of 70 points from Retention and Contentment');
	expect((await ask(partner, '--lang', 'de')).stdout).toContain('Für Proven fehlt:');
});

it('says an amount in the currency of the regions where the partner’s is not known', async () => {
	const { stdout } = await ask(partner.replace('region: north\n', ''));
	expect(stdout).toContain('Market fund: €2,000\n');
});

it('what is lost at once is told as lost, and not as what may be', async () => {
	const facts = 'measures: { learning-hours: 0 }\nsince: { welcome: 2026-01-15 }\n';
	const { stdout } = await ask(facts);
	expect(stdout).toContain('At once\nNo level yet\n');
	expect(stdout).toContain('Lost: Welcome because of Learning hours\n');
	expect(stdout).not.toContain('At risk: Welcome');
	expect((await ask(facts, '--format=json')).stdout).toContain('"on": "2026-12-01"');
});

it('what falls short is never rounded to what is asked for', async () => {
	const { stdout } = await ask(partner.replace('own-revenue: 30000', 'own-revenue: 79999.9976'));
	expect(stdout).toContain('at least €80,000 · so far €79,999.99 ·');
});

it('names all that an id may be that is not known', async () => {
	const content = writeContent({
		'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver]\n',
		'levels/silver.md':
			'---\ntitle: Silver\nsummary: A level.\nladder: rungs\nrequires: { all: [{ measure: signed, atLeast: 1 }, { milestone: signed }, { statement: signed, title: We sign }] }\n---\n',
		'measures/signed.yaml': 'title: Signatures\ndefinition: Counted.\nsource: Us\n',
	});
	const file = path.join(folder, 'one-id.yaml');
	const tell = async (facts: string) => {
		writeFileSync(file, facts);
		const asked = [file, '--as-of', '2026-12-01', '--lang', 'en'];
		return (await call(runLevels, asked, { JOURNEY_CONTENT: content })).stdout;
	};
	expect(await tell('type: reseller\n')).toContain('Signatures, Signed, and We sign');
	expect(await tell('milestones: []\n')).toContain('Signatures and We sign');
});

it('earlier ids are followed, as levels.mjs follows them', async () => {
	const facts = (type: string, level: string, measure: string) =>
		`type: ${type}\nmeasures: { ${measure}: 30000 }\nsince: { ${level}: 2026-01-15 }\ninvitations: [${level}]\n`;
	const old = await ask(facts('dealer', 'second', 'sourced'), '--format=json');
	expect(old.status).toBe(0);
	const now = await ask(facts('reseller', 'proven', 'own-revenue'), '--format=json');
	expect(old.stdout).toBe(now.stdout);
	expect((await ask('measures: { sourced: 1 }\nstatements: [sourced]\n')).status).toBe(2);
});

describe('is refused', () => {
	it('with all that the facts name and that there is not, each at its place, and the nearest', async () => {
		const { status, stdout, stderr } = await ask(
			'typ: reseller\nregion: nort\nmeasures: { own-revenu: 3, retention: many }\nmilestones: first-deal\nstatements: [reference-publishd]\nsince: { provn: 2026-02-30 }\n',
		);
		expect(
			stderr
				.trim()
				.split('\n')
				.map((line) => line.replace(/^.*facts\.yaml:/, '')),
		).toEqual([
			'1:1 There is no field called “typ” here. Did you mean “type”? Fields: type, region, measures, milestones, statements, invitations, since.',
			'2:9 There is no region called “nort”. Did you mean “north”? Choices: north, south.',
			expect.stringContaining(
				'3:13 There is no measure called “own-revenu”. Did you mean “own-revenue”?',
			),
			'3:39 “many” is no number. Write the figure alone, such as 250000 or 92.5.',
			'4:13 “milestones” is a list of ids: [first, second].',
			expect.stringContaining(
				'5:14 There is no statement called “reference-publishd”. Did you mean',
			),
			expect.stringContaining('6:10 There is no level called “provn”. Did you mean “proven”?'),
			'6:17 There is no day 2026-02-30. Did you mean 2026-02-28?',
		]);
		expect([status, stdout]).toEqual([2, '']);
	});

	it.each([
		['a: *x', /1:4 A text that begins with \* or & needs quotes/],
		['milestones: [*all]', /1:14 A text that begins with \* or & needs quotes/],
		['measures: &m { retention: *m }', /1:1 The references \(\*name\) in this file grow too large/],
		[
			`milestones: &m [first-deal]\nstatements: [${'*m,'.repeat(120)}]`,
			/statement called “first-deal”|grow too large/,
		],
		['type: reseller\ntype: reseller', /2:1 This field is written twice\. Keep one of the two\./],
		['%YAML 1.2\ntype: reseller', /^(?!.*directives-end)/],
		['type: [', /A bracket is opened here and not closed|A quote or bracket is opened/],
		['? { a: b }\n: 1', /1:3 A name is a word, and here stands a list or a group/],
		[
			'type: !!set { reseller }',
			/1:\d+ A word with an exclamation mark before it \(a tag\) is not allowed/,
		],
		['measures: !!set { retention }', /1:\d+ A word with an exclamation mark/],
		['type: { a: b }', /1:7 Here stands a list or a group\. Write one id\./],
		['measures: { retention: [] }', /1:24 Here stands a list or a group\. Write one value\./],
	])('with YAML that cannot be taken: %j', async (facts, sentence) => {
		const { status, stdout, stderr } = await ask(facts);
		expect(stderr).toMatch(sentence);
		expect(stderr).not.toMatch(/\[object| {4}at /);
		expect([status, stdout]).toEqual([2, '']);
	});

	it.each([
		[[], 'Name the file with what is known of a partner.'],
		[['facts.yaml'], 'Say for which day: --as-of 2026-12-01'],
		[['facts.yaml', '--as-of', '2026-11-31'], 'Did you mean 2026-11-30?'],
		[['facts.yaml', '--as-of', 'today'], '“today” is no day.'],
		[['none.yaml', '--as-of', '2026-12-01'], 'There is no file “none.yaml” that could be read.'],
		[['facts.yaml', '--as-off', '2026-12-01'], 'Did you mean --as-of?'],
		[['a.yaml', '--as-of=2026-12-01', '--format=xml'], '--format is “xml”. Write text or json.'],
	])('called with %j', async (args, sentence) => {
		const { status, stderr } = await call(runLevels, [...args, '--lang=en'], env);
		expect(stderr).toContain(sentence);
		expect(status).toBe(2);
	});

	it('with a figure below zero of what is counted, and not of what can be below zero', async () => {
		const { status, stderr } = await ask('measures: { learning-hours: -1, own-revenue: -500 }');
		expect(stderr.trim()).toMatch(
			/:1:29 -1 is below zero, and this measure counts\. Write 0 or more\.$/,
		);
		expect(status).toBe(2);
		expect((await ask('measures: { own-revenue: -500 }')).status).toBe(0);
	});

	it('where a program has no levels', async () => {
		const { status, stderr } = await call(
			runLevels,
			['facts.yaml', '--as-of', '2026-12-01', '--lang=en'],
			{ JOURNEY_CONTENT: writeContent() },
		);
		expect(stderr).toMatch(/^This program has no levels\. They begin with a file in /);
		expect(status).toBe(2);
	});
});

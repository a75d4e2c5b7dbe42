import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { runDesk } from '../../src/cli/commands/desk.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { realitySchema } from '../../src/collections/schema/reality.ts';
import { deskJsonSchema, exportDeskSchema } from '../../src/exports/desk-schema.ts';
import { makeFactSource } from '../../src/facts/make-fact-source.ts';
import { listMilestoneFacts } from '../../src/facts/milestones.ts';
import { listRealActivation } from '../../src/facts/reality.ts';
import { acme } from '../acme.ts';
import { copyFolder, writeContent, writeFiles } from '../small-program.ts';
import { call } from './call.ts';

const asOf = '2026-11-23';

/** An example export of partners who do not exist. */
async function writeExample(content = acme): Promise<string> {
	const { stdout } = await call(runDesk, ['--example', '--as-of', asOf, '--content', content]);
	return path.join(writeFiles({ 'export.csv': stdout }), 'export.csv');
}

async function makeReality(content = acme): Promise<string> {
	const file = await writeExample(content);
	const asked = ['--reality', '--format', 'json', '--as-of', asOf, '--content', content];
	return (await call(runDesk, [file, ...asked])).stdout;
}

const problemsOf = async (folder: string) =>
	(await checkContent(folder, asOf)).problems.map(
		({ file, line, field, message }) => `${file}:${line} ${field} ${message}`,
	);

describe('what the desk writes', () => {
	it('is as its published schemas say', async () => {
		const { stdout } = await call(runDesk, [
			await writeExample(),
			...['--format', 'json', '--as-of', asOf, '--content', acme],
		]);
		expect(deskJsonSchema.parse(JSON.parse(stdout)).partners).toHaveLength(240);
		expect(realitySchema.parse(JSON.parse(await makeReality())).milestones.length).toBeGreaterThan(
			9,
		);
		const { $id, properties } = JSON.parse(exportDeskSchema('desk', 'https://a.example/desk.json'));
		expect($id).toBe('https://a.example/desk.json');
		expect(Object.keys(properties)).toContain('partners');
	});
});

describe('reality.json in the content', () => {
	it('is said of its milestones in the internal edition, and never in public', async () => {
		const folder = copyFolder(acme);
		const reality = realitySchema.parse(JSON.parse(await makeReality()));
		const row = reality.milestones.find(
			(one) => one.reached !== undefined && one.medianDay !== undefined,
		);
		writeInto(folder, 'reality.json', JSON.stringify(reality));
		const { model, problems } = readModel(folder);
		expect(problems).toEqual([]);
		const internal = makeFactSource(buildJourney(model, { edition: 'internal' }));
		const milestone = internal.journey.milestones.get(row?.id ?? '');
		if (!milestone || !row) throw new Error('There is one that is told whole.');
		const facts = listMilestoneFacts(internal, milestone);
		const texts = (facts.find(({ name }) => name === 'In reality')?.lines ?? []).map((line) =>
			line.runs.map((run) => ('text' in run ? run.text : '')).join(''),
		);
		const title = internal.journey.partnerTypes.get(row.type)?.title;
		expect(texts).toContain(
			`${title}: half by day ${row.medianDay}; ${row.reached} of ${row.concerned} have reached it, ${row.late} late`,
		);
		expect(texts.at(-1)).toBe('Figures of November 23, 2026');
		expect(listRealActivation(internal, 'reseller')).toHaveLength(1);
		const open = buildJourney(model, { edition: 'public' });
		expect(open).not.toHaveProperty('reality');
	});

	it('with counts that lead to partners is an error, and so is what is no JSON', async () => {
		const row = { id: 'signed', type: 'reseller', concerned: 3 };
		const small = { version: 1, asOf, milestones: [row], activation: [] };
		expect(await problemsOf(writeContent({ 'reality.json': JSON.stringify(small) }))).toEqual([
			expect.stringMatching(
				/^reality\.json:1 milestones\[1\]\.concerned Counts of 1 to 10 could lead to a partner\..*npm run -s desk/,
			),
		]);
		expect(await problemsOf(writeContent({ 'reality.json': '{' }))).toEqual([
			expect.stringMatching(/^reality\.json:1 {2}This file is no JSON\. Write it anew: /),
		]);
	});
});

describe('figures that the desk would not have written', () => {
	const row = { id: 'signed', type: 'reseller', concerned: 90 };
	const whole = { ...row, reached: 64, late: 15, medianDay: 71, deviations: { after: 30 } };
	const write = (change: object) =>
		writeContent({
			'reality.json': JSON.stringify(
				{ version: 1, asOf, milestones: [whole], activation: [], ...change },
				null,
				'\t',
			),
		});
	const rows = (...milestones: object[]) => ({ milestones });

	it.each<[string, object, RegExp]>([
		[
			'more than there are',
			rows({ ...whole, reached: 140 }),
			/:9 milestones\[1\]\.reached 140 are more than there can be: “concerned” is 90\./,
		],
		[
			'more on another way than reached it',
			rows({ ...whole, deviations: { after: 70 } }),
			/70 are more .*“reached” is 64/,
		],
		[
			'a rest of a few',
			rows({ ...row, concerned: 40, reached: 35, late: 0, deviations: {} }),
			/milestones\[1\] .*can be worked out by subtracting/,
		],
		[
			'a few in one row and not in another',
			rows(row, { ...row, id: 'first-deal', concerned: 85 }),
			/milestones\[2\] .*by subtracting/,
		],
		[
			'an activation of a few more',
			{ activation: [{ type: 'reseller', milestone: 'first-deal', partners: 60, median: 3 }] },
			/by subtracting/,
		],
		['a part without its whole', rows({ ...row, late: 15 }), /Without “reached”/],
		[
			'a row twice',
			rows(row, row),
			/milestones\[2\] “signed · reseller” stands here for the second time/,
		],
		['a day to come', { asOf: '2099-01-01' }, /:3 asOf 2099-01-01 has not come yet/],
		['no day', { asOf: '2026-02-30' }, /asOf This is a day, such as/],
		[
			'a rule that there is not',
			rows({ ...whole, deviations: { '<b>': 12 } }),
			/There is no rule called “<b>”\. Rules: window, after/,
		],
		[
			'days before there was anything',
			rows({ ...whole, medianDay: 1_000_000_000 }),
			/1000000000 days before 2026-11-23 there was no export yet/,
		],
		['less than nobody', rows({ ...row, concerned: -12 }), /-12 is too small\. Write 0 or more/],
		[
			'a part of somebody',
			rows({ ...row, concerned: 12.5 }),
			/must be a whole number; found “12\.5”/,
		],
		['another version', { version: 2 }, /:2 version This is a file of another version/],
		['another program', rows({ ...row, id: 'start', type: 'basic' }), /figures of another program/],
	])('with %s are an error in words of ours', async (_, change, message) => {
		const problems = await problemsOf(write(change));
		expect(problems.join('\n')).toMatch(message);
		expect(problems.join('\n')).toMatch(/Write it anew: /);
		expect(problems.join('\n')).not.toMatch(/Invalid|expected|Unrecognized/);
		expect(readModel(write(change)).model.reality).toBeUndefined();
	});

	it('are none where the desk wrote them', async () => {
		expect(await problemsOf(write({}))).toEqual([]);
		const folder = copyFolder(acme);
		writeInto(folder, 'reality.json', await makeReality());
		expect(readModel(folder).problems).toEqual([]);
	});

	it('follow a milestone and a type to their ids of today, and are left out where there is none', async () => {
		const content = write(rows(whole, { ...row, id: 'gone', concerned: 150 }));
		writeInto(content, 'milestones/signed.md', (text) =>
			text.replace('title: Signed', 'title: Signed\nformerly: [agreed]'),
		);
		writeInto(content, 'reality.json', (text) => text.replace('"signed"', '"agreed"'));
		const { model, problems } = readModel(content);
		expect(model.reality?.milestones.map(({ id }) => id)).toEqual(['signed']);
		expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
			expect.stringMatching(/^warning There is no “gone” any more: its figures are left out\./),
		]);
	});
});

describe('desk.yaml in the content', () => {
	it('may name milestones, phases and types by earlier ids', async () => {
		const content = writeContent({
			'desk.yaml':
				'columns:\n  Company: id\n  Segment: type\n  Paper: agreed-old\n  Promised: { agreed: agreed-old }\nvalues:\n  Contract: agreed-old\n',
			'milestones/signed.md': (text) =>
				text.replace('title: Signed', 'title: Signed\nformerly: [agreed-old]'),
		});
		expect(await problemsOf(content)).toEqual([]);
		const csv = 'Company,Segment,Paper,Promised\nP-1,Reseller,2026-11-02,2026-11-03\n';
		const list = 'Company,Segment,Milestone,Date\nP-1,Reseller,Contract,2026-11-02\n';
		const folder = writeFiles({ 'a.csv': csv, 'b.csv': list });
		for (const name of ['a.csv', 'b.csv']) {
			const asked = [path.join(folder, name), '--content', content, '--format', 'json'];
			const { partners } = JSON.parse((await call(runDesk, asked)).stdout);
			expect(partners[0].reached).toEqual([{ milestone: 'signed', on: '2026-11-02' }]);
		}
	});

	it('says of a phase that no day is agreed on for it, and what stands there twice', async () => {
		const content = writeContent({
			'desk.yaml':
				'columns:\n  Kunde: id\n  Promised: { agreed: join }\n  KUNDE: type\nvalues:\n  VAR: reseller\n  var: signed\n',
		});
		expect(await problemsOf(content)).toEqual([
			'desk.yaml:3 columns.Promised.agreed “join” is a phase. A day is agreed on for a milestone: write its id.',
			expect.stringMatching(/^desk\.yaml:4 columns\.KUNDE “Kunde” and “KUNDE” are the same here/),
			expect.stringMatching(/^desk\.yaml:7 values\.var “VAR” and “var” are the same here/),
		]);
	});

	it('says what columns and cells mean', async () => {
		const content = writeContent({
			'desk.yaml':
				'columns:\n  Company: id\n  Segment: type\n  Paper: signed\n  Promised: { agreed: signed }\nvalues:\n  VAR: reseller\n',
		});
		expect(await problemsOf(content)).toEqual([]);
		const csv =
			'Company,Segment,Paper,Promised,Joined\nP-1,VAR,2026-11-02,,x\nP-2,VAR,,2026-12-24,x\n';
		const file = path.join(writeFiles({ 'a.csv': csv }), 'a.csv');
		const { stdout } = await call(runDesk, [file, '--content', content, '--format', 'json']);
		const { rows, partners } = JSON.parse(stdout);
		expect(rows).toEqual({ read: 2, used: 2, setAside: [] });
		expect(partners[0]).toMatchObject({
			type: 'reseller',
			reached: [{ milestone: 'signed', on: '2026-11-02' }],
		});
		expect(partners[1].open).toMatchObject([{ milestone: 'signed', due: '2026-12-24' }]);
	});

	it('is checked: each meaning that there is not, at its line', async () => {
		const content = writeContent({
			'desk.yaml': 'columns:\n  Paper: singed\n  Promised: { agreed: nothing }\n  When: 7\n',
		});
		const problems = await problemsOf(content);
		expect(problems.join('\n')).toMatch(/desk\.yaml:4 columns\.When /);
		const other = writeContent({
			'desk.yaml': 'columns:\n  Paper: singed\n  Promised: { agreed: nothing }\n',
		});
		expect(await problemsOf(other)).toEqual([
			expect.stringMatching(/^desk\.yaml:2 columns\.Paper .*“singed”\. Did you mean “signed”\?$/),
			expect.stringMatching(/^desk\.yaml:3 columns\.Promised\.agreed .*“nothing”\.$/),
		]);
	});
});

describe('“diff --log”', () => {
	it('says what a change means in partners', async () => {
		const file = await writeExample();
		const after = copyFolder(acme);
		const milestone = 'milestones/onboarding/first-deal-registered.mdx';
		writeInto(after, milestone, (text) =>
			text.replace('window: { from: 45, to: 60 }', 'window: { from: 20, to: 30 }'),
		);
		const sides = ['--from', acme, '--to', after, '--log', file, '--lang', 'en'];
		const { stdout, stderr } = await call(runDiff, sides);
		expect(stderr).toBe('');
		const [, way, now, before] =
			/First deal registered: of (\d+) partners on their way, (\d+) would be late today, not (\d+)\./
				.exec(stdout)
				?.map(Number) ?? [];
		expect(now).toBeGreaterThan(Number(before));
		expect(way).toBeGreaterThanOrEqual(Number(now));
		const json = JSON.parse((await call(runDiff, [...sides, '--format', 'json'])).stdout);
		expect(json.partners.late).toEqual([
			{
				milestone: 'first-deal-registered',
				onTheirWay: way,
				lateBefore: before,
				lateAfter: now,
			},
		]);
	});

	it('follows titles that change, and says that nothing is late where nothing is', async () => {
		const file = await writeExample();
		const after = copyFolder(acme);
		writeInto(after, 'milestones/onboarding/first-deal-registered.mdx', (text) =>
			text.replace('title: First deal registered', 'title: The first deal is there'),
		);
		const { stdout } = await call(runDiff, ['--from', acme, '--to', after, '--log', file]);
		expect(stdout).toMatch(/Of \d+ partners on their way, for none is anything else late\./);
	});

	it('follows a milestone to another id, so that nobody is late for it', async () => {
		const file = await writeExample();
		const after = copyFolder(acme);
		const folder = path.join(after, 'milestones/onboarding');
		const text = readFileSync(path.join(folder, 'first-deal-registered.mdx'), 'utf8');
		writeFileSync(
			path.join(folder, 'deal-is-there.mdx'),
			text
				.replace('title: First deal registered', 'title: The first deal is there')
				.replace('formerly: [', 'formerly: [first-deal-registered, '),
		);
		rmSync(path.join(folder, 'first-deal-registered.mdx'));
		for (const one of listFiles(after))
			writeInto(after, one, (own) =>
				own.replaceAll(/(?<!formerly: \[)\bfirst-deal-registered\b/g, 'deal-is-there'),
			);
		const sides = ['--from', acme, '--to', after, '--log'];
		const { stdout, stderr } = await call(runDiff, [...sides, file, '--lang', 'en']);
		expect(stderr).toBe('');
		expect(stdout).toMatch(/Of \d+ partners on their way, for none is anything else late\./);
		expect(stdout).toContain('240 rows read: 240 used, 0 set aside.');
		// An export that has the new name already says the same.
		const renamed = path.join(
			writeFiles({
				'a.csv': readFileSync(file, 'utf8').replace(
					'First deal registered',
					'The first deal is there',
				),
			}),
			'a.csv',
		);
		expect((await call(runDiff, [...sides, renamed, '--lang', 'en'])).stdout).toBe(stdout);
	});

	it('says how many rows were set aside, of which nothing is known', async () => {
		const text = readFileSync(await writeExample(), 'utf8');
		const file = path.join(
			writeFiles({ 'a.csv': text.replaceAll(',Reseller,', ',Rseller,') }),
			'a.csv',
		);
		const sides = ['--from', acme, '--to', acme, '--log', file, '--lang', 'en'];
		const { stdout } = await call(runDiff, sides);
		expect(stdout).toMatch(
			/The export: 240 rows read, \d+ used, \d+ set aside\. “npm run desk” says why\./,
		);
	});

	it('says why an export cannot be read, and compares nothing', async () => {
		const file = path.join(writeFiles({ 'a.csv': 'Weather,Mood\nfine,good\n' }), 'a.csv');
		const { status, stdout, stderr } = await call(runDiff, [
			'--from',
			acme,
			'--to',
			acme,
			'--log',
			file,
		]);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain('None of the headings is known: Weather, Mood.');
	});
});

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(?:mdx?|yaml)$/.test(file),
	);
}

function writeInto(
	folder: string,
	file: string,
	change: string | ((text: string) => string),
): void {
	const place = path.join(folder, file);
	const text = typeof change === 'string' ? change : change(readFileSync(place, 'utf8'));
	writeFileSync(place, text);
}

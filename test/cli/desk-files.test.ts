import { readFileSync, writeFileSync } from 'node:fs';
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

function writeInto(
	folder: string,
	file: string,
	change: string | ((text: string) => string),
): void {
	const place = path.join(folder, file);
	const text = typeof change === 'string' ? change : change(readFileSync(place, 'utf8'));
	writeFileSync(place, text);
}

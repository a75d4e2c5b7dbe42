import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runDesk } from '../../src/cli/commands/desk.ts';
import { acme } from '../acme.ts';
import { parseCalendar } from '../plan/parse-calendar.ts';
import { call } from './call.ts';

const content = path.resolve(acme);
const asOf = ['--as-of', '2026-11-29'];

function write(text: string, name = 'export.csv'): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-desk-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

const run = (args: readonly string[], lang = 'en') =>
	call(runDesk, [...args, '--lang', lang], { JOURNEY_CONTENT: content });

/** Two resellers and a referral partner, with one cell and one row that cannot be used. */
const three = [
	'Partner,Type,Onboarding,Portal access live,Kickoff held,City',
	'p-1,Reseller,2026-11-10,2026-11-12,2026-11-16,Kiel',
	'=cmd|1,Reseller,2026-11-01,soon,,',
	'p-3,Referral,2026-11-20,2026-11-21,,Oslo',
	',Reseller,2026-11-20,,,',
].join('\n');

describe('npm run desk', () => {
	it('says today by team, where partners stand, and what was set aside', async () => {
		const { status, stdout, stderr } = await run([write(three), ...asOf]);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('4 rows');
		expect(stdout).toContain('p-3');
		expect(stdout).toContain('City');
		expect(stdout).toContain('“soon” is no day. Write it as 2026-11-24.');
		expect(stdout).toContain('No partner is named.');
	});

	it.each([
		[[], /^Say which file/],
		[['a.csv', 'b.csv'], /Give one file, not 2\./],
		[['a.csv', '--format', 'pdf'], /--format is “pdf”/],
		[['a.csv', '--as-of', '2026-02-30'], /--as-of is “2026-02-30”, which is no day/],
		[['a.csv', '--date-order', 'ydm'], /--date-order is “ydm”/],
		[['a.csv', '--team', 'nobody'], /--team is “nobody”/],
		[['a.csv', '--mapping', 'none.yaml'], /There is no file none\.yaml/],
		[['none.csv'], /There is no file none\.csv/],
		[[acme], /is a folder/],
		[['--unknown'], /--unknown/],
	])('ends with 2 where it is called wrongly: %j', async (args, said) => {
		const { status, stdout, stderr } = await run(args);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(said);
	});

	it('ends with 1 and the sentence where the file cannot be read as an export', async () => {
		const { status, stdout, stderr } = await run([write('Partner,City\np-1,Kiel')]);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain('No column says the partner type.');
	});

	it('ends with 1 where days can be read two ways, and reads them with --date-order', async () => {
		const file = write('Partner,Type,Kickoff held\np-1,Reseller,03/04/2026');
		const asked = await run([file, ...asOf]);
		expect(asked.status).toBe(1);
		expect(asked.stderr).toContain('03/04/2026 can be 2026-04-03, 2026-03-04');
		const on = async (order: string) => {
			const { stdout } = await run([file, ...asOf, '--date-order', order, '--format', 'json']);
			return JSON.parse(stdout).partners[0].reached[0].on;
		};
		expect([await on('dmy'), await on('mdy')]).toEqual(['2026-04-03', '2026-03-04']);
	});

	it('reads columns as another mapping says', async () => {
		const mapping = write('columns:\n  Portal access live: ignore\n', 'mapping.yaml');
		const args = [write(three), ...asOf, '--format', 'json', '--mapping', mapping];
		const { partners } = JSON.parse((await run(args)).stdout);
		expect(partners[0].reached).toEqual([{ milestone: 'kickoff-held', on: '2026-11-16' }]);
	});

	it('keeps of a team what is its turn, what it owns and what it watches', async () => {
		const args = [write(three), ...asOf, '--format', 'json', '--team', 'finance'];
		const { partners } = JSON.parse((await run(args)).stdout);
		const items = partners.flatMap((one: Record<string, object[]>) => [
			...(one['overdue'] ?? []),
			...(one['open'] ?? []),
			...(one['coming'] ?? []),
		]);
		expect(items.length).toBeGreaterThan(0);
		for (const { team, turn, internalTurn } of items)
			expect([team, turn, internalTurn]).toContain('finance');
	});

	it('writes JSON of the shape that is published', async () => {
		const { status, stdout } = await run([write(three), ...asOf, '--format', 'json']);
		expect(status).toBe(0);
		const { version, rows, partners, milestones, activation, ...rest } = JSON.parse(stdout);
		expect([version, rest.asOf]).toEqual([1, '2026-11-29']);
		expect(rows).toEqual({
			read: 4,
			used: 3,
			setAside: [
				{ row: 3, column: 'Portal access live', why: expect.any(String), isCell: true },
				{ row: 5, column: 'Partner', why: 'No partner is named.' },
			],
		});
		expect(partners[0]).toMatchObject({
			id: 'p-1',
			type: 'reseller',
			phase: 'onboarding',
			day: 19,
			reached: [
				{ milestone: 'portal-access-live', on: '2026-11-12' },
				{ milestone: 'kickoff-held', on: '2026-11-16' },
			],
			// Day 14 was November 24.
			overdue: [
				{
					milestone: 'payout-details-confirmed',
					due: '2026-11-24',
					turn: 'partner',
					team: 'finance',
					waitsFor: [],
				},
			],
			deviations: [],
		});
		expect(milestones.find((one: { id: string }) => one.id === 'kickoff-held')).toMatchObject({
			type: 'reseller',
			concerned: 2,
			reached: 1,
			late: 1,
		});
		expect(activation[0]).toMatchObject({ type: 'reseller', partners: 2, median: null, curve: [] });
	});

	it('writes a table that no spreadsheet takes for formulas', async () => {
		const { stdout } = await run([write(three), ...asOf, '--format', 'csv']);
		expect(stdout).toMatch(/^\uFEFF/);
		expect(stdout).toContain("'=cmd|1");
		expect(stdout).not.toMatch(/(^|,)"?[=+@-]/m);
	});

	it('writes a calendar that can be read, the same each time', async () => {
		const file = write(three);
		const { stdout } = await run([file, ...asOf, '--format', 'ics']);
		const { events } = parseCalendar(stdout);
		expect(events.length).toBeGreaterThan(5);
		const again = await run([file, ...asOf, '--format', 'ics']);
		expect(again.stdout).toBe(stdout);
		expect(stdout).toContain('DTSTAMP:20261129T000000Z');
	});

	it('writes a calendar of today at its own time: of two files programs keep the later one', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		const file = write(three);
		const stamp = async (time: string) => {
			vi.setSystemTime(`2026-11-29T${time}Z`);
			const env = { JOURNEY_CONTENT: content, JOURNEY_TODAY: '2026-11-29' };
			const { stdout } = await call(runDesk, [file, '--format', 'ics'], env);
			return ['DTSTAMP', 'SEQUENCE'].map(
				(name) => new RegExp(`^${name}:(\\w+)`, 'm').exec(stdout)?.[1],
			);
		};
		const [first, second] = [await stamp('09:30:00'), await stamp('15:00:01')];
		expect([first[0], second[0]]).toEqual(['20261129T093000Z', '20261129T150001Z']);
		expect(Number(second[1])).toBeGreaterThan(Number(first[1]));
	});

	it('writes Markdown in which no partner is markup', async () => {
		const text = three.replace('p-3', '<img src=x> **p**');
		const { status, stdout } = await run([write(text), ...asOf, '--format', 'markdown']);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^# /);
		expect(stdout).not.toMatch(/(^|[^\\])<img/);
	});

	it('writes the same 240 partners who do not exist each time, and reads all of them', async () => {
		const { stdout } = await run(['--example', ...asOf]);
		expect((await run(['--example', ...asOf])).stdout).toBe(stdout);
		const read = await run([write(stdout), ...asOf, '--format', 'json']);
		const { rows } = JSON.parse(read.stdout);
		expect(rows).toEqual({ read: 240, used: 240, setAside: [] });
	});

	it('says of options that change nothing that they do', async () => {
		const file = write(three);
		const asked: [string[], RegExp][] = [
			[[file, '--reality', '--team', 'legal'], /--reality is of all partners, and --team changes/],
			[[file, '--example'], /--example reads no file/],
			[['--example', '--team', 'nosuch'], /--example writes an export as CSV, and --team changes/],
			[['--example', '--format', 'json'], /and --format changes nothing of it/],
			[['--example', '--reality'], /and --reality changes nothing of it/],
		];
		for (const [args, message] of asked) {
			const { status, stdout, stderr } = await run([...args, ...asOf]);
			expect([status, stdout]).toEqual([2, '']);
			expect(stderr).toMatch(message);
		}
	});

	it('has no heading with nothing below it', async () => {
		const quiet = 'Partner,Type,Agreement signed by both sides\np-1,Reseller,\n';
		const { stdout } = await run([write(quiet), ...asOf]);
		expect(stdout).not.toContain('Time to activation');
		for (const block of stdout.trim().split('\n\n').slice(1))
			expect(block.split('\n').length, block).toBeGreaterThan(1);
	});

	it('tells of each partner, also of those of whom nothing is to be done', async () => {
		const rows = ['Partner,Type,Onboarding,Ended', 'gone,Reseller,2026-01-01,2026-02-01'];
		const { stdout } = await run([write(rows.join('\n')), ...asOf]);
		expect(stdout).toMatch(
			/Nothing to do in the next 14 days: 1 partner\n {2}- gone \(Reseller\): left on Sun, Feb 1, 2026\./,
		);
	});

	it('says all of it in German', async () => {
		const { status, stdout } = await run([write(three), ...asOf], 'de');
		expect(status).toBe(0);
		expect(stdout).not.toMatch(/overdue|Overdue| is no day|No partner/);
		const faulty = await run([write('Partner,City\np-1,Kiel')], 'de');
		expect(faulty.status).toBe(1);
		expect(faulty.stderr).not.toMatch(/No column/);
		const wrong = await run(['a.csv', '--as-of', 'x'], 'de');
		expect([wrong.status, /is “x”/.test(wrong.stderr)]).toEqual([2, false]);
	});
});

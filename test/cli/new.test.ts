import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { runNew } from '../../src/cli/commands/new.ts';
import { writeContent } from '../small-program.ts';
import { call } from './call.ts';

const run = (content: string, args: readonly string[] = []) =>
	call(runNew, args, { JOURNEY_CONTENT: content });

function startNew(content: string, args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/new.ts', ...args], {
		env: { ...process.env, JOURNEY_TODAY: '2026-11-23', JOURNEY_CONTENT: content },
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return { status, stdout, stderr };
}
const milestone = [
	'milestone',
	...['--title', 'Webinar held', '--summary', 'We held it together.', '--phase', 'join'],
	...[
		'--team',
		'sales',
		'--window-from',
		'10',
		'--window-to',
		'20',
		'--exit',
		'It was recorded, and sent',
	],
];

describe('npm run new, without a terminal', () => {
	it('writes a file that passes the check, and says what to do next', async () => {
		const content = writeContent();
		const { status, stdout } = startNew(content, milestone);
		expect(status).toBe(0);
		expect(readFileSync(path.join(content, 'milestones/webinar-held.md'), 'utf8')).toBe(
			'---\ntitle: Webinar held\nteam: sales\nsummary: We held it together.\nphase: join\nwindow: { from: 10, to: 20 }\nexit: ["It was recorded, and sent"]\n---\n',
		);
		for (const part of [
			'milestones/webinar-held.md',
			'Add “steps:”',
			'npm run check',
			'npm run dev',
			'/milestones/webinar-held/',
		])
			expect(stdout).toContain(part);
		expect(await call(runCheck, [], { JOURNEY_CONTENT: content })).toMatchObject({ status: 0 });
	});

	it('lists the flags that are missing and what they take', () => {
		const { status, stderr } = startNew(writeContent(), ['milestone', '--title', 'X']);
		expect(status).toBe(2);
		expect(stderr).toBe(
			[
				'Missing for a milestone:',
				'  --team (sales)',
				'  --summary (text of 160 characters or fewer)',
				'  --phase (join, grow)',
				'  --window-from (whole number) with --window-to (whole number), or --cadence (weekly, fortnightly, monthly, quarterly, half-yearly, yearly, each-release)',
				'',
			].join('\n'),
		);
	});

	it('never replaces a file', async () => {
		const content = writeContent();
		await run(content, milestone);
		const before = readFileSync(path.join(content, 'milestones/webinar-held.md'), 'utf8');
		const { status, stderr } = await run(content, [...milestone, '--optional']);
		expect([status, stderr]).toEqual([
			2,
			'--id: “webinar-held” exists already in milestones/webinar-held.md. Write another id.\n',
		]);
		expect(readFileSync(path.join(content, 'milestones/webinar-held.md'), 'utf8')).toBe(before);
	});

	it.each([
		[['milstone'], 'Did you mean “milestone”?'],
		[['team', '--titel', 'x'], 'Did you mean --title?'],
		[['--title', 'x'], 'Say first what to write'],
		[['resource', '--title', 'x', '--summary', 'y', '--kind', 'gide'], 'Did you mean “guide”?'],
		[
			['resource', '--title', 'x', '--summary', 'y', '--kind', 'guide'],
			'--url (https address), or --text',
		],
		[
			['metric', '--title', 'x', '--definition', 'y', '--target', '5'],
			'--direction (at-most, at-least)',
		],
		[['milestone', '--window-from', 'soon'], '--window-from: This must be a number; found “soon”.'],
		[[...milestone, '--phase', 'jion'], 'Did you mean “join”?'],
		[[...milestone, '--window-to', '99'], 'Day 99 is after “Join” ends'],
		[['page', '--title', '日本', '--summary', 'x'], 'no Latin letter'],
		[['page', '--title', 'X', '--summary', 'x', '--id', '../out'], 'small letters'],
		[[], 'Say what to write'],
	])('ends with 2, a sentence and no file when it is called with %j', async (args, sentence) => {
		const content = writeContent();
		const before = readdirSync(content, { recursive: true });
		const { status, stderr } = await run(content, args);
		expect(stderr).toContain(sentence);
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(status).toBe(2);
		expect(readdirSync(content, { recursive: true })).toEqual(before);
	});

	it('explains itself and each collection', async () => {
		const content = writeContent();
		expect((await run(content, ['--help'])).stdout).toContain('Exit codes: 0');
		expect((await run(content, ['team', '--help'])).stdout).toContain(
			'--contact-email (e-mail address)',
		);
		expect(existsSync(path.join(content, 'teams/--help.md'))).toBe(false);
	});
});

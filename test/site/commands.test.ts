import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';

function run(script: string, env: Record<string, string>) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`], {
		env: { ...ownEnvironment(), JOURNEY_TODAY: '2026-11-23', ...env },
		encoding: 'utf8',
	});
	return { status, text: stdout + stderr };
}
const bad = {
	'milestones/signed.md': (text: string) => text.replace('team: sales', 'team: saels'),
};

describe('check and build', () => {
	it('end with 0 where the content is right', () => {
		expect(run('check', { JOURNEY_CONTENT: writeContent() }).status).toBe(0);
	});

	it('end with 1 where it has an error, print it, and leave the last good site as it was', () => {
		const out = path.join(writeContent(), 'out');
		expect(run('build', { JOURNEY_CONTENT: writeContent(), JOURNEY_OUT: out }).status).toBe(0);
		const before = readFileSync(path.join(out, 'index.html'), 'utf8');
		const content = writeContent(bad);
		const [check, build] = [
			run('check', { JOURNEY_CONTENT: content }),
			run('build', { JOURNEY_CONTENT: content, JOURNEY_OUT: out }),
		];
		expect([check.status, build.status]).toEqual([1, 1]);
		expect(build.text).toContain('Did you mean “sales”?');
		expect(build.text).toContain('Nothing was built.');
		expect(build.text).not.toMatch(/^\s+at /m);
		expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe(before);
	});

	it('end with 2 where they are called wrongly', () => {
		expect(run('check', { JOURNEY_EDITION: 'secret' })).toMatchObject({
			status: 2,
			text: 'JOURNEY_EDITION is “secret”. Write public or internal.\n',
		});
		expect(run('check', { JOURNEY_TODAY: '2026-02-30' }).text).toBe(
			'JOURNEY_TODAY is “2026-02-30”. Write a day of the calendar, such as 2026-10-01.\n',
		);
		expect(run('build', { BASE_PATH: '/a b' }).status).toBe(2);
		expect(run('build', { SITE_URL: 'https://example.com/path' }).status).toBe(2);
	});

	it('never replace a folder that is somebody else’s', () => {
		const out = path.join(writeContent(), 'mine');
		mkdirSync(out);
		writeFileSync(path.join(out, 'thesis.txt'), 'precious');
		const { status, text } = run('build', { JOURNEY_CONTENT: writeContent(), JOURNEY_OUT: out });
		expect(status).toBe(2);
		expect(text).toContain('holds files that were not made by a build');
		expect(existsSync(path.join(out, 'thesis.txt'))).toBe(true);
	});
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';

function run(script: string, env: Record<string, string>, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/cli/${script}.ts`, ...args],
		{
			env: { ...ownEnvironment(), JOURNEY_TODAY: '2026-11-23', ...env },
			encoding: 'utf8',
		},
	);
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

describe('the language of the messages', () => {
	it('is that of who builds in the terminal, and none of the site’s', () => {
		// Git refuses to read such a repository, which is said while the pages are made.
		const root = writeContent();
		const content = writeContent({
			'teams/sales.md': (text) => text.replace('---\n', '---\nreviewed: 2025-01-01\n'),
		});
		spawnSync('git', ['init', '-q'], { cwd: content });
		writeFileSync(path.join(content, '.git', 'config'), 'no setting\n');
		const build = (language: string) => {
			const out = path.join(root, language);
			const env = { JOURNEY_CONTENT: content, JOURNEY_OUT: out, JOURNEY_LANG: language };
			const { status, text } = run('build', env, 'internal');
			expect(status, text).toBe(0);
			const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
			const bytes = files.map((file) =>
				statSync(path.join(out, file)).isFile() ? readFileSync(path.join(out, file)) : undefined,
			);
			return { text, files, bytes, health: readFileSync(path.join(out, 'health.json'), 'utf8') };
		};
		const [german, english] = [build('de'), build('en')];
		expect(german.text).toContain(
			'Was die Commits geändert haben, fehlt unter /changes/. Git sagt:',
		);
		expect(english.text).toContain('What the commits changed is left out of /changes/. Git says:');
		expect(english.health).toContain('It was to be read again by');
		expect(german.files).toEqual(english.files);
		expect(
			german.files.filter((_, i) => {
				const [a, b] = [german.bytes[i], english.bytes[i]];
				return a && b ? !a.equals(b) : a !== b;
			}),
		).toEqual([]);
	});
});

describe('the edition of a build', () => {
	const content = {
		'pages/desk.md': '---\ntitle: Desk\nsummary: S.\ninternal: true\n---\nText.\n',
	};

	it('is the public one whatever JOURNEY_EDITION says, and the build says so', () => {
		const out = path.join(writeContent(), 'out');
		const { status, text } = run('build', {
			JOURNEY_CONTENT: writeContent(content),
			JOURNEY_OUT: out,
			JOURNEY_EDITION: 'internal',
		});
		expect(status, text).toBe(0);
		expect(text).toContain('This builds the public edition, whatever JOURNEY_EDITION says.');
		expect(text).toContain(
			`To look at it: JOURNEY_EDITION=public JOURNEY_OUT=${out} npm run preview`,
		);
		expect(existsSync(path.join(out, 'pages', 'desk'))).toBe(false);
		expect(existsSync(path.join(out, 'internal-edition.txt'))).toBe(false);
	});

	it('is the internal one where that is asked for, with a file that keeps it from being published', () => {
		const out = path.join(writeContent(), 'out');
		const env = { JOURNEY_CONTENT: writeContent(content), JOURNEY_OUT: out };
		const { status, text } = run('build', env, 'internal');
		expect(status, text).toBe(0);
		expect(text).toContain(
			`The internal edition is in ${out}/. To look at it: JOURNEY_EDITION=internal JOURNEY_OUT=${out} npm run preview`,
		);
		expect(existsSync(path.join(out, 'pages', 'desk', 'index.html'))).toBe(true);
		expect(existsSync(path.join(out, 'internal-edition.txt'))).toBe(true);
	});
});

import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { call } from '../cli/call.ts';
import { writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';

function build(env: Record<string, string>, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
		env: { ...ownEnvironment(), JOURNEY_TODAY: '2026-11-23', ...env },
		encoding: 'utf8',
	});
	return { status, text: stdout + stderr };
}

async function check(env: Record<string, string>) {
	const { status, stdout, stderr } = await call(runCheck, [], env);
	return { status, text: stdout + stderr };
}

function readAll(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	return new Map(
		files
			.filter((file) => statSync(path.join(folder, file)).isFile())
			.map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]),
	);
}

describe('check and build', () => {
	it('end with 0 where the content is right', async () => {
		expect((await check({ JOURNEY_CONTENT: writeContent() })).status).toBe(0);
	});

	it('end with 2 where they are called wrongly', async () => {
		expect(await check({ JOURNEY_EDITION: 'secret' })).toMatchObject({
			status: 2,
			text: 'JOURNEY_EDITION is “secret”. Write public or internal.\n',
		});
		expect((await check({ JOURNEY_TODAY: '2026-02-30' })).text).toBe(
			'JOURNEY_TODAY is “2026-02-30”. Write a day of the calendar, such as 2026-10-01.\n',
		);
		expect(build({ BASE_PATH: '/a b' }).status).toBe(2);
		expect(build({ SITE_URL: 'https://example.com/path' }).status).toBe(2);
	});

	it('publish the same, whatever language their author reads', () => {
		const content = writeContent();
		const [english, german] = ['en', 'de'].map((language) => {
			const out = path.join(content, '..', `${path.basename(content)}-${language}`);
			onTestFinished(() => rmSync(out, { recursive: true, force: true }));
			const env = { JOURNEY_LANG: language, JOURNEY_CONTENT: content, JOURNEY_OUT: out };
			const { status, text } = build(env, 'internal');
			expect(status).toBe(0);
			expect(text).toContain(language === 'de' ? 'Die interne Ausgabe' : 'The internal edition');
			return readAll(out);
		});
		const others = [...(english ?? [])].filter(([file, text]) => german?.get(file) !== text);
		expect(others.map(([file]) => file)).toEqual([]);
		expect(german?.size).toBe(english?.size);
	}, 300_000);

	it('never replace a folder that is somebody else’s', () => {
		const out = path.join(writeContent(), 'mine');
		mkdirSync(out);
		writeFileSync(path.join(out, 'thesis.txt'), 'precious');
		const { status, text } = build({ JOURNEY_CONTENT: writeContent(), JOURNEY_OUT: out });
		expect(status).toBe(2);
		expect(text).toContain('holds files that were not made by a build');
		expect(existsSync(path.join(out, 'thesis.txt'))).toBe(true);
	});
});

const desk = { 'pages/desk.md': '---\ntitle: Desk\nsummary: S.\ninternal: true\n---\nText.\n' };

describe('a build of the public edition', () => {
	it('is of that one whatever JOURNEY_EDITION says, and is told so; where the content has an error it stays, and check and build end with 1', async () => {
		const out = path.join(writeContent(), 'out');
		const env = { JOURNEY_OUT: out, JOURNEY_EDITION: 'internal' };
		const { status, text } = build({ ...env, JOURNEY_CONTENT: writeContent(desk) });
		expect(status, text).toBe(0);
		expect(text).toContain('This builds the public edition, whatever JOURNEY_EDITION says.');
		expect(text).toContain(`To look at it: npm run preview -- --edition public --out ${out}`);
		const before = readAll(out);
		expect([...before.keys()]).toContain('index.html');
		expect([...before.keys()].filter((file) => /^pages\/desk\//.test(file))).toEqual([]);
		expect([...before.keys()]).not.toContain('internal-edition.txt');

		const content = writeContent({
			'milestones/signed.md': (one) => one.replace('team: sales', 'team: saels'),
		});
		const failed = build({ ...env, JOURNEY_CONTENT: content });
		expect([(await check({ JOURNEY_CONTENT: content })).status, failed.status]).toEqual([1, 1]);
		expect(failed.text).toContain('Did you mean “sales”?');
		expect(failed.text).toContain('Nothing was built.');
		expect(failed.text).not.toMatch(/^\s+at /m);
		expect(readAll(out)).toEqual(before);
	});
});

describe('two builds of the internal edition, in two languages of messages and two time zones,', () => {
	let root: string;
	let content: string;
	const remove: (() => void)[] = [];
	const buildIn = (language: string, zone: string) => {
		const out = path.join(root, language);
		const env = { JOURNEY_CONTENT: content, JOURNEY_OUT: out, JOURNEY_LANG: language, TZ: zone };
		const { status, text } = build(env, 'internal');
		expect(status, text).toBe(0);
		return { text, out, files: readAll(out) };
	};
	let german: ReturnType<typeof buildIn>;
	let english: ReturnType<typeof buildIn>;
	beforeAll(() => {
		const later = (one: () => void) => remove.push(one);
		root = writeContent({}, later);
		// Git refuses to read such a repository, which is said while the pages are made.
		content = writeContent(
			{
				...desk,
				'teams/sales.md': (text) => text.replace('---\n', '---\nreviewed: 2025-01-01\n'),
			},
			later,
		);
		spawnSync('git', ['init', '-q'], { cwd: content });
		writeFileSync(path.join(content, '.git', 'config'), 'no setting\n');
		german = buildIn('de', 'Pacific/Kiritimati');
		english = buildIn('en', 'Pacific/Honolulu');
	});
	afterAll(() => {
		for (const one of remove) one();
	});

	it('speak to who builds in the language of the terminal', () => {
		expect(german.text).toContain(
			'Was die Commits geändert haben, fehlt unter /changes/. Git sagt:',
		);
		expect(english.text).toContain('What the commits changed is left out of /changes/. Git says:');
		expect(english.files.get('health.json')).toContain('It was to be read again by');
	});

	it('make the same site, byte for byte', () => {
		expect([...german.files.keys()]).toEqual([...english.files.keys()]);
		expect(
			[...german.files.keys()].filter((file) => german.files.get(file) !== english.files.get(file)),
		).toEqual([]);
	});

	it('say of which edition they are, and put a file there that keeps it from being published', () => {
		expect(english.text).toContain(
			`The internal edition is in ${english.out}/. To look at it: npm run preview -- --edition internal --out ${english.out}`,
		);
		expect([...english.files.keys()]).toContain('pages/desk/index.html');
		expect([...english.files.keys()]).toContain('internal-edition.txt');
	});
});

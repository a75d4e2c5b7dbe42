import { execFile, spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const day = '2026-11-23';
/** A vendor's shell knows nothing of the tests. */
const env = Object.fromEntries(
	Object.entries({
		...process.env,
		ASTRO_TELEMETRY_DISABLED: '1',
		JOURNEY_TODAY: day,
		CI: '',
	}).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV|JOURNEY_(?!TODAY))/.test(name)),
);
const place = mkdtempSync(path.join(tmpdir(), 'waymark-vendor-'));
const folder = path.join(place, 'our-program');
const version = JSON.parse(readFileSync('package.json', 'utf8')).version as string;
const tarball = (name: string) => path.resolve(`pack/${name}-${version}.tgz`);

const call = async (command: string, args: readonly string[], cwd = folder) => {
	const { stdout } = await run(command, args, { cwd, env, maxBuffer: 2 ** 26 });
	return stdout;
};
const bin = path.join(folder, 'node_modules/waymark/src/cli/bin.js');
const waymark = (...args: string[]) => call(process.execPath, [bin, ...args]);

beforeAll(async () => {
	await call('npm', ['run', '--silent', 'pack'], process.cwd());
	await call(
		'npm',
		[
			...['exec', '--yes', '--package', tarball('create-waymark'), '--'],
			...['create-waymark', 'our-program', '--yes', '--waymark', `file:${tarball('waymark')}`],
		],
		place,
	);
	await call('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
}, 1_200_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** All files below a folder, by their path in it. */
function listFiles(root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
		.sort();
}

it('is small enough to be installed: at most 450 packages and 400 MB', async () => {
	const packages = (await call('npm', ['ls', '--all', '--parseable'])).trim().split('\n').slice(1);
	expect(packages.length).toBeLessThanOrEqual(450);
	const modules = path.join(folder, 'node_modules');
	const bytes = listFiles(modules).reduce(
		(sum, file) => sum + statSync(path.join(modules, file)).size,
		0,
	);
	expect(bytes / 1e6).toBeLessThanOrEqual(400);
});

it('checks, makes a file, and says what has changed', async () => {
	expect(await waymark('check', '--lang', 'en')).toContain('nothing to mend');
	expect(await waymark('explain', 'no-exit')).toContain('exit');
	await call('git', ['add', '--all']);
	await call('git', [
		...['-c', 'user.name=Vendor', '-c', 'user.email=partners@example.com'],
		...['commit', '--quiet', '--message', 'Begin'],
	]);
	await waymark(
		'new',
		'glossary',
		'--title',
		'Runway',
		'--definition',
		'The time until the money ends',
	);
	expect(await waymark('diff', '--lang', 'en')).toContain('Runway');
	await call('git', ['clean', '--force', '--quiet', 'content']);
});

// Three builds of the whole example.
it('builds both editions into the vendor’s folder, the same bytes as this repository', async () => {
	const before = listFiles(path.join(folder, 'node_modules/waymark'));
	expect(await waymark('build', '--lang', 'en')).toContain('The public edition is in dist/');
	expect(await waymark('build', '--internal', '--lang', 'en')).toContain('dist-internal/');
	expect(listFiles(path.join(folder, 'node_modules/waymark'))).toEqual(before);
	expect(existsSync(path.join(folder, 'dist-internal/internal-edition.txt'))).toBe(true);

	const own = path.join(place, 'own');
	await run(process.execPath, ['src/cli/build.ts'], {
		env: { ...env, JOURNEY_CONTENT: path.join(folder, 'content'), JOURNEY_OUT: own },
		maxBuffer: 2 ** 26,
	});
	const dist = path.join(folder, 'dist');
	const compared = listFiles(own).filter(
		(file) =>
			/\.(?:pdf|csv|md|ics|pptx|png|mjs|svg|txt)$|journey.*\.json$/.test(file) &&
			// Names the packages of which something is published, and those of other scripts are not installed.
			file !== 'licences.txt',
	);
	expect(compared.length).toBeGreaterThan(200);
	const isOther = (file: string) =>
		!existsSync(path.join(dist, file)) ||
		!readFileSync(path.join(own, file)).equals(readFileSync(path.join(dist, file)));
	expect(compared.filter(isOther)).toEqual([]);
	const pages = (root: string) => listFiles(root).filter((file) => file.endsWith('.html'));
	expect(pages(dist)).toEqual(pages(own));
}, 1_200_000);

it('shows what was built', async () => {
	const server = spawn(process.execPath, [bin, 'preview', '--port', '0'], { cwd: folder, env });
	try {
		const said = await new Promise<string>((resolve, reject) => {
			let text = '';
			server.stdout.on('data', (part) => {
				text += part;
				if (text.includes('http://')) resolve(text);
			});
			server.on('exit', () => reject(new Error(text)));
		});
		const [url = ''] = /http:\S+/.exec(said) ?? [];
		expect(await (await fetch(url)).text()).toContain('Acme');
	} finally {
		server.kill();
	}
});

it.each(readdirSync('test/adopters').filter((name) => /^\d/.test(name)))(
	'a folder as vendors had it with %s is upgraded, checked and built',
	async (then) => {
		const root = path.join(place, `then-${then}`);
		cpSync(`test/adopters/${then}/our-program`, root, { recursive: true });
		renameSync(path.join(root, 'gitignore'), path.join(root, '.gitignore'));
		symlinkSync(path.join(folder, 'node_modules'), path.join(root, 'node_modules'), 'junction');
		const say = (...args: string[]) => call(process.execPath, [bin, ...args, '--lang', 'en'], root);
		await say('upgrade');
		expect(await say('upgrade')).toContain('Everything is up to date.');
		expect(await say('check')).not.toContain('error');
		expect(await say('doctor')).toContain('All is well.');
		await say('build');
		expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toContain(
			'data-wrap="Footer"',
		);
		expect(existsSync(path.join(root, 'dist/wall/index.html'))).toBe(true);
		const journey = JSON.parse(
			readFileSync(path.join(root, 'dist/journey.json'), 'utf8'),
		) as object;
		await expect(`${JSON.stringify(journey, null, '\t')}\n`).toMatchFileSnapshot(
			path.resolve(`test/adopters/${then}/journey.json`),
		);
	},
	600_000,
);

it('says in a sentence what is wrong', async () => {
	const fail = async (...args: string[]) => {
		const { stdout, stderr, code } = (await waymark(...args).then(
			(stdout) => ({ stdout, stderr: '', code: 0 }),
			(error) => error,
		)) as { stdout: string; stderr: string; code: number };
		expect(`${stdout}${stderr}`).not.toMatch(/^ {4}at /m);
		return { code, text: `${stdout}${stderr}` };
	};
	expect(await fail('biuld', '--lang', 'en')).toMatchObject({
		code: 2,
		text: expect.stringContaining('Did you mean build?'),
	});
	expect(await fail('check', '--root', 'nowhere', '--lang', 'en')).toMatchObject({
		code: 2,
		text: expect.stringContaining('there is no folder'),
	});
	expect(await fail('check', '--content', 'public', '--lang', 'en')).toMatchObject({
		code: 2,
		text: expect.stringContaining('There is no program here'),
	});
});

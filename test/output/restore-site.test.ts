import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { runNew } from '../../src/cli/commands/new.ts';
import type { Command } from '../../src/cli/run-command.ts';
import { prepareOutput } from '../../src/output/output-folder.ts';
import { takeLock } from '../../src/output/output-lock.ts';
import { restoreSites } from '../../src/output/restore-site.ts';
import { call } from '../cli/call.ts';
import { writeContent } from '../small-program.ts';

let project: string;
let out: string;
const page = () => path.join(out, 'index.html');

/** As a build leaves it that was killed between its two renames: the last site and the new one stand beside its place. */
beforeEach(() => {
	project = mkdtempSync(path.join(tmpdir(), 'waymark-restore-'));
	onTestFinished(() => rmSync(project, { recursive: true, force: true }));
	out = path.join(project, 'site');
	const { folder, publish } = prepareOutput(out, { project });
	writeFileSync(path.join(folder, 'index.html'), 'The last one');
	publish();
	renameSync(out, `${out}.previous`);
	mkdirSync(`${out}.building`);
	writeFileSync(path.join(`${out}.building`, '.waymark'), '');
});

it.each<[string, Command, string[]]>([
	['check', runCheck, []],
	['diff', runDiff, ['--help']],
	['new', runNew, ['--help']],
])(
	'%s brings back the site of a build that was killed while it put a new one in its place',
	async (_, command, args) => {
		await call(command, args, { JOURNEY_CONTENT: writeContent(), JOURNEY_OUT: out });
		expect(readFileSync(page(), 'utf8')).toBe('The last one');
		expect(existsSync(`${out}.previous`)).toBe(false);
	},
);

it('so does codeowners, as it is started', () => {
	const { status } = spawnSync(process.execPath, ['src/cli/codeowners.ts', '--check'], {
		env: { ...process.env, JOURNEY_CONTENT: writeContent(), JOURNEY_OUT: out },
	});
	expect(status).toBe(2);
	expect(readFileSync(page(), 'utf8')).toBe('The last one');
});

it('a build that stops at an error of the content brings it back as well', () => {
	const { status } = spawnSync(process.execPath, ['src/cli/build.ts'], {
		env: {
			...process.env,
			JOURNEY_CONTENT: writeContent({ 'program.yaml': null }),
			JOURNEY_OUT: out,
		},
	});
	expect(status).toBe(1);
	expect(readFileSync(page(), 'utf8')).toBe('The last one');
});

it('the preview shows it', async () => {
	const preview = spawn(process.execPath, ['src/cli/preview.ts'], {
		env: { ...process.env, JOURNEY_OUT: out, PORT: '0', BASE_PATH: '/' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	onTestFinished(() => void preview.kill());
	const said = await new Promise<string>((resolve) => {
		preview.stdout.once('data', (part: Buffer) => resolve(part.toString('utf8')));
		preview.once('close', () => resolve(''));
	});
	const [address = ''] = /http:\S+/.exec(said) ?? [];
	expect(await (await fetch(address)).text()).toBe('The last one');
});

it('nothing is moved while a build is at work there, nor what no build has made', () => {
	const unlock = takeLock(out);
	restoreSites({ JOURNEY_OUT: out });
	expect(existsSync(out)).toBe(false);
	unlock();
	rmSync(path.join(`${out}.previous`, '.waymark'));
	restoreSites({ JOURNEY_OUT: out });
	expect(existsSync(out)).toBe(false);
});

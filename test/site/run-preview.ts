import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { ownEnvironment } from './build-site.ts';

export interface Preview {
	/** Its address, with a slash at the end. */
	address: string;
	/** What it has printed so far. */
	said(): string;
	stop(): Promise<void>;
}

/** Starts the preview of an author at work, of a copy of the project, as one runs at a time. */
export async function runPreview(env: Record<string, string>): Promise<Preview> {
	const root = mkdtempSync(path.join(tmpdir(), 'waymark-preview-'));
	for (const part of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(part, path.join(root, part), { recursive: true });
	symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
	const preview = spawn(
		process.execPath,
		['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'],
		{
			cwd: root,
			env: { ...ownEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let said = '';
	const ended = new Promise<void>((resolve) => preview.on('exit', () => resolve()));
	const stop = async () => {
		preview.kill();
		await ended;
		rmSync(root, { recursive: true, force: true });
	};
	for (const stream of [preview.stdout, preview.stderr])
		stream?.on('data', (text: Buffer) => {
			said += text;
		});
	return { address: await readAddress(preview, () => said), said: () => said, stop };
}

/** A preview that is gone when the test is over. */
export async function startPreview(env: Record<string, string>): Promise<Preview> {
	const preview = await runPreview(env);
	onTestFinished(preview.stop);
	return preview;
}

function readAddress(preview: ChildProcess, said: () => string): Promise<string> {
	return new Promise((resolve, reject) => {
		preview.stdout?.on('data', () => {
			const address = /http:\/\/localhost:\d+\/\S*/.exec(said())?.[0];
			if (address) resolve(address.replace(/\/*$/, '/'));
		});
		preview.on('exit', () => reject(new Error(said())));
	});
}

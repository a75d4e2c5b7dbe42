import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { smallProgram, writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';

/** Starts the preview of an author at work, of a copy of the project, as one runs at a time; its address. */
async function startPreview(content: string): Promise<string> {
	const root = mkdtempSync(path.join(tmpdir(), 'waymark-preview-'));
	for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(part, path.join(root, part), { recursive: true });
	symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
	const preview = spawn(
		process.execPath,
		['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'],
		{
			cwd: root,
			env: { ...ownEnvironment(), JOURNEY_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	const ended = new Promise((resolve) => preview.on('exit', resolve));
	onTestFinished(async () => {
		preview.kill();
		await ended;
		rmSync(root, { recursive: true });
	});
	return readAddress(preview);
}

function readAddress(preview: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const read = (text: Buffer) => {
			said += text;
			const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
			if (address) resolve(address);
		};
		preview.stdout?.on('data', read);
		preview.stderr?.on('data', read);
		preview.on('exit', () => reject(new Error(said)));
	});
}

it('shows a milestone that is changed, added or removed while it runs', async () => {
	const content = writeContent();
	const address = await startPreview(content);
	const show = async (page: string) => {
		const response = await fetch(address + page);
		if (!response.ok) return response.status;
		return /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1]?.trim();
	};
	const file = path.join(content, 'milestones/signed.md');
	const becomes = (page: string) => expect.poll(() => show(page), { timeout: 30_000 });
	await becomes('milestones/signed/').toBe('Signed');

	for (const title of ['Signed by both', 'Signed and sealed', 'Signed']) {
		writeFileSync(file, readFileSync(file, 'utf8').replace(/title: .*/, `title: ${title}`));
		await becomes('milestones/signed/').toBe(title);
	}
	const other = (smallProgram['milestones/signed.md'] ?? '').replaceAll('Signed', 'Counted');
	writeFileSync(path.join(content, 'milestones/counted.md'), other);
	await becomes('milestones/counted/').toBe('Counted');
	rmSync(path.join(content, 'milestones/counted.md'));
	await becomes('milestones/counted/').toBe(404);
});

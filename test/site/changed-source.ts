import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';

/** A text of a source file, and what stands there instead. */
export type SourceEdit = [file: string, from: string | RegExp, to: string];

/** A copy of the program on disk with some of its source changed, gone when the test is over. */
export function copySource(edits: readonly SourceEdit[]): string {
	const root = mkdtempSync(path.join(tmpdir(), 'waymark-source-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const part of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(part, path.join(root, part), { recursive: true });
	symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
	for (const [file, from, to] of edits) {
		const place = path.join(root, file);
		const text = readFileSync(place, 'utf8');
		const changed = text.replace(from, to);
		if (changed === text) throw new Error(`${file} has no ${from} any more.`);
		writeFileSync(place, changed);
	}
	return root;
}

/** Runs the build command of a copy, or of the program itself. */
export function runBuild(
	env: Readonly<Record<string, string>>,
	edition: 'public' | 'internal' = 'public',
	root = process.cwd(),
) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', edition], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
	});
	return { status, said: stdout + stderr };
}

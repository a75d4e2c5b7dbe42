import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished } from 'vitest';
import { ownEnvironment } from './build-site.ts';

/** Runs the command with a folder of its own for what it writes for a while, which has to be empty at the end. */
export function runDiff(content: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const temporary = mkdtempSync(path.join(tmpdir(), 'waymark-tmp-'));
	onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/diff.ts', ...args], {
		env: { ...ownEnvironment(), ...env, TMPDIR: temporary, JOURNEY_CONTENT: content },
		encoding: 'utf8',
	});
	expect(readdirSync(temporary).filter((name) => name.startsWith('waymark'))).toEqual([]);
	return { status, stdout, stderr };
}

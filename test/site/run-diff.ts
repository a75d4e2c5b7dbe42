import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runDiff as diff } from '../../src/cli/commands/diff.ts';
import { call, type Ended } from '../cli/call.ts';

/** Runs the command with a folder of its own for what it writes for a while, which has to be empty at the end. */
export async function runDiff(
	content: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
	const temporary = mkdtempSync(path.join(tmpdir(), 'waymark-tmp-'));
	onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
	const ended = await call(diff, args, { ...env, TMPDIR: temporary, JOURNEY_CONTENT: content });
	expect(readdirSync(temporary).filter((name) => name.startsWith('waymark'))).toEqual([]);
	return ended;
}

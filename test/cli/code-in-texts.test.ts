import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { runNew } from '../../src/cli/commands/new.ts';
import type { Command } from '../../src/cli/run-command.ts';
import { writeContent } from '../small-program.ts';
import { call } from './call.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const trace = path.join(folder, 'was-here');
beforeEach(() => rmSync(trace, { force: true }));

const code = `{process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(trace)}, "")}`;
const text = (fields: string) =>
	`---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n${fields}---\nexport const one = ${code.slice(1, -1)}\n\nText ${code}\n`;
const withCode = { 'resources/guide.md': null, 'resources/guide.mdx': text('') };
/** What somebody proposes: code in a text, in a draft, and a program that allows it. */
const proposed = {
	...withCode,
	'program.yaml': (file: string) => `${file}mdx: { code: true }\n`,
	'resources/draft.mdx': text('draft: true\n'),
};

function run(
	content: string,
	command: Command,
	args: readonly string[] = [],
	env: Readonly<Record<string, string>> = {},
) {
	return call(command, args, { JOURNEY_MDX_CODE: undefined, JOURNEY_CONTENT: content, ...env });
}

describe('code of the content is not run by', () => {
	it.each<[string, Command, string[]]>([
		['the check', runCheck, []],
		['the check for GitHub', runCheck, ['--format', 'github']],
		['what mends', runCheck, ['--fix', '--dry-run']],
		['what writes a new entry', runNew, ['page', '--title', 'News', '--summary', 'What is new.']],
	])('%s', async (_, command, args) => {
		for (const content of [proposed, withCode]) {
			await run(writeContent(content), command, args, { JOURNEY_OUT: path.join(folder, 'site') });
			expect(existsSync(trace)).toBe(false);
		}
	});

	it.each([
		['build', [], 1, 'Code in braces is not run'],
		['reviews', [path.join(folder, 'health.json')], 0, ''],
	] as const)('%s, as it is started', (name, args, code, said) => {
		writeFileSync(path.join(folder, 'health.json'), '{ "date": "2026-11-23", "findings": [] }');
		const { JOURNEY_MDX_CODE: _, ...own } = process.env;
		for (const content of [proposed, withCode].map((changes) => writeContent(changes))) {
			const { status, stdout } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], {
				env: { ...own, JOURNEY_CONTENT: content, JOURNEY_OUT: path.join(folder, 'site') },
				encoding: 'utf8',
			});
			expect(stdout).toContain(said);
			expect(status).toBe(code);
			expect(existsSync(trace)).toBe(false);
		}
	});

	it('the diff, on either side, whatever is allowed', async () => {
		const [clean, plain] = [writeContent({}), writeContent(withCode)];
		for (const [from, to] of [
			[clean, plain],
			[plain, clean],
		] as const) {
			const { status, stdout } = await run(clean, runDiff, ['--from', from, '--to', to], {
				JOURNEY_MDX_CODE: '1',
			});
			expect(stdout).toContain('uide');
			expect(status).toBe(0);
			expect(existsSync(trace)).toBe(false);
		}
	});
});

it('code is run where the repository allows it, and only by a value that can be meant so', async () => {
	const plain = writeContent(withCode);
	const check = (env: Readonly<Record<string, string>>) => run(plain, runCheck, [], env);
	expect((await check({})).stdout).toContain('Code in braces is not run');
	expect((await check({ JOURNEY_MDX_CODE: '1' })).stdout).toContain('nothing to mend');
	expect(existsSync(trace)).toBe(true);
	expect(await check({ JOURNEY_MDX_CODE: 'yes' })).toEqual({
		status: 2,
		stdout: '',
		stderr:
			'JOURNEY_MDX_CODE is “yes”. Write 1 where the .mdx texts may run code, or leave it out.\n',
	});
});

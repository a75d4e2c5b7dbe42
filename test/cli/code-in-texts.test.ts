import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';

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

function run(content: string, command: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const { JOURNEY_MDX_CODE: _, ...own } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, command, {
		env: { ...own, JOURNEY_CONTENT: content, JOURNEY_TODAY: '2026-11-23', ...env },
		encoding: 'utf8',
	});
	return { status, printed: stdout + stderr };
}

describe('code of the content is not run by', () => {
	it.each([
		[['src/cli/check.ts']],
		[['src/cli/check.ts', '--format', 'github']],
		[['src/cli/check.ts', '--fix', '--dry-run']],
		[['src/cli/build.ts']],
		[['src/cli/reviews.ts']],
		[['src/cli/new.ts', 'page', '--title', 'News', '--summary', 'What is new.']],
	])('%s', (command) => {
		for (const content of [proposed, withCode]) {
			run(writeContent(content), command, { JOURNEY_OUT: path.join(folder, 'site') });
			expect(existsSync(trace)).toBe(false);
		}
	});

	it('the diff, on either side, whatever is allowed', () => {
		const [clean, plain] = [writeContent({}), writeContent(withCode)];
		for (const [from, to] of [
			[clean, plain],
			[plain, clean],
		] as const) {
			const { status, printed } = run(clean, ['src/cli/diff.ts', '--from', from, '--to', to], {
				JOURNEY_MDX_CODE: '1',
			});
			expect(printed).toContain('uide');
			expect(status).toBe(0);
			expect(existsSync(trace)).toBe(false);
		}
	});
});

it('code is run where the repository allows it, and only by a value that can be meant so', () => {
	const plain = writeContent(withCode);
	expect(run(plain, ['src/cli/check.ts']).printed).toContain('Code in braces is not run');
	expect(run(plain, ['src/cli/check.ts'], { JOURNEY_MDX_CODE: '1' }).printed).toContain(
		'nothing to mend',
	);
	expect(existsSync(trace)).toBe(true);
	expect(run(plain, ['src/cli/check.ts'], { JOURNEY_MDX_CODE: 'yes' })).toEqual({
		status: 2,
		printed:
			'JOURNEY_MDX_CODE is “yes”. Write 1 where the .mdx texts may run code, or leave it out.\n',
	});
});

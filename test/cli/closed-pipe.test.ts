import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { acme } from '../acme.ts';

const run = promisify(execFile);

/** What a command says on its error stream, and its code, where nobody reads what it writes. */
async function runUnread(command: string): Promise<string> {
	const line = `${command} | head -c 1; echo "code \${PIPESTATUS[0]}" >&2`;
	const env = { ...process.env, JOURNEY_CONTENT: acme, JOURNEY_TODAY: '2026-11-23' };
	return (await run('bash', ['-c', line], { env })).stderr;
}

it('a command ends quietly where whoever reads it stops reading', async () => {
	const example = `${process.execPath} src/cli/desk.ts --example`;
	expect(await runUnread(example)).toBe('code 0\n');
	const json = `${example} | ${process.execPath} src/cli/desk.ts - --format json`;
	expect(await runUnread(`(${json})`)).toBe('code 0\n');
});

it('each word of the command line allows that', () => {
	const list = /const words[^{]*\{([\s\S]*?)\n\};/.exec(
		readFileSync('src/cli/waymark.ts', 'utf8'),
	)?.[1];
	const words = [...(list ?? '').matchAll(/import\('\.\/(.*?)'\)/g)].map(([, file = '']) => file);
	expect(words.length).toBeGreaterThan(20);
	const allows = (file: string) =>
		/\b(?:start|startTool|allowClosedPipes)\(/.test(readFileSync(`src/cli/${file}`, 'utf8'));
	expect([...words, 'waymark.ts'].filter((file) => !allows(file))).toEqual([]);
	expect(readdirSync('src/cli')).toEqual(expect.arrayContaining(words));
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('.test.ts'));
const named = readFileSync('test/README.md', 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)])
	.map(([, name = '']) => name);

/** A folder, a file, or files of which the beginning is given. */
function isNamed(file: string): boolean {
	return named.some((name) =>
		name.includes('*')
			? file.startsWith(name.slice(0, name.indexOf('*')))
			: name.endsWith('/')
				? file.startsWith(name)
				: file === name,
	);
}

it('test/README.md says of every test which promise it keeps, and names no test that is not there', () => {
	expect(tests.filter((file) => !isNamed(file))).toEqual([]);
	const isThere = (name: string) => tests.some((file) => file.startsWith(name.replace(/\*.*/, '')));
	expect(named.filter((name) => /\/$|\.test\.ts$/.test(name) && !isThere(name))).toEqual([]);
});

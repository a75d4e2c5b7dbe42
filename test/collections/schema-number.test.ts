import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

async function check(lines: string): Promise<string[]> {
	const content = writeContent({ 'program.yaml': (text) => `${text}${lines}` });
	const { problems } = await checkContent(content, '2026-11-23');
	return problems.map(({ file, line, field, message }) => `${file}:${line} ${field} | ${message}`);
}

describe('the schema of a program', () => {
	it('is the first one where none is said', async () => {
		expect(await check('')).toEqual([]);
		expect(await check('schema: 1\n')).toEqual([]);
	});

	it.each([0, -1])(
		'%i is told the command that brings it up to date, and nothing else',
		async (number) => {
			expect(await check(`schema: ${number}\nvendr: Acme\n`)).toEqual([
				`program.yaml:4 schema | These texts are written for schema ${number}, and this Waymark reads schema 1. Bring them up to date: npm run upgrade`,
			]);
		},
	);

	it('a later one is told the version that is needed, and nothing else', async () => {
		expect(await check('schema: 2\nvendr: Acme\n')).toEqual([
			'program.yaml:4 schema | These texts are written for schema 2, and this Waymark reads schema 1. Install the version of Waymark that they were written with, or a later one: npm install --save-exact waymark@latest',
		]);
	});

	it.each([
		['schema:', '“schema” has no value. Write for example “schema: 1”.'],
		['schema: one', 'This must be a number; found “one”. Write for example “schema: 1”.'],
		['schema: "1"', 'This must be a number; found “1”. Write for example “schema: 1”.'],
		[
			'schema: 1.5',
			'This is the number of the schema that the texts are written for. Write schema: 1',
		],
	])('that is no number is told at its line, and hides nothing: %s', async (line, message) => {
		const problems = await check(`${line}\nvendr: Acme\n`);
		expect(problems[0]).toBe(`program.yaml:4 schema | ${message}`);
		expect(problems[1]).toContain('There is no field called “vendr” here.');
	});
});

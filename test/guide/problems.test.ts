import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { type Rule, rules } from '../../src/domain/rules.ts';
import { exampleProgram } from '../../src/guide/problems/example-program.ts';
import type { Sample } from '../../src/guide/problems/problem-page.ts';
import { problemGroups, problemPages } from '../../src/guide/problems/problem-pages.ts';
import { writeFiles } from '../small-program.ts';

async function check(files: Sample['files'] = {}) {
	const { problems } = await checkContent(
		writeFiles({ ...exampleProgram, ...files }),
		'2026-11-23',
	);
	return problems;
}

describe('the guide’s pages on problems', () => {
	it('are one for each rule, each in one group', () => {
		const listed = problemGroups.flatMap(({ pages }) => Object.keys(pages));
		expect([...listed].sort()).toEqual([...rules].sort());
		expect(Object.keys(problemPages).sort()).toEqual([...rules].sort());
	});

	it('take their examples from a program that is right', async () => {
		expect(await check()).toEqual([]);
	});

	it.each(rules)(
		'show an example of “%s” that is found and one that is not',
		async (rule: Rule) => {
			const { wrong, right, says } = problemPages[rule].example;
			const found = await check(wrong.files);
			expect([...new Set(found.map((problem) => problem.rule))]).toEqual([rule]);
			expect(found[0]?.message).toBe(says);
			expect(await check(right.files)).toEqual([]);
		},
	);

	it.each(rules)('show lines of the example of “%s” that are in its file', (rule: Rule) => {
		const { wrong, right } = problemPages[rule].example;
		for (const { file, lines, files } of [wrong, right]) {
			const text = files[file] ?? (exampleProgram as Record<string, string>)[file] ?? '';
			const written = typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
			expect(written).toContain(lines.replace(/ …$/, ''));
		}
	});
});

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatReport } from '../../src/check/format-report.ts';
import { drawCodeFrame } from '../../src/check/report/code-frame.ts';
import { formatGithub } from '../../src/check/report/format-github.ts';
import { formatJson, type JsonReport } from '../../src/check/report/format-json.ts';
import { plain } from '../../src/check/report/paint.ts';
import type { LocatedProblem } from '../../src/domain/located-problem.ts';
import { writeContent } from '../small-program.ts';

const problem = (more: Partial<LocatedProblem> = {}): LocatedProblem => ({
	rule: 'unknown-reference',
	severity: 'error',
	file: 'milestones/signed.md',
	line: 2,
	column: 7,
	field: 'team',
	message: 'There is no team called “saels”.',
	...more,
});
const draw = (lines: readonly string[], more: Partial<LocatedProblem> = {}) =>
	drawCodeFrame(problem(more), lines, plain);

describe('the report as text', () => {
	it('shows place, message, line, caret and the page of the guide', () => {
		const lines = ['---', 'team: saels'];
		expect(formatReport([problem()], 'content', 9, { readLines: () => lines })).toBe(
			[
				'content/milestones/signed.md:2:7',
				'  team  There is no team called “saels”.',
				'  2 | team: saels',
				'    |       ^',
				'  Guide: npm run explain unknown-reference',
				'',
				'1 error in 1 file of 9.',
			].join('\n'),
		);
	});

	it('names the whole address of the guide where the site is known', () => {
		const text = formatReport([problem()], 'content', 9, { site: 'https://in.example.com/x/' });
		expect(text).toContain('  Guide: https://in.example.com/x/guide/problems/unknown-reference/\n');
	});

	it('puts each part through its color', () => {
		const text = formatReport([problem()], 'content', 9, {
			paint: (ink, part) => `<${ink} ${part}>`,
		});
		expect(text).toContain('<error content/milestones/signed.md:2:7>');
		expect(text).toContain('<error 1 error>');
	});
});

describe('a code frame', () => {
	it.each([
		['letters that take two columns', '題名: saels', 5, 6],
		['emoji', '🎉🎉: x', 5, 4],
		['a tab', '\tteam', 2, 2],
	])('puts the caret below its place after %s', (_, line, column, width) => {
		const [, carets = ''] = (draw([line], { line: 1, column }) ?? '').split('\n');
		expect(carets).toBe(`    | ${' '.repeat(width)}^`);
	});

	it('shows a part of a long line', () => {
		const [row = '', caret = ''] = (draw(['', 'x'.repeat(500)], { column: 300 }) ?? '').split('\n');
		expect(row.length).toBeLessThan(120);
		expect(row[caret.indexOf('^')]).toBe('x');
	});

	it('spells out what commands a terminal', () => {
		expect(draw(['', 'team: \u001b[31m'])).toContain('team: ⟨U+001B⟩[31m');
	});

	it('is drawn for the settings of a diagram', () => {
		expect(draw(['', '', '---'], { rule: 'diagram', field: '', line: 3, column: 1 })).toContain(
			'3 | ---',
		);
	});

	it('is not drawn for a file as a whole, or for what is missing', () => {
		expect(draw(['title: x'], { field: '', line: 1, column: 1 })).toBeUndefined();
		expect(draw(['', 'title: x'], { rule: 'missing-field' })).toBeUndefined();
		expect(draw([], { line: 7 })).toBeUndefined();
	});
});

describe('the report for GitHub', () => {
	const options = {
		formatPath: (file: string) => `content/${file}`,
		formatTitle: () => 'An id: 100% wrong, really',
	};

	it('is a workflow command at the line, with what has a meaning there escaped', () => {
		const text = formatGithub([problem({ message: '50%\nof :: it, “x”' })], options);
		expect(text).toBe(
			'::error file=content/milestones/signed.md,line=2,col=7,title=An id%3A 100%25 wrong%2C really::team: 50%25%0Aof :: it, “x”%0AGuide: npm run explain unknown-reference\n',
		);
	});

	it('puts errors before warnings and says which edition it is about', () => {
		const found = [problem({ severity: 'warning', edition: 'public' }), problem()];
		const lines = formatGithub(found, options).trimEnd().split('\n');
		expect(lines.map((line) => line.slice(0, 9))).toEqual(['::error f', '::warning']);
		expect(lines[1]).toContain('%0AHolds in the public edition only.%0A');
	});

	const overdue = (file: string, team?: string) =>
		problem({
			rule: 'review-overdue',
			severity: 'warning',
			file,
			message: 'Again.',
			...(team && { team }),
		});

	it('is one line a team where several of its texts are past their review date', () => {
		const found = [
			overdue('a.md', 'Sales'),
			overdue('b.md', 'Sales'),
			overdue('c.md', 'Legal'),
			overdue('d.md'),
		];
		const lines = formatGithub(found, options).trimEnd().split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[2]).toBe(
			'::warning title=An id%3A 100%25 wrong%2C really::2 texts of “Sales” are past their review date. To see each: npm run check -- --all%0AGuide: npm run explain review-overdue',
		);
		expect(formatGithub(found, { ...options, all: true }).match(/Again\./g)).toHaveLength(4);
	});

	it('has one line a problem, whatever the content says', async () => {
		const content = writeContent({
			'teams/sales.md': (text) => text.replace('---\n', '---\n"a\\n::error::b": x\n'),
		});
		const { problems } = await checkContent(content, '2026-11-23');
		const lines = formatGithub(problems, options).trimEnd().split('\n');
		expect(lines).toHaveLength(problems.length);
		expect(lines.every((line) => line.startsWith('::error file=content/'))).toBe(true);
	});
});

describe('the report as JSON', () => {
	it('has a version, counts and every problem with all its fields', () => {
		const mistyped = { word: 'saels', choices: ['sales'] };
		const report = JSON.parse(formatJson([problem({ mistyped })], 'content', 9)) as JsonReport;
		expect(report).toEqual({
			version: 1,
			content: 'content',
			files: 9,
			errors: 1,
			warnings: 0,
			problems: [
				{
					severity: 'error',
					rule: 'unknown-reference',
					file: 'milestones/signed.md',
					line: 2,
					column: 7,
					field: 'team',
					message: 'There is no team called “saels”.',
					edition: null,
					guide: 'npm run explain unknown-reference',
				},
			],
		});
	});
});

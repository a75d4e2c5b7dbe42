import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';

/** What is said of a team’s file. */
async function check(text: string): Promise<string[]> {
	const { problems } = await checkContent(writeContent({ 'teams/sales.md': text }), today);
	return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}
const fields = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

async function expectAll(text: string, expected: readonly string[]): Promise<void> {
	const found = await check(text);
	expect(found.length, found.join('\n')).toBe(expected.length);
	for (const [i, start] of expected.entries())
		expect(found[i]).toContain(`teams/sales.md:${start}`);
}

describe('a slip in the fields is told at its place, with what to write:', () => {
	it.each<[string, string, string]>([
		[
			'no space after a colon',
			fields('title:Sales', 'summary: x'),
			'2:7 A space is missing after the colon. Write “title: Sales”.',
		],
		[
			'no space in the only field',
			fields('title:Sales'),
			'2:7 A space is missing after the colon.',
		],
		[
			'no space in a list',
			fields('title: Sales', 'summary: x', 'formerly:', ' - by:partner', '   do: x'),
			'5:7 A space is missing after the colon. Write “by: partner”.',
		],
		[
			'a question mark',
			fields('title: Sales', 'summary: ? Question'),
			'3:10 A text that begins with ? needs quotes around it.',
		],
		[
			'a dash before a text',
			fields('title: - Sales', 'summary: x'),
			'2:8 A text that begins with - needs quotes around it.',
		],
		[
			'a dash before a field',
			fields('title: Sales', '- summary: x'),
			'3:1 A dash stands before this field, and only what is in a list has one. Remove it: “summary: …”.',
		],
		[
			'spaces before the first field',
			fields(' title: Sales', 'summary: x'),
			'2:2 Spaces stand before this field',
		],
		[
			'spaces before another field',
			fields('title: Sales', '  summary: x'),
			'3:3 Spaces stand before this field',
		],
		['no colon', fields('title: Sales', 'summary Test', 'order: 1'), '3:1 This line has no colon'],
	])('%s', async (_, text, expected) => {
		await expectAll(text, [expected]);
	});
});

it('tells every line that cannot be read', async () => {
	await expectAll(
		fields('title: Day 1: kickoff', 'summary: @a', 'escalation:x', 'team: "a \\d"', 'order: 1'),
		['2:8 This line', '3:10 A text that begins with @', '4:12 A space', '5:'],
	);
});

describe('lines of dashes that are not right are told where they are:', () => {
	it.each<[string, string, string]>([
		[
			'an empty line above',
			`\n${fields('title: Sales', 'summary: x')}`,
			'1:1 Nothing may stand above the first line',
		],
		[
			'four dashes',
			'----\ntitle: Sales\n----\n',
			'1:1 A line at the top or the end of the fields has three dashes',
		],
		[
			'four dashes at the end',
			'---\ntitle: Sales\n----\nText\n',
			'3:1 A line at the top or the end of the fields has three dashes',
		],
		['a space before the dashes', ' ---\ntitle: Sales\n---\n', '1:1 A line at the top'],
		['no end', '---\ntitle: Sales\nsummary: x\n\nText\n', '3:1 The fields have no end.'],
		['none', 'title: Sales\n', '1:1 The fields stand at the top between two lines'],
	])('%s', async (_, text, expected) => {
		await expectAll(text, [expected]);
	});
});

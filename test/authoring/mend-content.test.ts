import {
	chmodSync,
	lstatSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMends } from '../../src/authoring/fix/format-mends.ts';
import { mendContent } from '../../src/authoring/fix/mend-content.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { plain } from '../../src/check/report/paint.ts';
import { acme } from '../acme.ts';
import { isLong } from '../long.ts';
import { copyFolder, smallProgram, writeContent } from '../small-program.ts';

const today = '2026-11-23';
const swap = (from: string, to: string) => (text: string) => {
	if (!text.includes(from)) throw new Error(`The small program has no “${from}”.`);
	return text.replace(from, to);
};
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

function readAll(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true });
	return Object.fromEntries(
		files
			.filter((file) => file.isFile())
			.map((file) => path.join(file.parentPath, file.name))
			.map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
	);
}

describe('what is certain is mended:', () => {
	const slips: [name: string, file: string, right: string, wrong: string][] = [
		['the name of a field', 'teams/sales.md', 'title: Sales', 'titel: Sales'],
		['the name of a field in a group', 'milestones/signed.md', 'role: sales', 'rolle: sales'],
		['an id', 'milestones/signed.md', 'team: sales', 'team: saels'],
		['an id in quotes', 'milestones/signed.md', 'team: sales', 'team: "saels"'],
		['an id in a list', 'milestones/first-deal.md', 'after: [signed]', 'after: [singed]'],
		['a choice', 'resources/guide.md', 'kind: guide', 'kind: giude'],
		['trailing white space', 'teams/sales.md', 'title: Sales', 'title: Sales \t'],
		['white space after a text', 'resources/guide.md', 'Yes.', 'Yes.  '],
	];
	it.each(slips)('%s', async (_, file, right, wrong) => {
		const folder = writeContent({ [file]: swap(right, wrong) });
		const expected = { ...readAll(folder), [file]: smallProgram[file] ?? '' };
		if (wrong.includes('"'))
			expected[file] = (smallProgram[file] ?? '').replace(right, 'team: "sales"');
		const mends = await mendContent(folder, today);
		expect(readAll(folder)).toEqual(expected);
		expect(mends).toHaveLength(right === wrong ? 0 : 1);
		expect((await checkContent(folder, today)).problems).toEqual([]);
	});

	it.each([
		['do: Say yes, or why not', 'do: "Say yes, or why not"'],
		['do: Call, mail, or "write"', `do: 'Call, mail, or "write"'`],
		['do: 1e3', 'do: "1e3"'],
		['do: &Co. decides', 'do: "&Co. decides"'],
	])('quotes that a text needs: %s', async (wrong, right) => {
		const file = 'milestones/signed.md';
		const folder = writeContent({ [file]: swap('do: Say yes', wrong) });
		const mends = await mendContent(folder, today);
		expect(read(folder, file)).toBe((smallProgram[file] ?? '').replace('do: Say yes', right));
		expect(mends.map(({ kind }) => kind)).toEqual(['quotes']);
		expect((await checkContent(folder, today)).problems).toEqual([]);
	});

	it('the space after a colon, and no text is put in quotes with it', async () => {
		const file = 'milestones/signed.md';
		const right = '{ by: partner, do: Say yes, within: 2, resource: guide }';
		const folder = writeContent({
			[file]: (text) =>
				text
					.replace('to: 25', 'to:25')
					.replace(/\{ by: partner.*\}/, right.replace('within: ', 'within:')),
		});
		const mends = await mendContent(folder, today);
		expect(read(folder, file)).toBe(
			(smallProgram[file] ?? '').replace(/\{ by: partner.*\}/, right),
		);
		expect(mends.map(({ kind }) => kind)).toEqual(['colon', 'colon']);
		expect((await checkContent(folder, today)).problems).toEqual([]);
	});

	it.each(['within 2', 'resource guide', 'role sales'])(
		'nothing where a colon may be missing: %s',
		async (wrong) => {
			const file = 'milestones/signed.md';
			const folder = writeContent({
				[file]: swap('role: sales, do: Say yes, resource: guide', `do: Say yes, ${wrong}`),
			});
			const before = read(folder, file);
			expect(await mendContent(folder, today)).toEqual([]);
			expect(read(folder, file)).toBe(before);
		},
	);

	it('CRLF line ends and a byte order mark', async () => {
		const folder = writeContent({
			'teams/sales.md': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
		});
		const mends = await mendContent(folder, today);
		expect(mends.map(({ kind, count }) => [kind, count])).toEqual([
			['byte-order-mark', undefined],
			['line-ends', 4],
		]);
		expect(read(folder, 'teams/sales.md')).toBe(smallProgram['teams/sales.md']);
	});

	it('a mistyped track, and the key of a difference for a type', async () => {
		const folder = writeContent({
			'milestones/signed.md': (text) =>
				text.replace(
					'---\n',
					'---\ntrack: tlak\nbyType: { reseler: { team: sales } } # for some\n',
				),
		});
		await mendContent(folder, today);
		expect(read(folder, 'milestones/signed.md')).toContain(
			'---\ntrack: talk\nbyType: { reseller: { team: sales } } # for some\n',
		);
	});

	it('an id in a tag', async () => {
		const text = '---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n---\n';
		const body = (id: string, type: string) =>
			`First comes <Milestone id="${id}" />.\n\n<For\n  types="${type}"\n>\n\nHello\n\n</For>\n`;
		const folder = writeContent({
			'resources/guide.md': null,
			'resources/guide.mdx': text + body('singed', 'resellers'),
		});
		await mendContent(folder, today);
		expect(read(folder, 'resources/guide.mdx')).toBe(text + body('signed', 'reseller'));
	});

	it('what comes to light only when a field has its right name', async () => {
		const folder = writeContent({ 'milestones/signed.md': swap('team: sales', 'teem: saels') });
		const mends = await mendContent(folder, today);
		expect(mends.map(({ before, after }) => [before, after])).toEqual([
			['teem: saels', 'team: saels'],
			['team: saels', 'team: sales'],
		]);
	});

	it('and nothing else: comments, order, quotes and odd spaces stay', async () => {
		const odd = `---\n# who we are\nsummary:   'Answers'   # soon\n\ntitel: "Sales"\norder: 0x10\n---\n`;
		const folder = writeContent({ 'teams/sales.md': odd });
		await mendContent(folder, today);
		expect(read(folder, 'teams/sales.md')).toBe(odd.replace('titel', 'title'));
	});
});

describe('what is not certain stays:', () => {
	it.each<[string, string, (text: string) => string]>([
		[
			'a field whose right name is there already',
			'teams/sales.md',
			swap('title', 'titel: X\ntitle'),
		],
		['an id with two near ones', 'milestones/signed.md', swap('team: sales', 'team: salez')],
		['a line break of two spaces', 'resources/guide.md', swap('Yes.', 'Yes.  \nOr no.')],
		['spaces in a code block', 'resources/guide.md', swap('Yes.', '```\nYes.  \n```')],
		[
			'spaces in a text of many lines',
			'plays/call.md',
			swap('summary: Call the partner.', 'summary: Call.\nescalation: |\n  Call.  \n  Call.'),
		],
		['a word that is no slip', 'milestones/signed.md', swap('role: sales', 'role: selling')],
		['a file that cannot be read', 'teams/sales.md', swap('title: Sales', 'title: [Sales  ')],
	])('%s', async (_, file, change) => {
		const folder = writeContent({
			'teams/sale.md': '---\ntitle: Sale\nsummary: S.\n---\n',
			[file]: change,
		});
		const before = readAll(folder);
		expect(await mendContent(folder, today)).toEqual([]);
		expect(readAll(folder)).toEqual(before);
	});

	it('a whole program', async () => {
		const folder = copyFolder(isLong ? acme : 'test/fixtures/german');
		const before = readAll(folder);
		expect(await mendContent(folder, today)).toEqual([]);
		expect(readAll(folder)).toEqual(before);
	});
});

describe('mending', () => {
	const wrong = { 'teams/sales.md': swap('title: Sales', 'titel: Sales ') };

	it('changes nothing the second time', async () => {
		const folder = writeContent(wrong);
		expect(await mendContent(folder, today)).toHaveLength(2);
		const after = readAll(folder);
		expect(await mendContent(folder, today)).toEqual([]);
		expect(readAll(folder)).toEqual(after);
	});

	it('only shows what it would do in a dry run', async () => {
		const folder = writeContent(wrong);
		const before = readAll(folder);
		const shown = await mendContent(folder, today, { dryRun: true });
		expect(readAll(folder)).toEqual(before);
		expect(shown).toEqual(await mendContent(folder, today));
	});

	it('keeps who may read a file, and leaves no other file behind', async () => {
		const folder = writeContent(wrong);
		chmodSync(path.join(folder, 'teams/sales.md'), 0o640);
		const files = Object.keys(readAll(folder));
		await mendContent(folder, today);
		expect(statSync(path.join(folder, 'teams/sales.md')).mode & 0o777).toBe(0o640);
		expect(Object.keys(readAll(folder))).toEqual(files);
	});

	it('follows a link inside the content folder and never one that leads out of it', async () => {
		const other = writeContent({ 'program.yaml': (text) => `${text.trimEnd()} \n` });
		const outside = path.join(other, 'program.yaml');
		const folder = writeContent({ 'program.yaml': null, ...wrong });
		symlinkSync(outside, path.join(folder, 'program.yaml'));
		symlinkSync(path.join(folder, 'teams/sales.md'), path.join(folder, 'teams/other.md'));
		const before = readFileSync(outside, 'utf8');
		await mendContent(folder, today);
		expect(readFileSync(outside, 'utf8')).toBe(before);
		expect(lstatSync(path.join(folder, 'teams/other.md')).isSymbolicLink()).toBe(true);
		expect(read(folder, 'teams/sales.md')).toBe(smallProgram['teams/sales.md']);
	});

	it('shows each change with its file, its line, what stood there and what stands there', async () => {
		const folder = writeContent(wrong);
		writeFileSync(path.join(folder, 'plays/call.md'), `\ufeff${read(folder, 'plays/call.md')}`);
		const mends = await mendContent(folder, today);
		expect(formatMends(mends, 'content', { paint: plain, dryRun: true })).toBe(
			[
				'content/plays/call.md',
				'  byte order mark removed',
				'content/teams/sales.md:2',
				'  - titel: Sales·',
				'  + titel: Sales',
				'content/teams/sales.md:2',
				'  - titel: Sales',
				'  + title: Sales',
				'',
				'3 changes in 2 files; nothing was written.',
				'',
			].join('\n'),
		);
	});
});

import { expect, it } from 'vitest';
import { checkBody } from '../../src/body/check-body.ts';

function check(text: string, format: 'md' | 'mdx' = 'mdx'): string[] {
	const owner = { collection: 'pages' as const, id: 'a' };
	const { problems } = checkBody({ format, text, line: 1 }, owner, {
		allowsCode: false,
		partnerTypes: ['reseller', 'hidden'],
		publicTypes: ['reseller'],
	});
	return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

it.each([
	['| a |\n|---|\n| x<br>y |', '3:4 mdx Write <br />: in an .mdx file every tag is closed.'],
	[
		'<Tipp>\n\nCall.\n\n</Tip>',
		'1:1 unknown-component There is no <Tipp> here. Did you mean <Tip>?',
	],
	[
		'<Tip>\n\nCall.\n\n</Tipp>',
		'5:1 unknown-component There is no <Tipp> here. Did you mean <Tip>?',
	],
	['Then <Tipp>call.', '1:6 unknown-component There is no <Tipp> here. Did you mean <Tip>?'],
	['<Tip>\n\n<Note>\n\nx\n\n</Tip>', '7:1 mdx </Tip> stands here and closes nothing.'],
	['<Note>\n\nx', '1:1 mdx <Note> is opened here and never closed.'],
	[
		'<Note title=“Mind the day”>\nText\n</Note>',
		'Write straight ones: <Note title="Mind the day">.',
	],
	[
		'<Diagram title="A" description=»B«>x</Diagram>',
		'Write straight ones: <Diagram description="B">.',
	],
	['<Note title=Mind>x</Note>', 'The value of title needs quotes: <Note title="Mind">.'],
	['## Start {#start}', '1:10 mdx A heading makes its own address. Remove “{#start}”,'],
	[
		'See <https://example.com/a>.',
		'1:5 mdx In an .mdx file an address stands without < and >. Write https://example.com/a.',
	],
	['See <www.example.com>.', 'Write https://www.example.com.'],
	['See <help@example.com>.', 'Write [help@example.com](mailto:help@example.com).'],
	[
		'within <90 days',
		'1:8 mdx In an .mdx file < begins a tag; found “<90 days”. Write “fewer than 90 days”',
	],
	['a { b', '1:3 mdx In an .mdx file { begins code; found “{ b”. Write \\{'],
])('says of %j what to write instead', (text, message) => {
	expect(check(text)).toEqual([expect.stringContaining(message)]);
});

it.each(['<Internal />\n\nSecret.', '<Internal/> Secret.', '<Internal>\n\n</Internal>\n\nSecret.'])(
	'does not publish what stands below an internal block that is closed at once: %j',
	(text) => {
		expect(check(text)).toEqual([
			'1:1 empty-component This <Internal> holds nothing, so what stands below it is published. Write <Internal> above the text and </Internal> below it.',
		]);
	},
);

it('asks for the text of an empty box, and not for that of a link', () => {
	expect(check('<Tip />')).toEqual([expect.stringContaining('This <Tip> holds nothing.')]);
	expect(check('<Milestone id="a" />')).toEqual([]);
});

it('stops at a paragraph of so many marks that its parser would take minutes', () => {
	expect(check(`First.\n\n${'_a_'.repeat(60_000)}`, 'md')).toEqual([
		'3:1 text-length This paragraph has 120000 underscores that begin or end a word; 2000 is the most. Part it with empty lines, or write \\_ for the character itself.',
	]);
	expect(check('`snake_case_name` and _this_ word. '.repeat(900), 'md')).toEqual([]);
});

it.each([
	'<Internal>\n\n[ref]: https://a.example.org "x"\n\n</Internal>',
	'<Internal>\n\n[^ref]: A note.\n\n</Internal>',
	'<Internal>\n\nsee [w][ref]\n\n[ref]: https://a.example.org\n\n</Internal>',
	'<Internal>\n\nsee[^ref]\n\n[^ref]: A note.\n\n</Internal>',
])('is silent of notes and addresses that are written in an internal part: %j', (text) => {
	expect(check(text)).toEqual([]);
	const type = text.replace('<Internal>', '<For types="hidden">').replace('/Internal', '/For');
	expect(check(type)).toEqual([expect.stringContaining('All partner types of this <For>')]);
});

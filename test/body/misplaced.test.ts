import { expect, it } from 'vitest';
import { checkBody } from '../../src/body/check-body.ts';

function check(text: string, format: 'md' | 'mdx' = 'mdx'): string[] {
	const owner = { collection: 'pages' as const, id: 'a' };
	const { problems } = checkBody({ format, text, line: 1 }, owner, {
		allowsCode: false,
		partnerTypes: ['reseller', 'hidden'],
		publicTypes: ['reseller'],
	});
	return problems
		.filter(({ rule }) => rule === 'misplaced-block')
		.map(({ line, column, severity, message }) => `${severity} ${line}:${column} ${message}`);
}

const says = (inner: string, outer: string) =>
	`${inner} is a block and cannot stand inside ${outer}, which holds words only. Put it on lines of its own, outside of it.`;
const noSummary =
	'<details> have no <summary>, so nobody knows what is inside. Write <summary>words</summary> as their first line.';

it.each([
	['## Head <Note>in it</Note>', '1:9', says('<Note>', 'a heading')],
	['## Head <Internal>half</Internal>', '1:9', says('<Internal>', 'a heading')],
	['*x <Checklist>- a</Checklist> y*', '1:4', says('<Checklist>', 'emphasis')],
	['**x <Tip>a</Tip>**', '1:5', says('<Tip>', 'bold text')],
	['~~x <Tip>a</Tip>~~', '1:5', says('<Tip>', 'struck text')],
	['[x <Warning>a</Warning>](/map/)', '1:4', says('<Warning>', 'a link')],
	['x <Term id="a">b <Tip>a</Tip></Term>', '1:18', says('<Tip>', '<Term>')],
	['a <kbd>a <Note>b</Note></kbd>', '1:10', says('<Note>', '<kbd>')],
	['a <sub><For types="reseller">x</For></sub>', '1:8', says('<For>', '<sub>')],
	['<kbd>\n\n- a\n\n</kbd>', '3:1', says('A list', '<kbd>')],
	['## <details><summary>S</summary>T</details>', '1:4', says('<details>', 'a heading')],
	[
		'<details><summary>S <Note>x</Note> z</summary>T</details>',
		'1:21',
		says('<Note>', '<summary>'),
	],
	[
		'<details>\n<summary>\n\n- x\n\n</summary>\n\nT\n\n</details>',
		'4:1',
		says('A list', '<summary>'),
	],
])('a block that stands where a page holds words only is said: %s', (text, place, message) => {
	expect(check(text)).toEqual([`error ${place} ${message}`]);
});

it.each([
	['<details></details>', 'mdx', noSummary],
	['<details></details>', 'md', noSummary],
	['<details>\n\nText <summary>S</summary>\n\n</details>', 'mdx', noSummary],
	['<details>\n\n<Internal><summary>S</summary></Internal>\n\nT\n\n</details>', 'mdx', noSummary],
	['<details>\n<summary></summary>\n\nT\n\n</details>', 'md', 'holds no words'],
	['<details>\n<summary><Internal>only</Internal></summary>\n\nT\n\n</details>', 'mdx', 'no words'],
	['<summary>S</summary>', 'mdx', '<summary> stands outside of <details>.'],
	['x <summary>S</summary>', 'md', '<summary> stands outside of <details>.'],
	['<details><summary>S</summary>\n<summary>S</summary>\n\nT\n\n</details>', 'md', 'already'],
	['<details>\n<summary>S\n\nT\n\n</details>', 'md', says('A paragraph', '<summary>')],
	['<kbd>\n\n- a\n\n</kbd>', 'md', says('A list', '<kbd>')],
] as const)('<details> need a <summary>, and tags hold words: %s (%s)', (text, format, message) => {
	expect(check(text, format)).toContainEqual(expect.stringContaining(message));
});

it.each([
	['Text <Warning>inside</Warning> more', 'mdx'],
	['- item\n  <Note>inside</Note>', 'mdx'],
	['| a |\n| - |\n| <Note>inside</Note> |', 'mdx'],
	['<Note>\n\n<Tip>in</Tip>\n\n## Head\n\n- a\n\n</Note>', 'mdx'],
	['<kbd>\nEnter\n</kbd>', 'mdx'],
	['## Head <Milestone id="a" /> <kbd>b</kbd>', 'mdx'],
	['<Milestone id="a">\n\nwords\n\n</Milestone>', 'mdx'],
	['<details>\n<summary>S</summary>\n\n- a\n\n</details>', 'md'],
	['<details open><summary>S</summary>T</details>', 'md'],
	['Text\n\n<details>\n<summary>Say **it**</summary>\n\n- a\n\n</details>', 'mdx'],
	['> <details>\n> <summary>S</summary>\n>\n> a\n>\n> </details>', 'mdx'],
	['<details>\n\n<summary>S</summary>\n\nT[^1]\n\n</details>\n\n[^1]: N\n\n    - a', 'mdx'],
] as const)('nothing is said of what may stand where it does: %s', (text, format) => {
	expect(check(text, format)).toEqual([]);
});

it('says of tags that are never closed, thousands of them, what is wrong instead of falling', () => {
	const owner = { collection: 'pages' as const, id: 'a' };
	const rules = { allowsCode: false, partnerTypes: [], publicTypes: [] };
	const text = `Text\n\n${'<details>'.repeat(9000)}`;
	const { problems } = checkBody({ format: 'md', text, line: 1 }, owner, rules);
	expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 text-depth']);
});

const leads = (inner: string, outer: string) =>
	`${inner} stands inside ${outer}, which leads somewhere itself. Put it before or after that.`;

it.each([
	['<Resource id="x">[inner](/map/)</Resource>', '1:18', leads('“/map/”', '<Resource>')],
	['<Resource id="x"><Term id="a">b</Term></Resource>', '1:18', leads('<Term>', '<Resource>')],
	['<Resource id="x">x[^1]</Resource>\n\n[^1]: n', '1:19', leads('[^1]', '<Resource>')],
	['[a *<Resource id="x"/>* b](/map/)', '1:5', leads('<Resource>', '“/map/”')],
	['[a <Term id="x"/> b][r]\n\n[r]: /map/', '1:4', leads('<Term>', '“[r]”')],
	['<Play id="x">https://a.example.org</Play>', '1:14', leads('“https://a.example.org”', '<Play>')],
])('a link inside a link is said: %j', (text, place, message) => {
	expect(check(text)).toEqual([`error ${place} ${message}`]);
});

it('a link inside a link is said in Markdown as well', () => {
	expect(check('[a <https://a.example.org> b](/map/)', 'md')).toEqual([
		`error 1:4 ${leads('“https://a.example.org”', '“/map/”')}`,
	]);
});

it('a link that looks like one inside, or holds a picture, is one link', () => {
	const text =
		'[https://a.example.org](https://a.example.org) [a https://b.example.org](/map/) [![c](c.png)](/map/)';
	expect([...check(text), ...check(text, 'md')]).toEqual([]);
});

import { expect, it } from 'vitest';
import { checkBody } from '../../src/body/check-body.ts';
import { render } from './render.ts';

function check(text: string, format: 'md' | 'mdx' = 'md'): string[] {
	const owner = { collection: 'pages' as const, id: 'a' };
	const { problems } = checkBody({ format, text, line: 1 }, owner, {
		allowsCode: false,
		partnerTypes: ['reseller'],
		publicTypes: ['reseller'],
	});
	return problems.map(
		({ line, column, severity, message }) => `${severity} ${line}:${column} ${message}`,
	);
}

it.each([
	[
		'-[ ] todo',
		'1:1 “-[ ] todo” looks like a list to tick and is shown as typed. Write - [ ] todo.',
	],
	['- [] todo', 'looks like a list to tick and is shown as typed. Write [ ] todo.'],
	['Said^[by us].', '“^[by us]” looks like a footnote and is shown as typed. Write [^1] here,'],
	[
		'This is ==new== now',
		'“==new==” looks like a marked text and is shown as typed. Write **new**.',
	],
	['See [[Help]].', '“[[Help]]” looks like a link and is shown as typed. Write [Help](/pages/…/),'],
	['1.one\n2.two', '1:1 “1.one” looks like a list and is shown as typed. Write 1. one.'],
	['1.one\n2.two', '2:1 “2.two” looks like a list and is shown as typed. Write 2. two.'],
	['1. one\n2.two', '2:1 “2.two” looks like a list and is shown as typed. Write 2. two.'],
	[
		'This is **bold without end\nand more.',
		'1:9 “**bold without end” looks like bold text and is shown as typed. Write ** behind its last word too, or \\*\\* for the stars themselves.',
	],
	['Text:\n• a\n• b', '2:1 “• a • b” looks like a list and is shown as typed. Write - a.'],
	['•\u00a0a', '1:1 “• a” looks like a list and is shown as typed. Write - a.'],
	[
		'Look into C:\\Users\\me\\_files\\*.txt there.',
		'1:11 “C:\\Users\\me\\_files\\*.txt” is shown without some of its signs: a backslash says that the sign after it is no mark. Write the path between backticks: `C:\\Users\\me\\_files\\*.txt`.',
	],
	['See \\\\server\\_share.', '1:5 “\\\\server\\_share.” is shown without'],
	[
		'| A | B |\n| --- |\n| 1 | 2 |',
		'looks like a table and is shown as typed. Write as many cells',
	],
	['```{.mermaid}\nflowchart LR\n```', 'looks like a drawing and is shown as typed.'],
	[
		'[[_TOC_]]',
		'“[[_TOC_]]” looks like a list of the headings and is shown as typed. Write nothing',
	],
	['[TOC]', '“[TOC]” looks like a list of the headings and is shown as typed. Write nothing'],
	[
		'Well done :smile:',
		'“:smile:” looks like a small picture and is shown as typed. Write the sign',
	],
	['##No space', '1:1 “##No space” looks like a heading and is shown as typed. Write ## No space.'],
	[
		'##\u00a0Odd',
		'1:1 “## Odd” looks like a heading and is shown as typed. Write ## Odd, with an ordinary space.',
	],
	[
		'Text\n\n-\u00a0item',
		'3:1 “- item” looks like a list and is shown as typed. Write - item, with an ordinary space.',
	],
	[
		'Größe 👍 [the deck](https://a.example.com/Shared Documents/d.pptx)',
		'looks like a link and is shown as typed. Write [the deck](<https://a.example.com/Shared Documents/d.pptx>), or',
	],
	[
		'See [b] (https://a.example.com/b).',
		'1:5 “[b] (https://a.example.com/b)” looks like a link and is shown as typed. Write [b](https://a.example.com/b), without the space.',
	],
	['See (c)[/pages/c/].', 'looks like a link and is shown as typed. Write [c](/pages/c/).'],
	['(c)[https://a.example.com/c]', 'Write [c](https://a.example.com/c).'],
	[
		'[d][missing]',
		'“[d][missing]” looks like a link and is shown as typed. Write [d](address), or add a line “[missing]: address” at the end of the text.',
	],
	[
		'e[^9].',
		'1:2 “[^9]” looks like a footnote and is shown as typed. Write a line “[^9]: …” with the note at the end of the text.',
	],
	[
		'![p](my picture.png)',
		'looks like a picture and is shown as typed. Write ![p](<my picture.png>), or',
	],
	[
		'## Start {#start}',
		'1:10 “{#start}” looks like the address of a heading and is shown as typed.',
	],
	[
		'> [!NOTE] Register first.',
		'1:3 “[!NOTE] Register first.” looks like a box and is shown as typed. Write > [!NOTE] on a line of its own,',
	],
	['> [!HINT]\n> Register first.', 'Write > [!NOTE] on a line of its own,'],
	[
		':::tip\nText\n:::',
		'1:1 “:::tip” looks like a box and is shown as typed. Write > [!TIP] on a line of its own',
	],
	['!!! warning "Mind"', 'looks like a box and is shown as typed. Write > [!WARNING]'],
	['::: mermaid', 'looks like a drawing and is shown as typed. Write ```mermaid'],
	['```Mermaid\nflowchart LR\n```', '“```Mermaid” looks like a drawing and is shown as typed.'],
	[
		'```mermaid\nflowchart LR\n  a[fa:fa-user Partner]\n```',
		'3:1 “fa:fa-user” looks like an icon and is shown as typed. Write the words alone',
	],
	['```mmd\nflowchart LR\n```', '“```mmd” looks like a drawing and is shown as typed.'],
	[
		'| a | b |\n|---|---|\n| yes | a|b |',
		'3:10 This row has 3 cells and the table 2 columns, so what stands here is not shown. Write \\| for a bar',
	],
	[
		'これは**「重要」**です',
		'“**「重要」**” looks like bold text and is shown as typed. Write **「重要」** with a space before and after it.',
	],
	[
		'** Mind ** it',
		'looks like bold text and is shown as typed. Write **Mind**, without spaces inside the stars.',
	],
	['- > one\n  > ##two', '“##two” looks like a heading'],
	[
		'| a \\| b | `c|d` |\n|:--|--:|',
		'1:1 “| a \\| b | `c|d` | |:--|--:|” looks like a table and is shown as typed.',
	],
	['##A `b`', '“##A `b`” looks like a heading and is shown as typed. Write ## A `b`.'],
	[
		'![Bild] (x.png)',
		'1:1 “![Bild] (x.png)” looks like a picture and is shown as typed. Write ![Bild](x.png), without the space.',
	],
	['![B] (my x.png)', 'Write ![B](<my x.png>), without the space.'],
	[
		'Text\n\n| a | b |\n| 1 | 2 |',
		'3:1 “| a | b | | 1 | 2 |” looks like a table and is shown as typed. Write a line |---|---| below its first line.',
	],
	[
		'- [ ]offen',
		'1:3 “[ ]offen” looks like a list to tick and is shown as typed. Write [ ] offen.',
	],
	['- [x]da', 'Write [x] da.'],
	[
		'1. [o] offen',
		'1:4 “[o] offen” looks like a list to tick and is shown as typed. Write [ ] offen, or [x] where it is done.',
	],
	[
		'Ein **fett **text',
		'1:5 “**fett **” looks like bold text and is shown as typed. Write **fett**, without spaces inside the stars.',
	],
	[
		'*kursiv * Wort',
		'1:1 “*kursiv *” looks like emphasis and is shown as typed. Write *kursiv*, without spaces inside the stars.',
	],
	['Text\n#Kein Abstand', '2:1 “#Kein Abstand” looks like a heading'],
	[
		'######## acht',
		'“######## acht” looks like a heading and is shown as typed. Write ###### acht, with six # at most.',
	],
	[
		'## Kopf {.klasse}',
		'1:9 “{.klasse}” looks like a style and is shown as typed. Write nothing: a text cannot change its look.',
	],
	['![b](b.png){width=300}', '“{width=300}” looks like a style'],
	[
		'Term\n: Definition',
		'1:1 “Term : Definition” looks like a term with its meaning and is shown as typed. Write - **Term**: Definition.',
	],
	['x^2^ ist', '1:2 “^2^” looks like a raised text and is shown as typed. Write <sup>2</sup>.'],
	['Das ist ++neu++.', '“++neu++” looks like a marked text and is shown as typed. Write **neu**.'],
	[
		'Das &foo; hier',
		'1:5 “&foo;” looks like a sign by its name and is shown as typed. Write the sign itself, or a name that HTML knows, such as &nbsp;.',
	],
	[
		'![[bild.png]]',
		'“![[bild.png]]” looks like a picture and is shown as typed. Write ![…](bild.png).',
	],
	['![[my bild.png|300]]', 'Write ![…](<my bild.png>).'],
	['H~2~O, ~~no~~ and ++neu++', '1:19 “++neu++” looks like a marked text'],
	['[[Help|how to]]', 'Write [how to](/pages/…/),'],
])('says of %j what it looks like and what to write', (text, message) => {
	const said = check(text);
	expect(said.join('\n')).toContain(message);
	expect(said[0]).toMatch(/^warning /);
});

it.each([
	'## Right {one}\n\n- item\n\n1. one\n\n[a](https://a.example.com), [b][ref] and ![c](c.png "A title").[^1]\n\n[ref]: https://a.example.com\n[^1]: Note.',
	'`##no`, `[a][b]`, `[^9]`, \\[a][b], \\##No, \\*\\*a\\*\\* and C# or #channel, #1 of 3.',
	'```\n##no\n[a][b]\n:::tip\n```',
	'> [!NOTE]\n> Register first.\n\n> [!caution]\n> **Mind** it.',
	'**Bold**, *em*, ~~gone~~, ***both***, 2 ** 3, a*b*c and snake_case_name.',
	'| a | b |\n|---|---|\n| yes | `a\\|b` |\n| no |',
	'- [ ] open\n- [x] done\n\nSee [1] and [2](a note), list[0][1], a (see the list) [or not].',
	'Time 12:30 (about) [sic] -- and so on ... !! Really?',
	'Q&A; R&D; AT&T; &amp; &nbsp; &copy; https://a.example.com/?a=1&foo;b and \\&foo; C++ and G++, i++.',
	'#channel is where we talk, #general too.\n#general is the other one.\n#Partner #Kanal\n#Wir fragen nach.',
	'* Pflichtfeld, 2 *3 * 4, a * b * c, Preis* und Gebühr *. x^2 + y^2, ^_^ and 2^n^2.',
	'- [1] Quelle\n- [a] first\n- [o](https://a.example.com) link\n\n[o] no item. [ ]no item.',
	'Er sagte | sie sagte | nichts.\nUnd: so ist es.\n: )\n\n**a** **b** *c* *d*',
	'{name} of {.5} and {a} {b}.',
	'As said [2][3], siehe Anhang [A][B].',
	'++i, i++ and ++count; count++',
	'1.FC Köln\n\n3.Oktober ist frei.\n\nAm\n3.Oktober auch.\n\n- am\n  3.Oktober',
	'#Partnertag\n\n#Partnertag #Kanal',
	'Das Feld :name: wird ersetzt, :date: auch.',
	'C:\\Users\\me, `C:\\a\\_b`, a\\_b and 5 · 3.\n\n**done** and *this*, price** 5.',
])('says nothing of what is meant or takes: %j', (text) => {
	expect(check(text).filter((said) => said.includes('shown'))).toEqual([]);
});

const below =
	'is shown as typed: below a line that begins with a tag no Markdown is read. Leave a line empty before it.';
const beside =
	'is shown as typed: in a line that begins with a tag no Markdown is read. Put it on a line of its own and leave a line empty before it; in <summary> write words without marks, or rename the file so that it ends in .mdx.';

it.each([
	[
		'<details>\n<summary>Costs</summary>\nSee **terms** and [prices](/pages/prices/).\n- one\n![x](none.png)\n</details>',
		`3:5 “**terms**” ${below}`,
	],
	['<details>\n<summary>S</summary>\nA\n- one\n</details>', `4:1 “- one” ${below}`],
	['<br>\nText [a](/map/)', `2:6 “[a](/map/)” ${below}`],
	['> <br>\n> Text `a`', `2:8 “\`a\`” ${below}`],
	['- <br>\n  ![x](none.png)', `2:3 “![x](none.png)” ${below}`],
	['<br>\n| a |\n|---|\n| b |', `2:1 “| a | |---| | b |” ${below}`],
	[
		'<details>\n<summary>**Bold** [l](/map/) [^1]</summary>\n\nx\n\n</details>\n\n[^1]: n',
		`2:10 “**Bold**” ${beside}`,
	],
	['<details>\n<summary>Bold[^1]</summary>\n\nx\n\n</details>\n\n[^1]: n', `2:14 “[^1]” ${beside}`],
])('says of Markdown in a block of HTML that it is not read: %j', (text, said) => {
	expect(check(text)).toEqual([`warning ${said}`]);
});

it.each([
	'<details>\n<summary>Costs</summary>\n\nSee **terms**.\n\n- one\n\n</details>\n\n<br>\nText 2 * 3\nhttps://a.example.org a_b_c [sic]',
	'<!-- **no**\n- a [^1] -->\n\n<kbd>a</kbd> **b** and x<br>**c**\n\n<abbr title="**a**">A</abbr>\n**b**',
])('says nothing of HTML whose Markdown is read, or that has none: %j', (text) => {
	expect(check(text)).toEqual([]);
});

it('draws the alerts of GitHub as its own boxes', async () => {
	const { html } = await render(
		'> [!NOTE]\n> Register **first**.\n>\n> - a\n\n> [!CAUTION]\n> No.',
		{
			format: 'md',
		},
	);
	expect(html).toBe(
		'<div class="note" role="note"><p class="aside-title">Note</p><p>Register <strong>first</strong>.</p><ul><li>a</li></ul></div><div class="warning" role="note"><p class="aside-title">Take care</p><p>No.</p></div>',
	);
	expect((await render('> [!NOTE] On one line.', { format: 'md' })).html).toContain('<blockquote>');
});

it('says of a heading with a line below it that the line goes as well', () => {
	expect(check('Total\n=====')).toEqual([
		'error 1:1 The title is the page’s only heading of level 1. Begin with level 2: write ## before it, and remove the line below it.',
	]);
	expect(check('> a\n\n  # Total')).toEqual([expect.stringContaining('write ## before it.')]);
});

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
		.filter(({ rule }) => rule === 'internal-in-markdown' || rule === 'shown-as-typed')
		.map(({ line, column, severity, message }) => `${severity} ${line}:${column} ${message}`);
}

const hidden = '<Internal>\n\nThe floor is 20.\n\n</Internal>';
const open = (marks = '```') =>
	`This code is never closed, so all that follows is shown as it is typed. Write ${marks} on a line of its own below it.`;
const inBlock = (name = 'Internal', marks = '```') =>
	`<${name}> does nothing in code, so this would be published. Where the code should end before it, write ${marks} on a line of its own there.`;
const inLine =
	'<Internal> does nothing in code, so this would be published. Where a backtick before it is meant as one, write \\` for it.';
const inWords =
	'<Internal> does nothing in the words of a picture, a title or an attribute, so this would be published. Take it out of there.';

it.each([
	['```\ncode\n\nText.\n', [`warning 1:1 ${open()}`]],
	['a\n\n~~~~js\ncode\n~~~', [`warning 3:1 ${open('~~~~')}`]],
	['```', [`warning 1:1 ${open()}`]],
	['> ```\n> code\n\nText.', [`warning 1:3 ${open()}`]],
	['- a\n\n  ```\n  code\n\nText.', [`warning 3:3 ${open()}`]],
])('code that is never closed is said where it begins: %j', (text, said) => {
	expect(check(text)).toEqual(said);
	expect(check(text, 'md')).toEqual(said);
});

it.each([
	['```\ncode\n\nMore.\n\n<Internal>\n\nThe floor is 20.\n\n</Internal>', `error 6:1 ${inBlock()}`],
	[`\`\`\`\`\ncode\n\`\`\`\n\n${hidden}\n\n\`\`\`\nmore\n\`\`\``, inBlock('Internal', '````')],
	[`\`\`\`\ncode\n\n<For types="hidden">\nx\n</For>`, `error 4:1 ${inBlock('For')}`],
	// The mark that would open the second one ends the first.
	[`\`\`\`\ncode\n\n${hidden}\n\n\`\`\`\nmore\n\`\`\``, `error 4:1 ${inBlock()}`],
	[`\`\`\`\ncode\n\n${hidden}\n\n\`\`\`js\nmore\n\`\`\``, `error 4:1 ${inBlock()}`],
	[`\`\`\`\`\ncode\n\`\`\`\n\n${hidden}\n\n\`\`\`\``, inBlock('Internal', '````')],
	['Press ` and <Internal>the code</Internal> or `.', `error 1:13 ${inLine}`],
	['a `` <Internal>x</Internal> ``', inLine],
	['a `<Internal>x</Internal> and <Internal>y</Internal>`', inLine],
	['![a <Internal>x</Internal>](a.png)', `error 1:5 ${inWords}`],
	['[a](/map/ "b <Internal>x</Internal>")', inWords],
	['<Note title="b <Internal>x</Internal>">y</Note>', inWords],
])('what would hide a part stands where it hides nothing: %j', (text, said) => {
	expect(check(text).join('\n')).toContain(said);
});

it.each([
	'```mdx\n<Internal>\n\nLike this.\n\n</Internal>\n```',
	'````mdx\n```\ncode\n```\n\n<Internal>x</Internal>\n````',
	'~~~\n<Internal>x</Internal>\n~~~~  ',
	'> ```\n> <Internal>x</Internal>\n> ```\n\n- ```\n  <Internal>x</Internal>\n  ```',
	'`<Internal>` and `</Internal>`, `<Internal>x</Internal>`, `<For types="hidden">x</For>`.',
	'<Internal>\n\n`` a <Internal>x</Internal> ``\n\n</Internal>',
])('an example is left alone: %j', (text) => {
	expect(check(text)).toEqual([]);
});

it('an example alone is one also where other code is never closed', () => {
	const text = '```\n<Internal>x</Internal>\n```\n\n```\nmore';
	expect(check(text)).toEqual([`warning 5:1 ${open()}`]);
});

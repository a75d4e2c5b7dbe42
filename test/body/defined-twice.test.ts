import { expect, it } from 'vitest';
import { checkBody } from '../../src/body/check-body.ts';
import { render } from './render.ts';
import { write } from './write.ts';

const text =
	'T[^a] [x][r] [y][R]\n\n[^a]: First\n[^A]: Second\n\n[r]: https://a.example.com/\n[R]: https://b.example.com/';

function check(source: string): string[] {
	const owner = { collection: 'pages' as const, id: 'a' };
	const { problems } = checkBody({ format: 'md', text: source, line: 1 }, owner, {
		allowsCode: false,
		partnerTypes: [],
		publicTypes: [],
	});
	return problems.map(({ rule, line, column, severity, message }) =>
		[severity, `${line}:${column}`, rule, message].join(' '),
	);
}

it('says of a second footnote or address of one name that the first one counts', () => {
	const says = (name: string, line: number) =>
		`“${name}” is in line ${line} already, which counts: nobody reads this one. Give it another name, also where the text refers to it, or remove it.`;
	expect(check(text)).toEqual([
		`warning 4:1 defined-twice ${says('[^A]', 3)}`,
		`warning 7:1 defined-twice ${says('[R]', 6)}`,
	]);
});

it('takes the first of two in the page and in its twin', async () => {
	const { html } = await render(text, { format: 'md' });
	expect(html).toContain('First');
	expect(html).toMatch(/a\.example\.com.*a\.example\.com/);
	expect(html).not.toMatch(/Second|b\.example\.com/);
	expect(write(text, 'public', 'md')).toBe(
		'T[^milestones-b-1] [x](https://a.example.com/) [y](https://a.example.com/)\n\n[^milestones-b-1]: First',
	);
});

it('says nothing of comments, and shows them nowhere', async () => {
	const comments =
		'[//]: # (kept to myself)\n\nT\n\n[//]: # (also this)\n\n[comment]: <> (and this)';
	expect(check(comments)).toEqual([]);
	expect((await render(comments, { format: 'md' })).html).toBe('<p>T</p>');
	expect(write(comments, 'public', 'md')).toBe('T');
});

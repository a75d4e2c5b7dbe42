import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { expect, it } from 'vitest';
import type { BookContext } from '../../src/exports/book/typst-tree.ts';
import { writeFlow } from '../../src/exports/book/write-blocks.ts';

function write(html: string): string {
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	const context = { anchors: new Set(), texts: [], images: new Map(), level: 1, isProse: true };
	return writeFlow(tree.children as never, context as unknown as BookContext);
}

it.each([
	'<details><summary>S</summary><p>One.</p></details>',
	'<details>\n<summary>S</summary>\n<p>One.</p>\n</details>',
])(
	'sets a summary as the bold line above its details, on however many lines they were typed: %j',
	(html) => {
		expect(write(html).trim()).toBe('#boldly[#"S";]\n#par[#"One.";]');
	},
);

it('counts a list from where it begins, 0 too', () => {
	expect(write('<ol start="0"><li>a</li></ol>')).toContain('enum(start: 0,');
	expect(write('<ol><li>a</li></ol>')).toContain('enum(start: 1,');
});

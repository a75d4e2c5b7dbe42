import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:css|astro)$/.test(file))
	.map((file) => path.join('src', file));

/** The styles of a file without comments; of a component, what stands in `<style>`. */
function readStyles(file: string): string {
	const text = readFileSync(file, 'utf8');
	const parts = file.endsWith('.css')
		? [text]
		: [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, own = '']) => own);
	return parts.join('\n').replace(/\/\*.*?\*\//gs, '');
}

/** The rules of print that stand within a selector, each with what it stands in. */
function findNestedPrint(css: string): string[] {
	const open: string[] = [];
	const found: string[] = [];
	for (const [, head = '', sign] of css.matchAll(/([^{};]*)([{};])/g)) {
		if (sign === '}') open.pop();
		if (sign !== '{') continue;
		const selector = open.find((one) => !one.startsWith('@'));
		if (selector && /^@media[^{]*print/.test(head.trim())) found.push(selector);
		open.push(head.trim());
	}
	return found;
}

it('what is for paper stands at the top, as WebKit leaves out what is nested in a selector', () => {
	expect(findNestedPrint('a { @media print { b: c } }')).toEqual(['a']);
	expect(findNestedPrint('@layer x { @media print { a { b: c } } }')).toEqual([]);
	expect(files.length).toBeGreaterThan(50);
	const found = files.flatMap((file) =>
		findNestedPrint(readStyles(file)).map((selector) => `${file}: ${selector}`),
	);
	expect(found).toEqual([]);
});

it('nothing on paper is measured by the window, whose size is another one in each browser', () => {
	const found = files.filter((file) =>
		[
			...readStyles(file).matchAll(/@media print\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g),
		].some(([, rules = '']) => /\d(?:vw|vh|vi|vb)\b/.test(rules)),
	);
	expect(found).toEqual([]);
});

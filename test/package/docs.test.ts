import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/package/components.ts';
import { fieldTypes } from '../../src/package/field.ts';
import { ourPages } from '../../src/package/our-pages.ts';

const read = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');

describe.each(['components', 'pages', 'fields', 'plugins'])('docs/%s.md', (name) => {
	const examples = [...read(name).matchAll(/^```\w+ (\S+)\n([\s\S]*?)\n```$/gm)];

	it('has examples', () => {
		expect(examples.length).toBeGreaterThan(0);
	});

	it.each(examples.map(([, file = '', text = '']) => [file, text]))(
		'has of %s what a test builds',
		(file, text) => {
			expect(readFileSync(`test/fixtures/vendor/${file}`, 'utf8')).toContain(text);
		},
	);
});

it('every component is named with what it promises', () => {
	for (const [name, { promise }] of Object.entries(components))
		expect(read('components')).toContain(`| \`${name}\` | ${promise} |`);
});

it('every page that can be replaced is named, and every kind of field', () => {
	for (const address of Object.keys(ourPages)) expect(read('pages')).toContain(`\`${address}\``);
	for (const type of fieldTypes) expect(read('fields')).toContain(`\`field.${type}\``);
});

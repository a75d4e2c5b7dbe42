import { describe, expect, it } from 'vitest';
import { allowedHtml, componentRules } from '../../src/body/components.ts';
import { imageTypes } from '../../src/body/images.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { drawnKinds } from '../../src/diagram/diagram-source.ts';
import { listBodyUses, listFieldUses, listPossibleUses } from './list-uses.ts';
import { everything, writeInArabic } from './write-in-arabic.ts';

/** Of Markdown and GitHub's additions to it, as the tree names them. */
const markdown = [
	'paragraph text emphasis strong delete inlineCode break thematicBreak blockquote code html',
	'footnoteDefinition footnoteReference image imageReference table tableRow tableCell',
	'bullets numbers mdxJsxFlowElement mdxJsxTextElement mdxFlowExpression mdxTextExpression',
].flatMap((line) => line.split(' '));
const forms = [
	...[2, 3, 4, 5, 6].map((depth) => `heading ${depth}`),
	...['loose item', 'tight item', 'item true', 'item false', 'item without a box'],
	...['column left', 'column center', 'column right', 'column null'],
	...['link, full', 'link, collapsed', 'link, shortcut'],
	...['link https:', 'link mailto:', 'link #', 'link /', 'link ../', 'link ./', 'link name'],
];
const nameTags = (rules: Record<string, readonly string[]>) =>
	Object.entries(rules).flatMap(([tag, attributes]) => [
		`<${tag}>`,
		...attributes.map((attribute) => `<${tag} ${attribute}>`),
	]);
const components = Object.fromEntries(
	Object.entries(componentRules).map(([name, { attributes }]) => [name, Object.keys(attributes)]),
);

const missing = (all: Iterable<string>, used: ReadonlySet<string>) =>
	[...all].filter((one) => !used.has(one));

describe('the program that uses everything', () => {
	it('has every field of every schema, every choice, and every switch on', () => {
		expect(missing(listPossibleUses(), listFieldUses(everything))).toEqual([]);
	});

	it('has every part of Markdown, tag, kind of diagram and of picture', () => {
		const all = [
			...[...markdown, ...forms, ...nameTags(components), ...nameTags(allowedHtml)],
			...[...Object.keys(drawnKinds), ...Object.keys(imageTypes)],
		];
		expect(missing(all, listBodyUses(everything))).toEqual([]);
	});

	it('passes the check without a word', async () => {
		expect((await checkContent(everything, '2026-11-23')).problems).toEqual([]);
	});

	it('passes the check in Arabic too, where English is used for the words of the interface and other fonts for the letters', async () => {
		const { problems } = await checkContent(writeInArabic(), '2026-11-23');
		expect(
			problems.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
		).toEqual([
			expect.stringContaining('program.yaml:6 language'),
			expect.stringMatching(/^program\.yaml:\d+ font This font has no /),
			expect.stringMatching(/^program\.yaml:\d+ font This font has no /),
		]);
	});

	it('says the same in Arabic: it uses what the English one uses', () => {
		const folder = writeInArabic();
		expect(missing(listFieldUses(everything), listFieldUses(folder))).toEqual([]);
		expect(missing(listBodyUses(everything), listBodyUses(folder))).toEqual([]);
	});
});

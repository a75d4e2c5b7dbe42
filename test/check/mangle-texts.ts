import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ContentFile } from '../../src/collections/content-file.ts';
import { readFiles } from '../../src/collections/read-files.ts';
import { isText } from '../../src/collections/schema/fields.ts';
import { programSchema } from '../../src/collections/schema/program.ts';
import { schemaAt, unwrap } from '../../src/collections/schema/schema-at.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { openWordsSchema } from '../../src/collections/schema/words.ts';
import { splitFrontMatter } from '../../src/collections/split-front-matter.ts';

/** A text in the fields of a file. */
export interface WrittenText {
	file: ContentFile;
	path: (string | number)[];
	value: string;
	/** Where its source stands in the whole file. */
	start: number;
	end: number;
	/** Whether it stands between braces or brackets. */
	isInFlow: boolean;
}

export function schemaOf({ collection, file }: ContentFile): z.ZodType {
	if (file === 'words.yaml') return openWordsSchema();
	// The texts of the first page have no fields.
	if (collection === 'home') return z.strictObject({});
	return collection === 'program' ? programSchema : schemas[collection];
}

/** Every text field of a folder that is written. */
export function listTexts(folder: string): WrittenText[] {
	return readFiles(folder).files.flatMap((file) => {
		const split = splitFrontMatter(file);
		if (!split || /^draft: true/m.test(split.yaml)) return [];
		const document = parseDocument(split.yaml, { lineCounter: new LineCounter() });
		const found: WrittenText[] = [];
		walk(schemaOf(file), document.contents, [], false);
		return found;

		function walk(
			outer: z.ZodType,
			node: ParsedNode | null,
			path: (string | number)[],
			isInFlow: boolean,
		): void {
			const inner = unwrap(outer);
			if (isMap(node))
				for (const { key, value } of node.items) {
					const name = String(key);
					const field = schemaAt(inner, [name]);
					walk(field as z.ZodType, value, [...path, name], isInFlow || node.flow === true);
				}
			else if (isSeq(node))
				for (const [i, item] of node.items.entries())
					walk(
						(inner as z.ZodArray).element as z.ZodType,
						item as ParsedNode,
						[...path, i],
						isInFlow || node.flow === true,
					);
			else if (isScalar(node) && typeof node.value === 'string' && takesText(inner)) {
				const offset = file.text.indexOf(split?.yaml ?? '');
				const [start, end] = node.range;
				const own = { start: start + offset, end: end + offset, isInFlow };
				found.push({ file, path, value: node.value, ...own });
			}
		}
	});
}

function takesText(inner: z.ZodType): boolean {
	return (
		isText(inner) ||
		(inner instanceof z.ZodUnion && inner.options.some((one) => isText(one as z.ZodType)))
	);
}

const signs = [
	...[',', ':', '#', '"', "'", '{', '}', '[', ']', '-', '\t', '!', '&', '*', '%', '@', '`'],
	...['?', '|', '>', '=', '~', '\\', '\\t', '<', '“', '：', '\u00a0', '--', '---', '...', '<<'],
];
const words = [
	'yes',
	'no',
	'null',
	'Null',
	'~',
	'true',
	'1e3',
	'0x1f',
	'.5',
	'007',
	'2026-10-01',
	'-',
	'{}',
	'[]',
];

/** What an author may type for a text: its first words with a sign at any place, or another word. */
export function mangle(value: string): string[] {
	const first = value.trim().split(/\s+/).slice(0, 4);
	const [a = 'One', b = 'two'] = [first.slice(0, 2).join(' '), first.slice(2).join(' ') || 'two'];
	return [
		...signs.flatMap((sign) => [
			`${sign}${a}`,
			`${sign} ${a}`,
			`${a}${sign}${b}`,
			`${a} ${sign} ${b}`,
			`${a}${sign} ${b}`,
			`${a} ${sign}${b}`,
			`${a}${sign}`,
			`${a} ${sign}`,
			`${sign}${a}${sign} ${b}`,
		]),
		...words,
		...words.map((word) => `${a}, ${word}`),
	];
}

/** The ways of writing a text into a file. */
export const forms = {
	plain: (text: string) => text,
	double: (text: string) => `"${text}"`,
	single: (text: string) => `'${text}'`,
	folded: (text: string) => `>\n          ${text}`,
	literal: (text: string) => `|\n          ${text}`,
} as const;
export type Form = keyof typeof forms;

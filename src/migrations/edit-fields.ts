import path from 'node:path';
import { type Document, isMap, isScalar, type Node, parseDocument, type Scalar, visit } from 'yaml';

/** A piece of a text in the place of another one: everything around it keeps its bytes. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** The fields of a file, and where in it they begin. */
export interface Fields {
	document: Document.Parsed;
	yaml: string;
	/** How the lines of the file end. */
	lineEnd: string;
}

/**
 * A file with its fields edited: comments, order, quotes and everything else stay, for only what an edit names is
 * replaced. A file that cannot be read stays as it is.
 */
export function editFields(
	text: string,
	file: string,
	findEdits: (fields: Fields) => readonly Edit[],
): string {
	const isYaml = path.extname(file) === '.yaml';
	const [whole, open = ''] = isYaml
		? [text, '']
		: (/^(\ufeff?---[ \t]*\r?\n)[\s\S]*?(?=^---[ \t]*$)/m.exec(text) ?? []);
	if (whole === undefined) return text;
	const yaml = whole.slice(open.length);
	const document = parseDocument(yaml, { version: '1.2' });
	if (document.errors.length > 0) return text;
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const edits = [...findEdits({ document, yaml, lineEnd })].sort((a, b) => b.start - a.start);
	const edited = edits.reduce(
		(done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
		yaml,
	);
	return open + edited + text.slice(whole.length);
}

/** A field as it stands in its file. */
interface Field {
	/** Where its name begins, and where it ends. */
	range: readonly [number, number];
	value: Node | null;
}

/** Where a field stands at the top of a file. */
export function findField({ document }: Fields, name: string): Field | undefined {
	const { contents } = document;
	for (const { key, value } of isMap(contents) ? contents.items : [])
		if (isScalar(key) && key.value === name && key.range)
			return { range: [key.range[0], key.range[1]], value };
	return undefined;
}

/** Takes a field out with its line or lines, and with what is said behind it; the comment above it stays. */
export function dropField({ yaml }: Fields, { range, value }: Field): Edit {
	const start = yaml.lastIndexOf('\n', range[0]) + 1;
	let [, end] = range;
	visit(value, {
		Node: (_, node) => {
			const isEmpty = isScalar(node) && node.source === '';
			if (!isMap(node) || node.flow) end = Math.max(end, isEmpty ? 0 : (node.range?.[1] ?? 0));
		},
	});
	const next = yaml.indexOf('\n', end);
	return { start, end: next < 0 ? yaml.length : next + 1, text: '' };
}

/** Puts another word in the place of a value, in the quotes that it has. */
export function replaceValue({ yaml }: Fields, node: Scalar, word: string): Edit {
	const [start = 0, end = 0] = node.range ?? [];
	const quote = /^["']/.exec(yaml.slice(start, end))?.[0] ?? '';
	return { start, end, text: quote + word + quote };
}

/** Puts a number in the place of a value, whatever that is, or of none. */
export function replaceNumber({ range, source }: Scalar, number: number): Edit {
	const [start = 0, end = 0] = range ?? [];
	return { start, end, text: source === '' && start === end ? ` ${number}` : String(number) };
}

/** Puts a field before all others; a comment that belongs to the first one stays with it. */
export function addFirst(fields: Fields, line: string): Edit {
	const { document, yaml, lineEnd } = fields;
	const { contents } = document;
	if (isMap(contents) && contents.flow) {
		const at = (contents.range?.[0] ?? 0) + 1;
		return { start: at, end: at, text: ` ${line},` };
	}
	const first = isMap(contents) ? contents.items[0]?.key : undefined;
	const key = isScalar(first) ? (first.range?.[0] ?? 0) : yaml.length;
	const above = yaml.slice(0, key);
	const at = above.length - (/(?:^#.*\r?\n)*(?![\s\S])/m.exec(above)?.[0].length ?? 0);
	return { start: at, end: at, text: line + lineEnd };
}

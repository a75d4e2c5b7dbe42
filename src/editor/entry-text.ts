import { parseDocument } from 'yaml';
import { mergeYaml } from './merge-yaml.ts';
import type { Fields } from './yaml-source.ts';

/** The name under which the editor carries a file’s own text along with its fields. */
export const originalKey = 'originalText';
/** The name of the text below the fields. */
export const bodyKey = 'body';

const frontMatter = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** The fields of a file as plain data, with the text below them as `body`. Broken YAML throws an Error. */
export function readEntry(text: string): Record<string, unknown> {
	const match = frontMatter.exec(text);
	const document = parseDocument(match ? (match[1] ?? '') : text, { version: '1.2' });
	const [error] = document.errors;
	if (error) throw new Error(error.message);
	const fields = (document.toJS({ maxAliasCount: 50 }) ?? {}) as Record<string, unknown>;
	const body = match ? text.slice(match[0].length).trim() : '';
	return { ...fields, ...(body !== '' && { [bodyKey]: body }) };
}

/**
 * The text of a file with the new values in it; only what changed differs from the original. Without
 * an original, a new file with its fields in the order of the schema.
 */
export function writeEntry(
	original: string,
	fields: Fields,
	body: string,
	order: readonly string[],
): string {
	const text = original.trim() === '' ? '---\n---\n' : original;
	const match = frontMatter.exec(text);
	if (!match) {
		if (body.trim() !== '') throw new Error(noBody);
		return mergeYaml(text, fields, order);
	}
	const yaml = match[1] === undefined ? '' : `${match[1]}\n`;
	const head = text.slice(0, text.indexOf('\n') + 1);
	const close = match[0].slice(head.length + yaml.length);
	return (
		head + mergeYaml(yaml, fields, order) + close + mergeBody(text.slice(match[0].length), body)
	);
}

const noBody =
	'This entry is a .yaml file, which has fields only. Leave the text empty, or rename the file so that it ends in .md.';

/** Keeps the empty lines around the text. */
function mergeBody(old: string, body: string): string {
	if (old.trim() === body.trim()) return old;
	if (old.trim() === '') return `\n${body.trim()}\n`;
	if (body.trim() === '') return '';
	const start = old.length - old.trimStart().length;
	return old.slice(0, start) + body.trim() + old.slice(old.trimEnd().length);
}

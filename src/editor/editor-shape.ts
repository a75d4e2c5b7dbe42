import { parseDocument, stringify } from 'yaml';
import { renderFlow } from './render-yaml.ts';
import { isEmpty, isFields } from './same-value.ts';

/** What the fields of a collection need on their way between a file and the form. */
export interface EditorShape {
	/** Top-level fields in the order of the schema. */
	order: readonly string[];
	/** Fields that hold an entry a key, such as `byType`: in the form a list whose items name the key. */
	records: readonly string[];
	/** Fields that take a number or a text, or `{ days: 10 }`, which the form shows as text; `*` stands for each item of a list. */
	numbersOrTexts: readonly string[];
	/** Switches: off is the same as absent. */
	switches: readonly string[];
	/** Fields that hold nodes within nodes, which the form shows as the text that they are in the file. */
	trees: readonly string[];
	/** Groups that may be written as their first field alone, with the name of that field. */
	shortForms: Readonly<Record<string, string>>;
}

/** The name of the file format of a form: by it the editor knows how to read and write its files. */
export function formatName(form: string): string {
	return `waymark-${form}`;
}

/** The name of the field of a list’s item that holds the key of a record. */
export const recordKey = 'for';

/** The fields of a file as the form shows them. */
export function toForm(
	fields: Readonly<Record<string, unknown>>,
	shape: EditorShape,
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			shape.records.includes(name) && isFields(value)
				? Object.entries(value).map(([key, inner]) => ({
						[recordKey]: key,
						...asObject(show(inner, `${name}.*`, shape)),
					}))
				: show(value, name, shape),
		]),
	);
}

function show(value: unknown, path: string, shape: EditorShape): unknown {
	if (Array.isArray(value)) return value.map((item) => show(item, `${path}.*`, shape));
	if (shape.trees.includes(path) && isFields(value))
		return stringify(value, { lineWidth: 0 }).trim();
	const main = shape.shortForms[path];
	if (!isFields(value)) return main === undefined ? value : { [main]: value };
	if (shape.numbersOrTexts.includes(path)) return renderFlow(value);
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, show(inner, `${path}.${name}`, shape)]),
	);
}

/** What the form holds, as the fields of a file. */
export function fromForm(
	values: Readonly<Record<string, unknown>>,
	shape: EditorShape,
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, settleField(name, value, shape)]),
	);
}

/** What the editor notes for itself in the items of a list. */
const ownPrefix = '__sc_';

function settleField(name: string, value: unknown, shape: EditorShape): unknown {
	if (!shape.records.includes(name) || !Array.isArray(value)) return settle(value, name, shape);
	return Object.fromEntries(
		value
			.filter((item) => isFields(item) && item[recordKey])
			.map((item) => {
				const { [recordKey]: key, ...inner } = item as Record<string, unknown>;
				return [String(key), settle(inner, `${name}.*`, shape)];
			}),
	);
}

function settle(value: unknown, path: string, shape: EditorShape): unknown {
	if (Array.isArray(value)) {
		return value
			.filter((item) => item !== '' && item !== null && item !== undefined)
			.map((item) => settle(item, `${path}.*`, shape));
	}
	if (isFields(value)) {
		const fields = Object.fromEntries(
			Object.entries(value)
				.filter(([name]) => !name.startsWith(ownPrefix))
				.map(([name, inner]) => [name, settle(inner, `${path}.${name}`, shape)]),
		);
		const { [shape.shortForms[path] ?? '']: main, ...more } = fields;
		return main !== undefined && isEmpty(more) ? main : fields;
	}
	if (value === false && shape.switches.includes(path)) return undefined;
	if (typeof value !== 'string') return value;
	const text = value.trim();
	if (shape.trees.includes(path)) return text === '' ? null : readTree(text);
	if (shape.numbersOrTexts.includes(path)) return readForm(text);
	return text === '' ? null : text;
}

/** What YAML reads in a text; the text itself where it reads nothing, which the check then refuses. */
function readTree(text: string): unknown {
	const document = parseDocument(text, { version: '1.2' });
	return document.errors.length > 0 ? text : document.toJS({ maxAliasCount: 50 });
}

/** A number, `{ days: 10 }` or a text, as it would be read in the file. */
function readForm(text: string): unknown {
	const [, name, days] = /^\{\s*([a-z]+):\s*(\d{1,9})\s*\}$/i.exec(text) ?? [];
	if (name !== undefined) return { [name]: Number(days) };
	if (/^\d{1,9}$/.test(text)) return Number(text);
	return text === '' ? null : text;
}

function asObject(value: unknown): Record<string, unknown> {
	return isFields(value) ? value : {};
}

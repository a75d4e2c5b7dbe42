import path from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isJsxElement, nameAttribute } from '../../src/body/jsx.ts';
import { parseBody } from '../../src/body/parse-body.ts';
import { readModel } from '../../src/collections/read-model.ts';
import {
	describeFields,
	type FieldDescription,
} from '../../src/collections/schema/describe-field.ts';
import { programSchema } from '../../src/collections/schema/program.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { readDiagramSource } from '../../src/diagram/diagram-source.ts';
import { collectionNames } from '../../src/domain/collections.ts';

type Fields = ReadonlyMap<string, FieldDescription>;

/** The fields of all files by what the file is. */
export const described: ReadonlyMap<string, Fields> = new Map([
	['program', describeFields(programSchema)],
	...collectionNames.map((name) => [name, describeFields(schemas[name])] as const),
]);

/** All that a program may say in fields: “milestones: byType.<type>.window.from”, “cadence of …: weekly”. */
export function listPossibleUses(): Set<string> {
	const uses = new Set<string>();
	const add = (form: string, at: string, field: FieldDescription): void => {
		for (const use of nameUses(form, at, field)) uses.add(use);
		// Nodes are the same wherever they stand.
		const isTree = field.kind === 'tree' && field.fields !== undefined;
		if (isTree) add('node', 'node', { ...field, kind: 'object' });
		for (const [name, inner] of isTree ? [] : (field.fields ?? []))
			add(form, `${at}.${name}`, inner);
		if (field.item)
			add(form, `${at}${field.kind === 'record' || field.key ? '.<id>' : '[]'}`, field.item);
	};
	for (const [form, fields] of described)
		for (const [name, field] of fields) add(form, name, field);
	return uses;
}

/** A choice counts wherever the same choices are offered; a switch has to be on somewhere. */
function nameUses(
	form: string,
	at: string,
	{ kind, choices = [], fields }: FieldDescription,
): string[] {
	// What may be accepted is the same everywhere, and one rule stands for all of them.
	if (at.startsWith('accepted')) return [at];
	const place = `${form}: ${at}`;
	// A program addresses its readers in one way, and the other is for languages that this one is not in.
	if (at === 'address') return [place];
	if (kind === 'number-or-text')
		return ['number', 'string', ...(fields?.size ? ['object'] : [])].map(
			(form) => `${place} as ${form}`,
		);
	if (kind === 'choice') return [place, ...choices.map((choice) => nameChoice(choices, choice))];
	return [place];
}

const nameChoice = (choices: readonly unknown[], choice: unknown) =>
	`${choice}, of ${choices.join(', ')}`;

/** What of it the program in a folder does say. A draft is in no build, so only that it is one counts. */
export function listFieldUses(folder: string): Set<string> {
	const { model } = readModel(path.resolve(folder));
	const uses = new Set<string>();
	let node: FieldDescription | undefined;
	const read = (form: string, at: string, field: FieldDescription, value: unknown): void => {
		// What code may do is off by default and stays off here: that it may be said is all there is to it.
		if (value === undefined || (value === false && at !== 'mdx.code')) return;
		const place = at.startsWith('accepted') ? at : `${form}: ${at}`;
		uses.add(field.kind === 'number-or-text' ? `${place} as ${typeof value}` : place);
		if (field.kind === 'tree' && !field.key) {
			node = field.fields ? { ...field, kind: 'object' } : node;
			if (node) read('node', 'node', node, value);
			return;
		}
		if (field.kind === 'choice' && !at.startsWith('accepted') && at !== 'address')
			uses.add(nameChoice(field.choices ?? [], value));
		for (const [name, inner] of field.fields ?? [])
			read(form, `${at}.${name}`, inner, (value as Record<string, unknown>)[name]);
		const { item } = field;
		if (!item) return;
		const inside = `${at}${field.kind === 'record' || field.key ? '.<id>' : '[]'}`;
		for (const one of Object.values(value as object)) read(form, inside, item, one);
	};
	const readAll = (form: string, data: Record<string, unknown>) => {
		for (const [name, field] of described.get(form) ?? []) {
			if (data['draft'] !== true || name === 'draft') read(form, name, field, data[name]);
		}
	};
	readAll('program', model.program);
	for (const name of collectionNames)
		for (const { data } of model.entries[name].values()) readAll(name, data);
	return uses;
}

/** What stands in the texts: parts of Markdown, tags with their attributes, kinds of diagram and picture. */
export function listBodyUses(folder: string): Set<string> {
	const { model } = readModel(path.resolve(folder));
	const uses = new Set<string>();
	for (const name of collectionNames) {
		for (const { body, data } of model.entries[name].values()) {
			const parsed = body && !data.draft && parseBody(body);
			if (!parsed || !('tree' in parsed)) continue;
			visit(parsed.tree, (node) => {
				for (const use of nameParts(node)) uses.add(use);
			});
		}
	}
	return uses;
}

function nameParts(node: Nodes): string[] {
	if (isJsxElement(node))
		return [
			node.type,
			`<${node.name}>`,
			...node.attributes.map((one) => `<${node.name} ${nameAttribute(one)}>`),
		];
	switch (node.type) {
		case 'heading':
			return [`heading ${node.depth}`];
		case 'list':
			return [node.ordered ? 'numbers' : 'bullets'];
		case 'listItem':
			return [`item ${node.checked ?? 'without a box'}`, node.spread ? 'loose item' : 'tight item'];
		case 'table':
			return ['table', ...(node.align ?? []).map((align) => `column ${align}`)];
		case 'linkReference':
			return [`link, ${node.referenceType}`];
		case 'link':
		case 'definition':
			return [`${node.type} ${/^[a-z]+:|^#|^\.\.?\/|^\//.exec(node.url)?.[0] ?? 'name'}`];
		case 'image':
			return ['image', path.extname(node.url)];
		case 'code':
			return [
				'code',
				...(node.lang === 'mermaid' ? [String(readDiagramSource(node.value).kind)] : []),
			];
		case 'html':
			return ['html', ...nameTags(node.value)];
		default:
			return [node.type];
	}
}

function nameTags(html: string): string[] {
	return [...html.matchAll(/<([a-z]+)(?:\s+([a-z]+))?[^>]*>/g)].flatMap(([, tag, attribute]) => [
		`<${tag}>`,
		...(attribute ? [`<${tag} ${attribute}>`] : []),
	]);
}

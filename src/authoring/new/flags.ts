import { parseDocument } from 'yaml';
import { describeFields, type FieldDescription } from '../../collections/schema/describe-field.ts';
import { schemas } from '../../collections/schema/schemas.ts';
import type { CollectionName } from '../../domain/collections.ts';

/** A field of an entry that can be given on the command line. */
export interface Flag {
	/** Such as `partner-types` or `window-from`. */
	name: string;
	path: readonly [string, ...string[]];
	field: FieldDescription;
	/** Takes several values. */
	isMany: boolean;
}

/** What was answered, by the name of the flag, as it was typed. */
export type Answers = Record<string, string | boolean | readonly string[] | undefined>;

/** The fields of a collection that can be given on the command line, in the order of the schema. */
export function listFlags(collection: CollectionName): Flag[] {
	return [...describeFields(schemas[collection])].flatMap(([name, field]) => listOf([name], field));
}

function listOf(path: readonly [string, ...string[]], field: FieldDescription): Flag[] {
	const name = path.map(toKebab).join('-');
	if (field.kind === 'object')
		return [...(field.fields ?? [])].flatMap(([inner, one]) => listOf([...path, inner], one));
	if (field.kind === 'record' || (field.kind === 'tree' && field.key)) return [];
	if (field.kind !== 'list') return [{ name, path, field, isMany: false }];
	const isPlain = field.item && !['object', 'record', 'list'].includes(field.item.kind);
	return isPlain ? [{ name, path, field, isMany: true }] : [];
}

function toKebab(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The answers as front matter, in the order of the schema. */
export function readData(flags: readonly Flag[], answers: Answers): Record<string, unknown> {
	const data: Record<string, unknown> = {};
	for (const flag of flags) {
		const answer = answers[flag.name];
		if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
			continue;
		let parent = data;
		for (const part of flag.path.slice(0, -1)) {
			parent[part] ??= {};
			parent = parent[part] as Record<string, unknown>;
		}
		parent[flag.path.at(-1) ?? ''] = readValue(flag, answer);
	}
	return data;
}

function readValue({ field, isMany }: Flag, answer: NonNullable<Answers[string]>): unknown {
	if (typeof answer === 'boolean') return answer;
	if (!isMany) return readOne(field, String(answer));
	const item = field.item ?? field;
	const given = typeof answer === 'string' ? [answer] : answer;
	// Sentences have commas in them, ids have none.
	const values =
		item.kind === 'text' && !item.pattern ? given : given.flatMap((one) => one.split(/[\s,]+/));
	return values.filter(Boolean).map((one) => readOne(item, one));
}

function readOne({ kind }: FieldDescription, answer: string): unknown {
	if (kind === 'switch') return answer === 'true';
	if (kind === 'tree') return parseDocument(answer, { version: '1.2' }).toJS({ maxAliasCount: 50 });
	const isNumber = kind === 'number' || kind === 'number-or-text';
	return isNumber && /^-?\d+(?:\.\d+)?$/.test(answer.trim()) ? Number(answer) : answer;
}

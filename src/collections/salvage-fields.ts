import { z } from 'zod';
import { findNearest } from '../words/nearest.ts';
import { isText, references, standIns } from './schema/fields.ts';
import { listFields, schemaAt, unwrap, valueAt } from './schema/schema-at.ts';

type Path = readonly PropertyKey[];

/** The fields of a file that has an error, as far as the rules of the journey can look at them. */
export interface Salvaged {
	data: unknown;
	/** Fields that are left out, or stand for what is wrong: what follows from them is not said. */
	lost: readonly Path[];
}

/** What is left out at first may be needed by another rule, and that by a third. */
const mostRounds = 5;

/**
 * Front matter without what is wrong with it, so that one problem hides no other: what may be left out is left
 * out, and for a text, an id or a choice that is needed something stands that nobody refers to. Places in
 * lists stay as they are. Undefined where too little is left.
 */
export function salvageFields(schema: z.ZodType, raw: unknown, id: string): Salvaged | undefined {
	const fields: unknown = structuredClone(raw);
	const lost: Path[] = [];
	for (let round = 0; round < mostRounds; round++) {
		const result = schema.safeParse(fields, { reportInput: true });
		if (result.success) return { data: keepWords(result.data, raw, schema, lost), lost };
		const changedNow: Path[] = [];
		for (const issue of result.error.issues) {
			// Of two problems of one field the first has been answered for both.
			if (changedNow.some((one) => one.every((part, i) => part === issue.path[i]))) {
				lost.push(issue.path);
				continue;
			}
			if (issue.code === 'unrecognized_keys') {
				const known = listFields(schema, issue.path);
				for (const key of issue.keys) {
					change(fields, [...issue.path, key], undefined);
					const meant = findNearest(key, known);
					const isThere = meant && valueAt(raw, [...issue.path, meant]) !== undefined;
					lost.push([...issue.path, isThere ? key : (meant ?? key)]);
				}
			} else {
				const changed = replace(schema, fields, issue.path, id);
				if (!changed) return undefined;
				lost.push(issue.path, changed);
				changedNow.push(changed);
			}
		}
	}
	return undefined;
}

/** Takes out what stands at a path, or what it is in; returns the path that was changed. */
function replace(schema: z.ZodType, fields: unknown, at: Path, id: string): Path | undefined {
	for (let path = at; path.length > 0; path = path.slice(0, -1)) {
		const field = schemaAt(schema, path);
		if (field instanceof z.ZodOptional) {
			// A rule that asks for one of two fields is content with the other one.
			const isGone = valueAt(fields, path) === undefined;
			if (isGone && path.at(-1) === 'window')
				change(fields, [...path.slice(0, -1), 'cadence'], 'each-release');
			else if (isGone) continue;
			else change(fields, path, undefined);
			return path;
		}
		const stands = field && findStandIn(field, id);
		if (stands !== undefined) {
			change(fields, path, structuredClone(stands));
			return path;
		}
	}
	return undefined;
}

function findStandIn(field: z.ZodType, id: string): unknown {
	const inner = unwrap(field);
	if (references.get(inner) || references.get(field)) return '';
	const known = standIns.get(inner)?.value;
	if (known !== undefined) return known;
	if (isText(inner)) return `…${id.slice(0, 30)}`;
	return inner instanceof z.ZodEnum ? String(inner.options[0]) : undefined;
}

/** Texts that are too long, for example, are named in messages as their author wrote them. */
function keepWords(data: unknown, raw: unknown, schema: z.ZodType, lost: readonly Path[]): unknown {
	for (const path of lost) {
		const field = schemaAt(schema, path);
		const words = valueAt(raw, path);
		if (field && isText(unwrap(field)) && typeof words === 'string' && words.trim() !== '')
			if (valueAt(data, path) !== undefined) change(data, path, words.trim());
	}
	return data;
}

function change(within: unknown, path: Path, value: unknown): void {
	const parent = valueAt(within, path.slice(0, -1));
	const name = path.at(-1);
	if (typeof parent !== 'object' || parent === null || name === undefined) return;
	if (value === undefined) Reflect.deleteProperty(parent, name);
	else Reflect.set(parent, name, value);
}

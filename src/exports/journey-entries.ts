import { z } from 'zod';
import { common, references } from '../collections/schema/fields.ts';
import { findMark } from '../collections/schema/marks.ts';
import { unwrap } from '../collections/schema/schema-at.ts';
import { schemas } from '../collections/schema/schemas.ts';
import {
	type CollectionName,
	collectionNames,
	collections,
	mayBeAway,
} from '../domain/collections.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Entry, Journey } from '../domain/journey.ts';
import { ownFields } from '../package/own-program.ts';
import { date, entry, id, text } from './journey-parts.ts';

/** The collections that `journey.json` has in a form of its own. */
const described = ['phases', 'milestones', 'resources', 'teams', 'partner-types'] as const;
/** The others, but for what is internal or not always there: each entry with the fields that its schema publishes. */
const plain = collectionNames.filter(
	(name) => !mayBeAway(name) && !described.some((own) => own === name),
);

/** The parts of `journey.json` that hold them. */
export const plainParts: Record<string, z.ZodType> = Object.fromEntries(
	plain.map((name) => [
		collections[name].part,
		z.array(z.strictObject({ ...entry, ...Object.fromEntries(listFields(name)) })),
	]),
);

/** Their entries; `describe` gives what every entry has. */
export function exportPlainEntries(
	journey: Journey,
	describe: (entry: Entry) => object,
): Record<string, object[]> {
	return Object.fromEntries(
		plain.map((name) => {
			const fields = Object.fromEntries(listFields(name));
			const entries = [...listCollections(journey)[name].values()].map((entry) => ({
				...describe(entry),
				...pickFields(entry, fields),
			}));
			return [collections[name].part, entries];
		}),
	);
}

/** The fields of a collection that have a plain value and are for the public, but for those that are named. */
export function findOtherFields(
	name: CollectionName,
	named: readonly string[],
): Record<string, z.ZodType> {
	return Object.fromEntries(listFields(name).filter(([field]) => !named.includes(field)));
}

/** What an entry says in these fields. */
export function pickFields(
	entry: Entry,
	fields: Readonly<Record<string, z.ZodType>>,
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(entry).filter(([field]) => Object.hasOwn(fields, field)),
	);
}

function listFields(name: CollectionName): [string, z.ZodType][] {
	const schema = unwrap(schemas[name]);
	if (!(schema instanceof z.ZodObject)) return [];
	return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(
		([field, type]): [string, z.ZodType][] => {
			const isSaid =
				field in common ||
				field in entry ||
				field === 'order' ||
				Object.hasOwn(ownFields(name), field);
			const value = isSaid || findMark(type)?.isInternal !== false ? undefined : exportType(type);
			return value ? [[field, value]] : [];
		},
	);
}

/** What a field is in `journey.json`; nothing where it is a group, which needs a form of its own. */
function exportType(type: z.ZodType): z.ZodType | undefined {
	const inner = unwrap(type);
	if (inner instanceof z.ZodArray) {
		const item = exportType(inner.element as z.ZodType);
		return item && z.array(item);
	}
	const value = exportValue(inner);
	return inner === type ? value : value?.optional();
}

function exportValue(type: z.ZodType): z.ZodType | undefined {
	if (references.has(type)) return id;
	if (type instanceof z.ZodISODate) return date;
	if (type instanceof z.ZodString) return text;
	if (type instanceof z.ZodEnum) return z.enum(type.options.map(String));
	if (type instanceof z.ZodNumber) return z.number();
	return type instanceof z.ZodBoolean ? z.boolean() : undefined;
}

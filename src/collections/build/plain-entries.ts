import { z } from 'zod';
import { type CollectionName, collections } from '../../domain/collections.ts';
import type { Entry, Id } from '../../domain/journey.ts';
import { ownFields } from '../../package/own-program.ts';
import type { Written } from '../model.ts';
import { common, references } from '../schema/fields.ts';
import { unwrap } from '../schema/schema-at.ts';
import { schemas } from '../schema/schemas.ts';
import type { EditionFiles } from './edition-files.ts';

type Data<C extends CollectionName> = Written<C>['data'];
/** The fields that a collection has besides those of every entry. */
type Own<C extends CollectionName> = Exclude<
	keyof Data<C>,
	Exclude<keyof typeof common, 'team'> | 'title' | 'summary'
>;
/** A field as it is in the journey: a list that is left out is empty. */
type Built<T> = NonNullable<T> extends readonly unknown[] ? NonNullable<T> : T | undefined;

/** The own fields of a collection as they are in its files. */
type Fields<C extends CollectionName> = {
	[Field in Own<C>]: undefined extends Data<C>[Field] ? Built<Data<C>[Field]> : Data<C>[Field];
};
export type PlainEntry<C extends CollectionName> = Entry & { collection: C } & Fields<C>;

/**
 * The entries of a collection whose fields are in the journey as they are written: lists that are left
 * out are empty, and what refers to an entry that the edition has not got is left out.
 */
export function buildPlainEntries<C extends CollectionName>(
	files: EditionFiles,
	collection: C,
): PlainEntry<C>[] {
	return files
		.list(collection)
		.map((written) => ({ ...files.makeEntry(written), ...buildFields(files, written, []) }));
}

/** The own fields of one entry in the same way, but for those that somebody else builds. */
export function buildFields<C extends CollectionName, Other extends keyof Fields<C>>(
	files: EditionFiles,
	{ collection, data }: Written<C>,
	others: readonly Other[],
): Omit<Fields<C>, Other> {
	const schema = unwrap(schemas[collection]);
	const fields = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
	const own = fields.filter(
		([name]) =>
			name === 'team' ||
			!(
				name in common ||
				name === 'title' ||
				name === 'summary' ||
				Object.hasOwn(ownFields(collection), name) ||
				others.some((o) => o === name)
			),
	);
	const built = own.map(([name, field]) => [
		name,
		keepKnown(files, field as z.ZodType, (data as Record<string, unknown>)[name]),
	]);
	// Which fields there are only the schema knows.
	return Object.fromEntries(built) as Omit<Fields<C>, Other>;
}

/** A field without what refers to nothing in this edition; what has to be there, the check has seen. */
function keepKnown({ one, only }: EditionFiles, field: z.ZodType, value: unknown): unknown {
	const inner = unwrap(field);
	if (inner instanceof z.ZodArray) {
		const to = findTarget(inner.element as z.ZodType);
		return to ? only(to, value as Id[] | undefined) : (value ?? []);
	}
	const to = field === inner ? undefined : findTarget(inner);
	return to ? one(to, value as Id | undefined) : value;
}

function findTarget(field: z.ZodType): CollectionName | undefined {
	const to = references.get(field)?.to;
	return to !== undefined && to in collections ? (to as CollectionName) : undefined;
}

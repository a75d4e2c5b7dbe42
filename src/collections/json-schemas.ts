import { z } from 'zod';
import { limits, type ReferenceTarget, references } from './schema/fields.ts';
import { findMark, internalNote } from './schema/marks.ts';
import { programSchema } from './schema/program.ts';
import { schemas } from './schema/schemas.ts';
import { openWordsSchema } from './schema/words.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Ids by what a field can refer to, for completion; none where the content is not looked at. */
export type KnownIds = Readonly<Partial<Record<ReferenceTarget, readonly string[]>>>;

/**
 * The JSON Schemas of all front matter by collection, of program.yaml and of words.yaml: what VS Code and its like
 * complete and check with. Ids that are not in the content are let through: the check words those, and
 * a new entry may come after the file that names it.
 */
export function buildJsonSchemas(ids: KnownIds = {}): Readonly<Record<string, JsonSchema>> {
	return Object.fromEntries(
		Object.entries({ program: programSchema, words: openWordsSchema(), ...schemas }).map(
			([name, schema]) => [name, { ...buildJsonSchema(schema, ids), title: name }],
		),
	);
}

function buildJsonSchema(schema: z.ZodType, ids: KnownIds): JsonSchema {
	return z.toJSONSchema(schema, {
		target: 'draft-7',
		io: 'input',
		override: ({ zodSchema, jsonSchema }) => {
			const field = zodSchema as unknown as z.ZodType;
			const target = references.get(field)?.to;
			const known = target && ids[target];
			if (known && known.length > 0 && jsonSchema.type === 'string') {
				delete jsonSchema.type;
				jsonSchema.anyOf = [{ enum: [...known] }, { type: 'string' }];
			}
			const most = limits.get(field)?.most;
			if (most !== undefined && jsonSchema.type === 'string') jsonSchema.maxLength = most;
			if (findMark(field)?.isInternal)
				jsonSchema.description = [jsonSchema.description, internalNote].filter(Boolean).join(' ');
			for (const part of ['minimum', 'maximum'] as const) {
				const limit = jsonSchema[part];
				if (limit !== undefined && Math.abs(limit) >= Number.MAX_SAFE_INTEGER)
					delete jsonSchema[part];
			}
		},
	});
}

import { z } from 'zod';
import { type CollectionName, collections } from '../../domain/collections.ts';
import { tell } from '../../domain/message.ts';
import type { OwnField } from '../../package/field.ts';
import { ownFields } from '../../package/own-program.ts';
import { ProgramFault } from '../../package/program-fault.ts';
import { address, date, text } from './fields.ts';
import { bodyMarks, internal, marks, published } from './marks.ts';

/** Characters of one line. */
const most = 240;

/** The schema of a collection with the fields that the program adds to it, and with the rules that it has. */
export function addOwnFields<S extends z.ZodObject>(collection: CollectionName, schema: S): S {
	const fields = Object.entries(ownFields(collection));
	if (fields.length === 0) return schema;
	for (const [name] of fields)
		if (Object.hasOwn(schema.shape, name))
			throw new ProgramFault(
				tell`extend.${collection}.${name}: every ${collections[collection].noun} has a field of that name already. Choose another one.`,
			);
	const shape = Object.fromEntries(fields.map(([name, own]) => [name, makeSchema(own)]));
	const extended = schema.safeExtend(shape) as unknown as S;
	for (const registry of [marks, bodyMarks]) {
		const mark = registry.get(schema);
		if (mark) registry.add(extended, mark);
	}
	return extended;
}

function makeSchema(own: OwnField): z.ZodType {
	const { description, example } = own;
	return makeType(own)
		.optional()
		.meta({ description, ...(example !== undefined && { examples: [example] }) })
		.register(marks, own.public ? published : internal);
}

function makeType(own: OwnField): z.ZodType {
	switch (own.type) {
		case 'text':
			return text(own.most ?? most);
		case 'number':
			return z.number();
		case 'boolean':
			return z.boolean();
		case 'date':
			return date();
		case 'url':
			return address();
		case 'texts':
			return z.array(text(most));
		case 'choice':
			return z.enum(own.choices as [string, ...string[]]);
	}
}

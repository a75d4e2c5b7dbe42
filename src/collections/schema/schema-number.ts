import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { marks, published } from './marks.ts';

/** Which meaning of names and fields this program reads; a field that changes its name or meaning counts it up. */
export const schemaNumber = 1;

/** The number that a program says its texts are written for; one that says none is written for the first. */
export function schemaField() {
	return z
		.number()
		.refine((number) => number === schemaNumber, {
			error: ({ input }) => wordOtherSchema(Number(input)),
		})
		.optional()
		.meta({
			description:
				'Which meaning of the fields the texts are written for. “npm run upgrade” counts it up.',
			examples: [1],
			default: 1,
		})
		.register(marks, published);
}

/** Why texts for another schema are not read, and which command helps. */
export function wordOtherSchema(number: number): string {
	if (!Number.isInteger(number))
		return tell`This is the number of the schema that the texts are written for. Write schema: ${schemaNumber}`;
	return number < schemaNumber
		? tell`These texts are written for schema ${number}, and this Waymark reads schema ${schemaNumber}. Bring them up to date: npm run upgrade`
		: tell`These texts are written for schema ${number}, and this Waymark reads schema ${schemaNumber}. Install the version of Waymark that they were written with, or a later one: npm install --save-exact waymark@latest`;
}

/** Whether a program says its number in a way that nobody can count from: as a text, a list, a part of a number. */
export function isNoSchema(fields: unknown): boolean {
	const { schema } = (fields ?? {}) as { schema?: unknown };
	return schema !== undefined && schema !== null && !Number.isInteger(schema);
}

/** Whether a program says a number that is another one: what its fields mean is then not known. */
export function isOtherSchema(fields: unknown): boolean {
	const { schema } = (fields ?? {}) as { schema?: unknown };
	return Number.isInteger(schema) && schema !== schemaNumber;
}

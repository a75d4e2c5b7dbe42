import type { CollectionName } from '../domain/collections.ts';
import { tell } from '../domain/message.ts';
import { chooseName, needGroup } from './faults.ts';
import { fieldTypes, type OwnField } from './field.ts';
import { ProgramFault } from './program-fault.ts';

/** The fields that a program adds to a collection; a fault in them is a sentence. */
export function readFieldsOf(
	collection: CollectionName,
	fields: Readonly<Record<string, unknown>>,
	name: string,
): Record<string, OwnField> {
	return Object.fromEntries(
		Object.entries(fields).map(([id, value]) => {
			const where = `extend.${collection}.${id}`;
			if (!/^[a-z][A-Za-z0-9]*$/.test(id))
				throw new ProgramFault(
					tell`${where} in ${name}: the name of a field is letters and digits and begins with a small letter, such as slackChannel.`,
				);
			const field = needGroup(value, where);
			chooseName(
				String(field['type']),
				fieldTypes,
				(hint) =>
					tell`${where} in ${name} has no kind. Write one of field.text({ … }), field.number, field.boolean, field.choice, field.date, field.url and field.texts. ${hint}`,
			);
			for (const part of ['label', 'description'])
				if (field[part] === undefined || field[part] === '')
					throw new ProgramFault(
						tell`${where} in ${name} has no “${part}”. Readers see the label, authors are told the description.`,
					);
			if (field['type'] === 'choice' && !isListOfTexts(field['choices']))
				throw new ProgramFault(
					tell`${where} in ${name} has no choices. Write them as choices: ['low', 'high'].`,
				);
			return [id, field as unknown as OwnField];
		}),
	);
}

function isListOfTexts(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

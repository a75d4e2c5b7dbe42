import type { CollectionName } from '../domain/collections.ts';
import { tell } from '../domain/message.ts';
import { chooseName, needGroup } from './faults.ts';
import { fieldParts, fieldTypes, type OwnField, partsOfKind } from './field.ts';
import { ProgramFault } from './program-fault.ts';

/** The fields that a program adds to a collection; a fault in them is a sentence. */
export function readFieldsOf(
	collection: CollectionName,
	fields: Readonly<Record<string, unknown>>,
	name: string,
): Record<string, OwnField> {
	const parent = Object.getPrototypeOf(fields);
	if (parent !== null && Object.getPrototypeOf(parent) !== null)
		throw new ProgramFault(wordTaken(`extend.${collection}.__proto__`, name));
	return Object.fromEntries(
		Object.entries(fields).map(([id, value]) => {
			const where = `extend.${collection}.${id}`;
			if (!/^[a-z][A-Za-z0-9]*$/.test(id))
				throw new ProgramFault(
					tell`${where} in ${name}: the name of a field is letters and digits and begins with a small letter, such as slackChannel.`,
				);
			if (id in Object.prototype) throw new ProgramFault(wordTaken(where, name));
			const field = needGroup(value, where);
			const type = chooseName(
				String(field['type']),
				fieldTypes,
				(hint) =>
					tell`${where} in ${name} has no kind. Write one of field.text({ … }), field.number, field.boolean, field.choice, field.date, field.url and field.texts. ${hint}`,
			);
			for (const part of Object.keys(field))
				chooseName(
					part,
					['type', ...fieldParts, ...(partsOfKind[type] ?? [])],
					(hint) => tell`${where} in ${name}: field.${type} takes no “${part}”. ${hint}`,
				);
			if (!['boolean', 'undefined'].includes(typeof field['public']))
				throw new ProgramFault(
					tell`${where} in ${name}: “public” is ${JSON.stringify(field['public'])}. Write public: true where the public edition shows it, or leave it out.`,
				);
			if (
				field['most'] !== undefined &&
				!(Number.isInteger(field['most']) && Number(field['most']) > 0)
			)
				throw new ProgramFault(
					tell`${where} in ${name}: “most” is ${JSON.stringify(field['most'])}. Write how many characters it may have, such as most: 80.`,
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

const wordTaken = (where: string, name: string) =>
	tell`${where} in ${name}: JavaScript keeps that name to itself. Choose another one, such as slackChannel.`;

function isListOfTexts(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

import path from 'node:path';
import { isMap, isScalar, isSeq } from 'yaml';
import { tell } from '../domain/message.ts';
import {
	addFirst,
	dropField,
	editFields,
	findField,
	replaceNumber,
	replaceValue,
} from './edit-fields.ts';
import type { Change, Workspace } from './workspace.ts';

/** One thing that is written in another way since a schema. */
export interface Migration {
	/** The schema whose texts are written so; what is older is changed. */
	schema: number;
	/** What is other, in a sentence for whoever wrote the texts. */
	word: () => string;
	apply: (workspace: Workspace) => Change[];
}

/** In the order in which they came. The last one of a schema writes its number. */
export const migrations: readonly Migration[] = [
	{
		schema: 1,
		word: () =>
			tell`The warning of a pale color is called “pale-color”, also where it is accepted.`,
		apply: (workspace) => renameAccepted(workspace, 'pale-accent', 'pale-color'),
	},
	{
		schema: 1,
		word: () =>
			tell`The end of a phase is called a gate: links to that part of its page lead to #gate.`,
		apply: (workspace) =>
			workspace.change(workspace.listTexts(), (text) =>
				text.replace(/(\/phases\/[\w-]+\/?)#door(?![\w-])/g, '$1#gate'),
			),
	},
	{
		schema: 1,
		word: () =>
			tell`“mdx” says nothing in program.yaml any more: whether texts may run code is said where the site is built.`,
		apply: (workspace) =>
			changeProgram(workspace, (fields) => {
				const field = findField(fields, 'mdx');
				return field ? [dropField(fields, field)] : [];
			}),
	},
	{
		schema: 1,
		word: () => tell`The program says the number of the schema that its texts are written for.`,
		apply: (workspace) => writeSchema(workspace, 1),
	},
];

type FindEdits = Parameters<typeof editFields>[2];

function changeProgram(workspace: Workspace, findEdits: FindEdits): Change[] {
	const file = path.join(workspace.content, 'program.yaml');
	return workspace.change([file], (text) => editFields(text, file, findEdits));
}

function writeSchema(workspace: Workspace, number: number): Change[] {
	return changeProgram(workspace, (fields) => {
		const value = findField(fields, 'schema')?.value;
		return isScalar(value)
			? [replaceNumber(value, number)]
			: [addFirst(fields, `schema: ${number}`)];
	});
}

function renameAccepted(workspace: Workspace, old: string, word: string): Change[] {
	return workspace.change(workspace.listTexts(), (text, file) => {
		if (!text.includes(old)) return text;
		return editFields(text, file, (fields) => {
			const list = findField(fields, 'accepted')?.value;
			const items = isSeq(list) ? list.items.filter(isMap) : [];
			return items.flatMap((item) => {
				const rule = item.get('rule', true);
				return isScalar(rule) && rule.value === old ? [replaceValue(fields, rule, word)] : [];
			});
		});
	});
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import {
	isNoSchema,
	isOtherSchema,
	schemaNumber,
	wordOtherSchema,
} from '../collections/schema/schema-number.ts';
import { wordNoProgram } from '../collections/word-no-program.ts';
import { findState, listWorkflows } from '../creator/files.ts';
import { programScripts } from '../creator/package-json.ts';
import { tell } from '../domain/message.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Change, Workspace } from '../migrations/workspace.ts';
import { formatFolder, SettingsError } from '../settings.ts';
import { addScripts } from './add-scripts.ts';

/** What is changed for one reason. */
export interface Step {
	sentence: string;
	changes: readonly Change[];
}

/** All that is to be brought up to date, in order; what is up to date already makes no step. Nothing is written. */
export function planUpgrade(workspace: Workspace): Step[] {
	const from = readSchema(workspace);
	const steps = [
		...migrations
			.filter(({ schema }) => from < schema)
			.map(({ word, apply }) => ({ sentence: word(), changes: apply(workspace) })),
		{
			sentence: tell`package.json has all commands by the names that messages call them by.`,
			changes: workspace.change([path.join(workspace.root, 'package.json')], (text) =>
				addScripts(text, programScripts),
			),
		},
		{
			sentence: tell`Workflows that nobody has changed are as Waymark writes them now.`,
			changes: listOwnWorkflows(workspace.root).flatMap(({ file, now }) =>
				workspace.change([file], (text) => (findState(text, now) === 'older' ? now : text)),
			),
		},
	];
	return steps.filter(({ changes }) => changes.length > 0);
}

/** The workflows that are there, of either host, and what would be written in their place. */
export function listOwnWorkflows(root: string): { file: string; name: string; now: string }[] {
	return (['github', 'gitlab'] as const)
		.flatMap((host) => [...listWorkflows(host)])
		.map(([name, now]) => ({ file: path.join(root, ...name.split('/')), name, now }))
		.filter(({ file }) => existsSync(file));
}

/** The schema that the texts are written for: none is older than the first. Throws a SettingsError where there is no program. */
function readSchema(workspace: Workspace): number {
	const file = path.join(workspace.content, 'program.yaml');
	const text = workspace.read(file);
	if (text === undefined) throw new SettingsError(wordNoProgram(file));
	const document = parseDocument(text, { version: '1.2' });
	const fields: unknown = document.errors.length > 0 ? undefined : document.toJS();
	if (typeof fields !== 'object' || fields === null)
		throw new SettingsError(
			tell`${file} cannot be read, so nothing was changed. Mend it first: npm run check`,
		);
	if (isNoSchema(fields))
		throw new SettingsError(`${formatFolder(file)}: ${wordOtherSchema(Number.NaN)}`);
	const { schema } = fields as { schema?: unknown };
	if (isOtherSchema(fields) && Number(schema) > schemaNumber)
		throw new SettingsError(wordOtherSchema(Number(schema)));
	return typeof schema === 'number' ? schema : 0;
}

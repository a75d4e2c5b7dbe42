import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { migrations } from './migrations.ts';
import { Workspace } from './workspace.ts';

/**
 * Writes the texts of an earlier state, which lie in a folder of their own, as they are written today: so an
 * earlier schema keeps nobody from comparing them. What cannot be read stays as it is.
 */
export function upgradeCopy(folder: string): void {
	const program = path.join(folder, 'program.yaml');
	if (!existsSync(program)) return;
	const schema = parseDocument(readFileSync(program, 'utf8'), { version: '1.2' }).get('schema');
	const from = typeof schema === 'number' ? schema : 0;
	const workspace = new Workspace(folder, folder);
	for (const { apply } of migrations.filter((one) => from < one.schema)) apply(workspace);
	for (const [file, text] of workspace.texts) {
		// A program need not say the number: without that line, all others stay where they are.
		const isAdded = file === program && typeof schema !== 'number';
		writeFileSync(file, isAdded ? text.replace(/^schema: \d+\r?\n/m, '') : text);
	}
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { wordNoProgram } from '../collections/word-no-program.ts';
import { readSettings, SettingsError } from '../settings.ts';

/** Throws a SettingsError where there is no content, before a command writes anything into a folder of something else. */
export function requireProgram(): void {
	const { content } = readSettings();
	if (!existsSync(content))
		throw new SettingsError(wordNoProgram(path.join(content, 'program.yaml')));
}

import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { findUpwards } from '../kept/program-folder.ts';

/** Said where a command is called in a folder that has no program. @param file the one that every program has */
export function wordNoProgram(file: string): string {
	const above = findUpwards(process.cwd(), path.join('content', 'program.yaml'));
	if (above !== undefined && above !== process.cwd())
		return tell`There is no program in this folder, and there is one above it: ${above}. Run this there, or write --root ${path.relative('', above)}`;
	return tell`There is no program here: ${file} is missing. Run this in the folder that has content/, or name it with --root.`;
}

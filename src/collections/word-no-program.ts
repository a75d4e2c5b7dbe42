import { tell } from '../domain/message.ts';

/** Said where a command is called in a folder that has no program. @param file the one that every program has */
export function wordNoProgram(file: string): string {
	return tell`There is no program here: ${file} is missing. Run this in the folder that has content/, or name it with --root.`;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallProgram } from '../small-program.ts';

/** Writes two programs that differ in one title, so that their sites differ as well. */
export function writeSmallPrograms(folder: string): { old: string; new: string } {
	const write = (name: string, title: string) => {
		for (const [file, text] of Object.entries(smallProgram)) {
			const whole = path.join(folder, name, file);
			mkdirSync(path.dirname(whole), { recursive: true });
			writeFileSync(whole, text.replace('title: Signed', `title: ${title}`));
		}
		return path.join(folder, name);
	};
	return { old: write('old', 'Agreement signed'), new: write('new', 'Contract signed') };
}

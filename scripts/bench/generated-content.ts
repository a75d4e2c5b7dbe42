import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Adds a sentence to one milestone of a program that the bench has generated. */
export function changeOneMilestone(content: string): void {
	const folder = path.join(content, 'milestones');
	const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.mdx'))
		.sort();
	if (!file) throw new Error(`${folder} has no milestones.`);
	appendFileSync(path.join(folder, file), '\nOne more sentence for whoever measures.\n');
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The first milestone of a content folder: its id, and its file. */
export function findFirstMilestone(content: string): { id: string; file: string } {
	const folder = path.join(content, 'milestones');
	const [name] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((one) => /\.mdx?$/.test(one))
		.sort();
	if (!name) throw new Error(`${folder} has no milestones.`);
	return { id: path.parse(name).name, file: path.join(folder, name) };
}

/** Adds a sentence to the first milestone of a content folder. Returns what makes it as it was. */
export function changeOneMilestone(content: string, sentence: string): () => void {
	const { file } = findFirstMilestone(content);
	const before = readFileSync(file);
	writeFileSync(file, `${before}\n${sentence}\n`);
	return () => writeFileSync(file, before);
}

import { parseBody } from '../body/parse-body.ts';
import addAResource from './tasks/add-a-resource.md?raw';
import changeADay from './tasks/change-a-day.md?raw';
import changeAWord from './tasks/change-a-word.md?raw';
import exportYourPartners from './tasks/export-your-partners.md?raw';
import renameAMilestone from './tasks/rename-a-milestone.md?raw';
import retireAPlay from './tasks/retire-a-play.md?raw';
import specialCharacters from './tasks/special-characters.md?raw';
import wrongDay from './tasks/wrong-day.md?raw';

/** Something that an author does, step by step. */
export interface Task {
	id: string;
	/** Plain text of one line. */
	title: string;
	/** One or two sentences of plain text. */
	summary: string;
	/** Steps of its first section; 0 for a text that has none. */
	steps: number;
	/** Markdown below the summary. */
	text: string;
}

/** What authors do, in the order in which a newcomer reads it. */
export const tasks: readonly Task[] = [
	readTask('wrong-day', wrongDay),
	readTask('change-a-day', changeADay),
	readTask('add-a-resource', addAResource),
	readTask('change-a-word', changeAWord),
	readTask('rename-a-milestone', renameAMilestone),
	readTask('retire-a-play', retireAPlay),
	readTask('special-characters', specialCharacters),
	readTask('export-your-partners', exportYourPartners),
];

/** Reads a text: the title, the summary as the first paragraph, the rest. */
function readTask(id: string, source: string): Task {
	const [heading = '', summary = '', ...rest] = source.split(/\n{2,}/);
	const text = rest.join('\n\n');
	return {
		id,
		title: heading.replace(/^# /, '').replaceAll('`', ''),
		summary,
		steps: countSteps(text),
		text,
	};
}

/** Counts what is numbered in the first section. */
function countSteps(text: string): number {
	const parsed = parseBody({ format: 'md', text, line: 1 });
	if (!('tree' in parsed)) throw new Error(parsed.problem.message);
	const [first, second] = parsed.tree.children.flatMap((node, i) =>
		node.type === 'heading' ? [i] : [],
	);
	let steps = 0;
	for (const node of parsed.tree.children.slice(first, second)) {
		if (node.type === 'list' && node.ordered) steps += node.children.length;
	}
	return steps;
}

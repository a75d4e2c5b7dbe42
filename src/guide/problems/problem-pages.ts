import type { Rule } from '../../domain/rules.ts';
import { fieldPages } from './fields.ts';
import { filePages } from './files.ts';
import { levelPages } from './levels.ts';
import { milestonePages } from './milestones.ts';
import { peoplePages } from './people.ts';
import { phasePages } from './phases.ts';
import type { ProblemPage } from './problem-page.ts';
import { programPages } from './program.ts';
import { resourcePages } from './resources.ts';
import { textPages } from './texts.ts';

/** The pages on problems under the headings of their list. */
export const problemGroups: readonly {
	title: string;
	pages: Readonly<Partial<Record<Rule, ProblemPage>>>;
}[] = [
	{ title: 'Files', pages: filePages },
	{ title: 'Fields', pages: fieldPages },
	{ title: 'The program', pages: programPages },
	{ title: 'Phases', pages: phasePages },
	{ title: 'Milestones', pages: milestonePages },
	{ title: 'Friction, partner types and teams', pages: peoplePages },
	{ title: 'Levels, measures and benefits', pages: levelPages },
	{ title: 'Resources, words and reviews', pages: resourcePages },
	{ title: 'Texts', pages: textPages },
];

/** What the authors’ guide says of each rule of the check. */
export const problemPages: Readonly<Record<Rule, ProblemPage>> = {
	...filePages,
	...fieldPages,
	...programPages,
	...phasePages,
	...milestonePages,
	...peoplePages,
	...levelPages,
	...resourcePages,
	...textPages,
};

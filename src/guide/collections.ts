import { collections } from '../domain/collections.ts';
import type { FormName } from '../editor/describe-collections.ts';

/** What a collection is for, in the field guide. */
export interface CollectionNote {
	title: string;
	what: string;
	/** What the fields cannot say one by one. */
	note?: string;
}

/** The collections as authors meet them. A collection without a note does not compile. */
export const collectionNotes: Readonly<Record<FormName, CollectionNote>> = {
	program: {
		title: 'The program',
		what: 'One file that names the program, its repository, its roles and its look.',
	},
	phases: {
		title: 'Phases',
		what: 'The stretches of the journey. Each has a clock of its own that begins at day 0.',
		note: 'A phase has “days” or “ongoing: true”, one of the two. Only the last phase may be ongoing.',
	},
	milestones: {
		title: 'Milestones',
		what: 'Facts that are true or not yet true, such as “Agreement signed”: who holds the partner there, when, with what, and what proves it.',
		note: 'A milestone has “window” or “cadence”, one of the two. A friction signal has “day” where the milestone has a window, and “after” where it has a cadence.',
	},
	resources: {
		title: 'Resources',
		what: 'What partners are given: guides, courses, templates, contracts.',
		note: 'A resource has a “url”, a text below its fields, or both.',
	},
	teams: {
		title: 'Teams',
		what: 'Who does the work on your side. The public edition shows title, summary and contact; the text is internal.',
	},
	'partner-types': {
		title: 'Partner types',
		what: 'The kinds of partner. Each has a path of its own through the milestones.',
	},
	plays: {
		title: 'Plays',
		what: 'What a team does when a friction signal shows. Always internal.',
	},
	metrics: {
		title: 'Metrics',
		what: 'The figures by which the journey is judged, each with one definition.',
		note: 'A target needs a direction.',
	},
	glossary: {
		title: 'Glossary',
		what: 'Words that mean something particular here. The first mention in a text links to them by itself.',
	},
	pages: {
		title: 'Pages',
		what: 'Everything else that is to be read: rules, benefits, how to get help.',
	},
	changes: {
		title: 'Changes',
		what: 'News of the journey for its readers.',
	},
};

/** Where the files of a form lie, below the content folder, such as `milestones/<id>.mdx`. */
export function formatFiles(form: FormName): string {
	if (form === 'program') return 'program.yaml';
	return `${form}/<id>${collections[form].mayBeYaml ? '.yaml' : '.mdx'}`;
}

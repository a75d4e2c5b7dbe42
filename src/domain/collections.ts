/** The groups of links on every page: the journey itself, whom and what to ask, and what teams alone use. */
export type MenuGroup = 'journey' | 'help' | 'team';

/** What is said of a collection once, for all that lists collections, names them or leads to them. */
interface Collection {
	/** The part of a journey that holds its entries. */
	part: string;
	/** What messages and forms call one entry. It is translated with the messages. */
	noun: string;
	/** What readers are told that an entry is: `search.kind.…` of the words. */
	kind: string;
	/** The heading over all of it: a key of the words. */
	title: string;
	/** The sentence below that heading, which may name the {vendor}: a key of the words. */
	summary: string | undefined;
	/** What stands there where there is none yet: a key of the words. */
	none: string | undefined;
	/** How the authors’ guide calls it, what it is for, and what its fields cannot say one by one. */
	guide: { title: string; what: string; note?: string };
	/** The folder of its addresses. Its files lie in the folder that its own name says. */
	folder: string;
	/** Each entry has a page; otherwise all of them stand on the page that lists them. */
	hasPages: boolean;
	/** There is a page that lists them. */
	hasList: boolean;
	/** What of that has a file of its own in `src/pages/`; the rest is drawn by the pages for any collection. */
	ownPages: readonly ('entry' | 'list')[];
	/** How its entries are sorted; where it says nothing, their builder does. */
	sort: 'title' | 'order' | 'date' | undefined;
	/** An entry may be a .yaml file, which has fields alone. */
	mayBeYaml: boolean;
	/** A program without any of it hears nothing of it: no page, no part of `journey.json`. */
	isOptional?: boolean;
	/** Nothing of it is for the public. */
	isInternal: boolean;
	/** Its chapter of the handbook, after the phases with their milestones; a listed one has its entries in the contents. */
	chapter: { order: number; isListed: boolean } | undefined;
	/** The group of links that leads to its list, and its place there: see `site/list-menu.ts`. */
	menu: { group: MenuGroup; order: number } | undefined;
	/** Its place among the kinds of pages in the search. */
	search: number | undefined;
	/** Its place in what a change means, as readers ask: the path first. News is no change of the journey. */
	diff: number | undefined;
	/** What readers of a page may find wrong, by the names that its fields have in the file; “text” is its text. */
	suggested: readonly string[];
}

/** The collections, by the folder of the content that holds their files. */
export const collections = {
	phases: {
		part: 'phases',
		noun: 'phase',
		kind: 'phase',
		title: 'phase.all',
		summary: 'phase.indexSummary',
		none: undefined,
		guide: {
			title: 'Phases',
			what: 'The stretches of the journey. Each has a clock of its own that begins at day 0.',
			note: 'A phase has “days” or “ongoing: true”, one of the two. Only the last phase may be ongoing.',
		},
		folder: 'phases',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: undefined,
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
		menu: undefined,
		search: 2,
		diff: 2,
		suggested: ['title', 'goal', 'starts', 'days', 'entry', 'exit', 'text'],
	},
	milestones: {
		part: 'milestones',
		noun: 'milestone',
		kind: 'milestone',
		title: 'phase.milestones',
		summary: undefined,
		none: undefined,
		guide: {
			title: 'Milestones',
			what: 'Facts that are true or not yet true, such as “Agreement signed”: who the owner is, when it is due, what is needed, and when it is done.',
			note: 'A milestone has “window” or “cadence”, one of the two. A friction signal has “day” where the milestone has a window, and “after” where it has a cadence.',
		},
		folder: 'milestones',
		hasPages: true,
		hasList: false,
		ownPages: ['entry'],
		sort: undefined,
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
		menu: undefined,
		search: 1,
		diff: 1,
		suggested: [
			'title',
			'team',
			'window',
			'cadence',
			'after',
			'steps',
			'enablement',
			'exit',
			'text',
		],
	},
	resources: {
		part: 'resources',
		noun: 'resource',
		kind: 'resource',
		title: 'nav.resources',
		summary: 'resource.indexSummary',
		none: 'resource.none',
		guide: {
			title: 'Resources',
			what: 'What partners are given: guides, courses, templates, contracts.',
			note: 'A resource has a “url”, a text below its fields, or both.',
		},
		folder: 'resources',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: 'title',
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 5, isListed: false },
		menu: { group: 'journey', order: 2 },
		search: 3,
		diff: 5,
		suggested: ['title', 'url', 'access', 'roles', 'partnerTypes', 'minutes', 'text'],
	},
	teams: {
		part: 'teams',
		noun: 'team',
		kind: 'team',
		title: 'nav.teams',
		summary: 'team.summary',
		none: 'team.none',
		guide: {
			title: 'Teams',
			what: 'Who does the work on your side. The public edition shows title, summary and contact; the text is internal.',
		},
		folder: 'teams',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: 'order',
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 9, isListed: false },
		menu: { group: 'help', order: 2 },
		search: 5,
		diff: 4,
		suggested: ['title', 'summary', 'contact'],
	},
	'partner-types': {
		part: 'partnerTypes',
		noun: 'partner type',
		kind: 'partner-type',
		title: 'nav.types',
		summary: 'type.indexSummary',
		none: undefined,
		guide: {
			title: 'Partner types',
			what: 'The kinds of partner. Each has a path of its own through the milestones.',
		},
		folder: 'for',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: 'order',
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 1, isListed: true },
		menu: { group: 'journey', order: 1 },
		search: 4,
		diff: 3,
		suggested: ['title', 'summary', 'phases', 'text'],
	},
	levels: {
		part: 'levels',
		noun: 'level',
		kind: 'level',
		title: 'nav.levels',
		summary: 'level.summary',
		none: undefined,
		guide: {
			title: 'Levels',
			what: 'What a partner can become in your program, such as “Gold”, and what each level asks.',
			note: '“requires” is a tree. Each node is of one kind: “all”, “any”, “some”, “score”, “measure”, “milestone”, “statement”, “invitation” or “level”; the other fields say more of it.',
		},
		folder: 'levels',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: undefined,
		mayBeYaml: false,
		isOptional: true,
		isInternal: false,
		chapter: { order: 2, isListed: true },
		menu: { group: 'journey', order: 4 },
		search: 10,
		diff: 10,
		suggested: ['title', 'summary', 'requires', 'text'],
	},
	ladders: {
		part: 'ladders',
		noun: 'ladder',
		kind: 'ladder',
		title: 'nav.ladders',
		summary: undefined,
		none: undefined,
		guide: {
			title: 'Ladders',
			what: 'How levels hang together: whose they are, which is above which, and when they are looked at.',
		},
		// It stands on the page that lists the levels.
		folder: 'levels',
		hasPages: false,
		hasList: false,
		ownPages: [],
		sort: 'title',
		mayBeYaml: true,
		isOptional: true,
		isInternal: false,
		chapter: undefined,
		menu: undefined,
		search: undefined,
		diff: 11,
		suggested: ['title', 'partnerTypes', 'levels', 'review', 'promotion', 'demotion'],
	},
	benefits: {
		part: 'benefits',
		noun: 'benefit',
		kind: 'benefit',
		title: 'nav.benefits',
		summary: 'benefit.indexSummary',
		none: undefined,
		guide: {
			title: 'Benefits',
			what: 'What a partner gets, and what unlocks it: a level, a milestone, or anything that may be asked for.',
		},
		folder: 'benefits',
		hasPages: true,
		hasList: true,
		ownPages: [],
		sort: 'title',
		mayBeYaml: false,
		isOptional: true,
		isInternal: false,
		chapter: { order: 3, isListed: false },
		menu: { group: 'journey', order: 5 },
		search: 11,
		diff: 12,
		suggested: ['title', 'summary', 'claim', 'unlocks', 'values', 'limit', 'text'],
	},
	measures: {
		part: 'measures',
		noun: 'measure',
		kind: 'measure',
		title: 'nav.measures',
		summary: 'measure.summary',
		none: undefined,
		guide: {
			title: 'Measures',
			what: 'The figures of one partner that levels ask for, each with one definition. A metric is how the program does, a measure how a partner does.',
			note: 'A measure is asked for in one direction only: “atLeast”, or with “direction: at-most” “atMost”.',
		},
		folder: 'measures',
		hasPages: true,
		hasList: true,
		ownPages: [],
		sort: 'title',
		mayBeYaml: true,
		isOptional: true,
		isInternal: false,
		chapter: { order: 8, isListed: false },
		menu: undefined,
		search: 12,
		diff: 13,
		suggested: ['title', 'definition', 'unit', 'source'],
	},
	plays: {
		part: 'plays',
		noun: 'play',
		kind: 'play',
		title: 'nav.plays',
		summary: 'play.summary',
		none: undefined,
		guide: {
			title: 'Plays',
			what: 'What a team does when a friction signal shows. Always internal.',
		},
		folder: 'plays',
		hasPages: true,
		hasList: true,
		ownPages: [],
		sort: 'title',
		mayBeYaml: false,
		isInternal: true,
		chapter: { order: 6, isListed: true },
		menu: { group: 'team', order: 1 },
		search: 9,
		diff: 6,
		suggested: ['title', 'team', 'within', 'steps', 'text'],
	},
	metrics: {
		part: 'metrics',
		noun: 'metric',
		kind: 'metric',
		title: 'nav.metrics',
		summary: 'metric.summary',
		none: 'metric.none',
		guide: {
			title: 'Metrics',
			what: 'The figures by which the journey is judged, each with one definition.',
			note: 'A target needs a direction.',
		},
		folder: 'metrics',
		hasPages: true,
		hasList: true,
		ownPages: ['list'],
		sort: 'title',
		mayBeYaml: true,
		isInternal: false,
		chapter: { order: 7, isListed: false },
		menu: { group: 'journey', order: 3 },
		search: 7,
		diff: 7,
		suggested: ['title', 'definition', 'formula', 'target', 'source'],
	},
	glossary: {
		part: 'glossary',
		noun: 'glossary term',
		kind: 'term',
		title: 'nav.glossary',
		summary: 'glossary.summary',
		none: 'glossary.none',
		guide: {
			title: 'Glossary',
			what: 'Words that mean something particular here. The first mention in a text links to them by itself.',
		},
		folder: 'glossary',
		hasPages: true,
		hasList: true,
		ownPages: ['list'],
		sort: 'title',
		mayBeYaml: true,
		isInternal: false,
		chapter: { order: 10, isListed: false },
		menu: { group: 'help', order: 3 },
		search: 6,
		diff: 8,
		suggested: ['title', 'definition', 'aliases', 'see'],
	},
	pages: {
		part: 'pages',
		noun: 'page',
		kind: 'page',
		title: 'nav.pages',
		summary: 'page.summary',
		none: 'page.none',
		guide: {
			title: 'Pages',
			what: 'Everything else that is to be read: rules, benefits, how to get help.',
		},
		folder: 'pages',
		hasPages: true,
		hasList: true,
		ownPages: ['entry', 'list'],
		sort: 'order',
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 4, isListed: true },
		menu: { group: 'help', order: 1 },
		search: 8,
		diff: 9,
		suggested: ['title', 'summary', 'text'],
	},
	changes: {
		part: 'changes',
		noun: 'change',
		kind: 'change',
		title: 'nav.changes',
		summary: 'change.summary',
		none: 'changes.none',
		guide: {
			title: 'Changes',
			what: 'News of the journey for its readers.',
		},
		folder: 'changes',
		hasPages: false,
		hasList: true,
		ownPages: ['list'],
		sort: 'date',
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
		menu: { group: 'help', order: 4 },
		search: undefined,
		diff: undefined,
		suggested: ['title', 'date', 'summary', 'affects'],
	},
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as readonly CollectionName[];

/** What messages call one entry of a collection, a role or a region. */
export const nouns: Readonly<Record<CollectionName | 'roles' | 'regions', string>> = {
	...mapCollections(({ noun }) => noun),
	roles: 'role',
	regions: 'region',
};

/** Whether nothing is said of a collection where there is none of it. */
export function mayBeAway(name: CollectionName): boolean {
	const facts: Collection = collections[name];
	return facts.isInternal || facts.isOptional === true;
}

/** Something of each collection. */
export function mapCollections<T>(
	make: (facts: Collection, name: CollectionName) => T,
): Record<CollectionName, T> {
	const made: Partial<Record<CollectionName, T>> = {};
	for (const name of collectionNames) made[name] = make(collections[name], name);
	return made as Record<CollectionName, T>;
}

/** The collections that have a place in an order, by it. */
export function listInOrder(placeOf: (facts: Collection) => number | undefined): CollectionName[] {
	const places = collectionNames.flatMap((name) => {
		const place = placeOf(collections[name]);
		return place === undefined ? [] : [{ name, place }];
	});
	return places.sort((a, b) => a.place - b.place).map(({ name }) => name);
}

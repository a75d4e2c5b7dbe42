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
	/** The folder of its addresses. Its files lie in the folder that its own name says. */
	folder: string;
	/** Each entry has a page; otherwise all of them stand on the page that lists them. */
	hasPages: boolean;
	/** There is a page that lists them. */
	hasList: boolean;
	/** An entry may be a .yaml file, which has fields alone. */
	mayBeYaml: boolean;
	/** Nothing of it is for the public. */
	isInternal: boolean;
	/** Its chapter of the handbook, after the phases with their milestones; a listed one has its entries in the contents. */
	chapter: { order: number; isListed: boolean } | undefined;
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
		folder: 'phases',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
		search: 2,
		diff: 2,
		suggested: ['title', 'goal', 'starts', 'days', 'entry', 'exit', 'text'],
	},
	milestones: {
		part: 'milestones',
		noun: 'milestone',
		kind: 'milestone',
		title: 'phase.milestones',
		folder: 'milestones',
		hasPages: true,
		hasList: false,
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
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
		folder: 'resources',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 3, isListed: false },
		search: 3,
		diff: 5,
		suggested: ['title', 'url', 'access', 'roles', 'partnerTypes', 'minutes', 'text'],
	},
	teams: {
		part: 'teams',
		noun: 'team',
		kind: 'team',
		title: 'nav.teams',
		folder: 'teams',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 6, isListed: false },
		search: 5,
		diff: 4,
		suggested: ['title', 'summary', 'contact'],
	},
	'partner-types': {
		part: 'partnerTypes',
		noun: 'partner type',
		kind: 'partner-type',
		title: 'nav.types',
		folder: 'for',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 1, isListed: true },
		search: 4,
		diff: 3,
		suggested: ['title', 'summary', 'phases', 'text'],
	},
	plays: {
		part: 'plays',
		noun: 'play',
		kind: 'play',
		title: 'nav.plays',
		folder: 'plays',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: true,
		chapter: { order: 4, isListed: true },
		search: 9,
		diff: 6,
		suggested: ['title', 'team', 'within', 'steps', 'text'],
	},
	metrics: {
		part: 'metrics',
		noun: 'metric',
		kind: 'metric',
		title: 'nav.metrics',
		folder: 'metrics',
		hasPages: true,
		hasList: true,
		mayBeYaml: true,
		isInternal: false,
		chapter: { order: 5, isListed: false },
		search: 7,
		diff: 7,
		suggested: ['title', 'definition', 'formula', 'target', 'source'],
	},
	glossary: {
		part: 'glossary',
		noun: 'glossary term',
		kind: 'term',
		title: 'nav.glossary',
		folder: 'glossary',
		hasPages: true,
		hasList: true,
		mayBeYaml: true,
		isInternal: false,
		chapter: { order: 7, isListed: false },
		search: 6,
		diff: 8,
		suggested: ['title', 'definition', 'aliases', 'see'],
	},
	pages: {
		part: 'pages',
		noun: 'page',
		kind: 'page',
		title: 'nav.pages',
		folder: 'pages',
		hasPages: true,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: { order: 2, isListed: true },
		search: 8,
		diff: 9,
		suggested: ['title', 'summary', 'text'],
	},
	changes: {
		part: 'changes',
		noun: 'change',
		kind: 'change',
		title: 'nav.changes',
		folder: 'changes',
		hasPages: false,
		hasList: true,
		mayBeYaml: false,
		isInternal: false,
		chapter: undefined,
		search: undefined,
		diff: undefined,
		suggested: ['title', 'date', 'summary', 'affects'],
	},
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as readonly CollectionName[];

/** What messages call one entry of a collection, or a role. */
export const nouns: Readonly<Record<CollectionName | 'roles', string>> = {
	...mapCollections(({ noun }) => noun),
	roles: 'role',
};

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

/** A component that a program may wrap. */
interface NamedComponent {
	/** The default, from the folder of the program. */
	file: string;
	/** Goes up where a wrap that was made for the default may no longer fit it. */
	version: number;
	/** What a wrap may count on. */
	promise: string;
}

/** The components that a program may wrap, by the name under which it does. */
export const components = {
	Head: {
		file: 'src/components/site/Head.astro',
		version: 1,
		promise:
			'What search engines, shared links and browsers read of a page; the policy comes first.',
	},
	Banner: {
		file: 'src/components/site/Banner.astro',
		version: 1,
		promise:
			'The first thing on every page: empty in the public edition, the note in the internal one.',
	},
	Header: {
		file: 'src/components/site/Header.astro',
		version: 1,
		promise: 'Name, menu, partner type and search, on every page.',
	},
	Search: {
		file: 'src/components/site/SearchBox.astro',
		version: 1,
		promise:
			'The field of the search in the header; without scripts it leads to the page of the search.',
	},
	Footer: {
		file: 'src/components/site/Footer.astro',
		version: 1,
		promise: 'All pages in groups, and who answers for this one, at the end of every page.',
	},
	Rail: {
		file: 'src/components/journey/Rail.astro',
		version: 1,
		promise: 'The phases, and the milestones of the present one, beside what they belong to.',
	},
	MilestoneHead: {
		file: 'src/components/journey/MilestoneHead.astro',
		version: 1,
		promise:
			'The top of a milestone’s page: its place, its title as the one h1, its summary, its marks.',
	},
	MilestoneFacts: {
		file: 'src/components/journey/MilestoneFacts.astro',
		version: 1,
		promise: 'What there is to know of a milestone, as terms with their values, on its page.',
	},
	Following: {
		file: 'src/components/journey/Next.astro',
		version: 1,
		promise: 'What happens next after a milestone: on its page, and in the handbook on one page.',
	},
	MapPicture: {
		file: 'src/components/journey/MapPicture.astro',
		version: 1,
		promise: 'A map as a picture whose parts are links, and the one for a narrow screen.',
	},
} as const satisfies Record<string, NamedComponent>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

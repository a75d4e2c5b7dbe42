import { componentRules } from '../body/components.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Journey } from '../domain/journey.ts';

/** What the guide says of a component that an author may use in an .mdx text. */
export interface ComponentNote {
	meaning: string;
	/** What each attribute holds. */
	attributes: Readonly<Record<string, string>>;
	/** MDX that shows it. `id` is that of an entry it may link to, or of a partner type. */
	example: (id: string) => string;
}

const aside = (name: string, meaning: string, text: string): ComponentNote => ({
	meaning,
	attributes: { title: 'Another heading than the usual word.' },
	example: () => `<${name}>\n\n${text}\n\n</${name}>`,
});

const link = (name: string, what: string): ComponentNote => ({
	meaning: `A link to a ${what} that shows its title, whatever it is called today. Words between the tags take the title’s place.`,
	attributes: { id: `The ${what}’s id.` },
	example: (id) =>
		`See <${name} id="${id}" />, or <${name} id="${id}">in your own words</${name}>.`,
});

/** The components in the order in which the guide shows them; a test holds them against the registry. */
export const componentNotes: Readonly<Record<string, ComponentNote>> = {
	Note: aside('Note', 'Something to know on the side.', 'The clock stops over public holidays.'),
	Tip: aside('Tip', 'What experience adds.', 'Bring the person who signs to the first meeting.'),
	Warning: aside('Warning', 'What goes wrong easily.', 'A registration lapses after **90 days**.'),
	Checklist: {
		meaning: 'A list that readers tick off and print. The ticks stay in their browser.',
		attributes: { title: 'What the list is for.' },
		example: () =>
			'<Checklist title="Before the kickoff">\n\n- [ ] Name a working lead\n- [ ] Agree on a first date\n\n</Checklist>',
	},
	For: {
		meaning: 'Text for some partner types only, under a line that says for which.',
		attributes: { types: 'Ids of partner types with a space between them.' },
		example: (id) =>
			`<For types="${id}">\n\nYou register each opportunity in the portal.\n\n</For>`,
	},
	Internal: {
		meaning:
			'Text for your own people. It is in no byte of the public edition. Only in .mdx: in an .md file it is an error.',
		attributes: {},
		example: () => '<Internal>\n\nAsk finance first if the margin is below 20%.\n\n</Internal>',
	},
	Diagram: {
		meaning:
			'A mermaid drawing, drawn while the site is built. The description is read out to people who do not see it.',
		attributes: {
			title: 'What it shows, as a caption.',
			description: 'The same in words, whole.',
		},
		example: () =>
			'<Diagram title="From lead to deal" description="A lead is registered, accepted and won.">\n\n```mermaid\nflowchart LR\n  lead[Lead] --> registered[Registered] --> won[Won]\n```\n\n</Diagram>',
	},
	Resource: link('Resource', 'resource'),
	Milestone: link('Milestone', 'milestone'),
	Play: link('Play', 'play'),
	Metric: link('Metric', 'metric'),
	Term: link('Term', 'term of the glossary'),
};

/** An example with ids of this journey; undefined where the journey has nothing to link to. */
export function writeComponentExample(name: string, journey: Journey): string | undefined {
	const note = componentNotes[name];
	const collection = name === 'For' ? 'partner-types' : componentRules[name]?.linksTo;
	if (!note) return undefined;
	if (!collection) return note.example('');
	const [id] = listCollections(journey)[collection].keys();
	return id === undefined ? undefined : note.example(id);
}

import type { CollectionName } from '../domain/collections.ts';

export interface ComponentRule {
	/** Attributes and whether they must be there. */
	attributes: Record<string, 'required' | 'optional'>;
	/** Collection that `id` names an entry of. */
	linksTo?: CollectionName;
}

/** The components an author may use in .mdx, and nothing else. */
export const componentRules: Record<string, ComponentRule> = {
	Note: { attributes: { title: 'optional' } },
	Tip: { attributes: { title: 'optional' } },
	Warning: { attributes: { title: 'optional' } },
	Checklist: { attributes: { title: 'optional' } },
	For: { attributes: { types: 'required' } },
	Internal: { attributes: {} },
	Diagram: { attributes: { title: 'required', description: 'required' } },
	Resource: { attributes: { id: 'required' }, linksTo: 'resources' },
	Milestone: { attributes: { id: 'required' }, linksTo: 'milestones' },
	Play: { attributes: { id: 'required' }, linksTo: 'plays' },
	Metric: { attributes: { id: 'required' }, linksTo: 'metrics' },
	Term: { attributes: { id: 'required' }, linksTo: 'glossary' },
};

/** The boxes beside a text, with the word of the interface that stands over each. */
export const asides = { Note: 'note', Tip: 'tip', Warning: 'warning' } as const;

/** The raw HTML that is let through, with the attributes each may carry. */
export const allowedHtml: Record<string, readonly string[]> = {
	br: [],
	kbd: [],
	sub: [],
	sup: [],
	abbr: ['title'],
	details: ['open'],
	summary: [],
};

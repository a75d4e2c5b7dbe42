import type { Chapter } from '../../domain/book.ts';
import type { Site } from '../../site/site.ts';
import type { WordKey } from '../../words/words.ts';

const names: Partial<Record<Chapter['collection'], WordKey>> = {
	'partner-types': 'nav.types',
	pages: 'nav.pages',
	resources: 'nav.resources',
	plays: 'nav.plays',
	metrics: 'nav.metrics',
	teams: 'nav.teams',
	glossary: 'nav.glossary',
};

/** The heading of a chapter of the book. */
export function nameChapter({ words }: Site, { phase, collection }: Chapter): string {
	if (phase) return phase.title;
	const name = names[collection];
	if (!name) throw new Error(`The book has no chapter for ${collection}.`);
	return words.say(name);
}

import type { Chapter } from '../../domain/book.ts';
import { collections } from '../../domain/collections.ts';
import type { Site } from '../../site/site.ts';

/** The heading of a chapter of the book. */
export function nameChapter({ words }: Site, { phase, collection }: Chapter): string {
	return phase ? phase.title : words.say(collections[collection].title);
}

import type { AnyEntry, Journey } from '../domain/journey.ts';
import { listOwnAnchors } from '../domain/page-anchors.ts';
import { listSections } from './list-facts.ts';
import { makeFactSource } from './make-fact-source.ts';

/**
 * The anchors that the page of an entry has of itself in this edition, besides those of its text and
 * of what stands round every page.
 */
export function listEntryAnchors(journey: Journey, entry: AnyEntry): string[] {
	const sections = listSections(makeFactSource(journey), entry).map(({ id }) => id);
	return [...sections.filter((id) => id !== ''), ...listOwnAnchors(journey, entry)];
}

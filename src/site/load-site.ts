import { getCollection, getEntry } from 'astro:content';
import { buildJourney } from '../collections/build-journey.ts';
import type { Model, Written } from '../collections/model.ts';
import { findContentDate } from '../domain/content-date.ts';
import { type CollectionName, collectionNames } from '../domain/journey.ts';
import { buildPath } from '../domain/path.ts';
import { readSettings } from '../settings.ts';
import { loadWords } from '../words/load-words.ts';
import type { Site } from './site.ts';

/** Whether this is the preview of an author at work; set by the edition guard. */
declare const SHOWS_DRAFTS: boolean;

let built: Promise<Site> | undefined;

/** The journey of this edition and what follows from it, for every page. */
export function loadSite(): Promise<Site> {
	if (SHOWS_DRAFTS) return buildSite();
	built ??= buildSite();
	return built;
}

async function buildSite(): Promise<Site> {
	const { content, edition } = readSettings();
	const program = await getEntry('program', 'program');
	if (!program) throw new Error('The program has not been loaded.');
	const collections = await Promise.all(
		collectionNames.map(async (name) => [name, await loadCollection(name)] as const),
	);
	const model: Model = {
		folder: content,
		program: program.data,
		entries: Object.fromEntries(collections) as unknown as Model['entries'],
		locators: new Map(),
		unreadable: new Set(),
	};
	const withDrafts = SHOWS_DRAFTS;
	const journey = buildJourney(model, { edition, withDrafts });
	const isInternal = edition === 'internal';
	return {
		journey,
		everything: isInternal ? journey : buildJourney(model, { edition: 'internal', withDrafts }),
		words: loadWords(journey.program.locale),
		whole: buildPath(journey),
		paths: new Map(
			[...journey.partnerTypes.values()].map((type) => [type.id, buildPath(journey, type)]),
		),
		contentDate: findContentDate(journey),
		folder: content,
	};
}

async function loadCollection(collection: CollectionName): Promise<Map<string, Written>> {
	const entries = await getCollection(collection);
	return new Map(
		entries
			.map((entry): [string, Written] => {
				const { file, body } = JSON.parse(entry.body ?? '{}') as Pick<Written, 'file' | 'body'>;
				return [entry.id, { collection, id: entry.id, file, data: entry.data, body }];
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

import { getCollection, getEntry } from 'astro:content';
import path from 'node:path';
import { buildJourney } from '../collections/build-journey.ts';
import type { Model, Written } from '../collections/model.ts';
import { makeHomeText } from '../collections/read-home.ts';
import { readReality } from '../collections/read-reality.ts';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import { speakAsPublished } from '../domain/message.ts';
import { beginAllSheets } from '../exports/map-sheets.ts';
import { makeFactSource } from '../facts/make-fact-source.ts';
import { useBrandFonts } from '../fonts/faces.ts';
import { loadBrandFonts } from '../fonts/load-brand.ts';
import { findContentDate } from '../history/find-content-date.ts';
import { readSettings } from '../settings.ts';
import { makeMapSource } from './map-source.ts';
import type { Site } from './site.ts';

/** Whether this is the preview of an author at work; set by the edition guard. */
declare const SHOWS_DRAFTS: boolean;

let built: Promise<Site> | undefined;

/** The journey of this edition and what follows from it, for every page. */
export function loadSite(): Promise<Site> {
	speakAsPublished();
	if (SHOWS_DRAFTS) return buildAgain();
	built ??= readContent().then(buildSite);
	return built;
}

let latest: { state: string; site: Site } | undefined;

/** For an author at work: made anew where something in the content has changed. */
async function buildAgain(): Promise<Site> {
	const content = await readContent();
	if (latest?.state !== content.state)
		latest = { state: content.state, site: await buildSite(content) };
	return latest.site;
}

/** What the collections hold, and a name for their state. */
async function readContent() {
	const program = await getEntry('program', 'program');
	const home = await getEntry('home', 'home');
	const words = await getEntry('words', 'words');
	if (!program || !words) throw new Error('The program has not been loaded.');
	const collections = await Promise.all(
		collectionNames.map(async (name) => [name, await getCollection(name)] as const),
	);
	const all = collections.flatMap(([name, entries]) => entries.map((entry) => ({ name, entry })));
	const state = [
		program.digest,
		home?.digest,
		words.digest,
		...all.map(({ name, entry }) => `${name}/${entry.id} ${entry.digest}`),
	].join();
	return {
		program: program.data,
		home: home?.data.texts ?? [],
		words: words.data,
		collections,
		state,
	};
}

async function buildSite({
	program,
	home,
	words,
	collections,
}: Omit<Awaited<ReturnType<typeof readContent>>, 'state'>): Promise<Site> {
	const { content, edition } = readSettings();
	const model: Model = {
		folder: content,
		program,
		home: home.map(makeHomeText),
		words,
		entries: Object.fromEntries(
			collections.map(([name, entries]) => [name, understand(content, name, entries)]),
		) as unknown as Model['entries'],
		attempts: [],
		locators: new Map(),
		unreadable: new Set(),
	};
	model.reality = readReality(model).reality;
	const withDrafts = SHOWS_DRAFTS;
	const journey = buildJourney(model, { edition, withDrafts });
	const isInternal = edition === 'internal';
	// All that is measured and drawn of this site from now on is in its own fonts.
	useBrandFonts(await loadBrandFonts(content, journey.program.theme.fonts));
	const site: Site = {
		...makeFactSource(journey),
		everything: isInternal ? journey : buildJourney(model, { edition: 'internal', withDrafts }),
		open: isInternal ? buildJourney(model, { edition: 'public', withDrafts }) : journey,
		contentDate: findContentDate(content),
		folder: content,
	};
	if (!SHOWS_DRAFTS)
		beginAllSheets(
			journey,
			[...site.paths.values()].map((path) => makeMapSource(site, path)),
		);
	return site;
}

function understand(
	folder: string,
	collection: CollectionName,
	entries: readonly { id: string; body?: string; filePath?: string; data: unknown }[],
): Map<string, Written> {
	return new Map(
		entries
			.map(({ id, body: text, filePath = '', data }): [string, Written] => {
				const file = path.relative(folder, path.resolve(filePath)).replaceAll('\\', '/');
				// Where it begins in its file is for the messages of the check, which has read it as well.
				const format = file.endsWith('.mdx') ? 'mdx' : 'md';
				const body = text === undefined ? undefined : { format, text, line: 1 };
				return [id, { collection, id, file, data, body } as Written];
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

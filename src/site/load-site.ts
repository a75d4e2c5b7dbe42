import { buildJourney } from '../collections/build-journey.ts';
import { latestModel } from '../collections/loaders.ts';
import type { Model, Written } from '../collections/model.ts';
import { collectionNames } from '../domain/collections.ts';
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

let built: { model: Model; site: Promise<Site> } | undefined;

/** The journey of this edition and what follows from it, for every page. */
export async function loadSite(): Promise<Site> {
	speakAsPublished();
	const model = latestModel();
	// For an author at work it is made anew where something in the content has changed.
	if (built?.model !== model) built = { model, site: buildSite(model) };
	return built.site;
}

async function buildSite(read: Model): Promise<Site> {
	const { content, edition } = readSettings();
	const model = { ...read, entries: orderEntries(read.entries) };
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

/** By id: folders of a collection may lie in any order. */
function orderEntries(entries: Model['entries']): Model['entries'] {
	return Object.fromEntries(
		collectionNames.map((name) => {
			const all: (readonly [string, Written])[] = [...entries[name]];
			return [name, new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))];
		}),
	) as unknown as Model['entries'];
}

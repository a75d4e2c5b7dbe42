import { latestModel } from '../collections/loaders.ts';
import type { Model } from '../collections/model.ts';
import { recallJourney } from '../collections/recall-journey.ts';
import { speakAsPublished } from '../domain/message.ts';
import { makeFactSource } from '../facts/make-fact-source.ts';
import { useBrandFonts } from '../fonts/faces.ts';
import { loadBrandFonts } from '../fonts/load-brand.ts';
import { recallContentDate } from '../history/find-content-date.ts';
import { readSettings } from '../settings.ts';
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

async function buildSite(model: Model): Promise<Site> {
	const { content, edition } = readSettings();
	const withDrafts = SHOWS_DRAFTS;
	const journey = recallJourney(model, { edition, withDrafts });
	// All that is measured and drawn of this site from now on is in its own fonts.
	useBrandFonts(await loadBrandFonts(content, journey.program.theme.fonts));
	return {
		...makeFactSource(journey),
		everything: recallJourney(model, { edition: 'internal', withDrafts }),
		open: recallJourney(model, { edition: 'public', withDrafts }),
		contentDate: recallContentDate(model, content),
		folder: content,
	};
}

import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { contentReport } from './content-report/content-report.ts';
import { desk } from './desk.ts';
import { editionGuard } from './edition-guard.ts';
import { editor } from './editor.ts';
import { fewScripts } from './few-scripts.ts';
import { followContent } from './follow-content.ts';
import { headersFile } from './headers.ts';
import { levelPages } from './level-pages.ts';
import { offline } from './offline.ts';
import { oneStylesheet } from './one-stylesheet.ts';
import { ownParts } from './own-parts.ts';
import { preview } from './preview.ts';
import { searchIndex } from './search-index.ts';
import { sitemap } from './sitemap.ts';

/**
 * What adds to a site besides its pages, in the order in which each finds what those before it have written.
 * @param modules is filled with the files of which the scripts and styles of the site are made
 */
export function listIntegrations(settings: Settings, modules: Set<string>): AstroIntegration[] {
	const guard = editionGuard(modules);
	return [
		ownParts(),
		editor(settings),
		desk(settings),
		levelPages(settings),
		preview(),
		followContent(settings),
		contentReport(settings),
		oneStylesheet(settings),
		fewScripts(),
		sitemap(),
		searchIndex(guard.prepare),
		offline(settings),
		headersFile(settings),
		guard.integration,
	];
}

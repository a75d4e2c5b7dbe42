import process from 'node:process';
import { latestModel } from '../collections/loaders.ts';
import { recallJourney } from '../collections/recall-journey.ts';
import { speakAsPublished, speakToAuthor } from '../domain/message.ts';
import { beginDrawings } from '../exports/begin-drawings.ts';
import { makeFactSource } from '../facts/make-fact-source.ts';
import { useBrandFonts } from '../fonts/faces.ts';
import { loadBrandFonts } from '../fonts/load-brand.ts';
import { recallContentDate } from '../history/find-content-date.ts';
import { readSettings, type Settings } from '../settings.ts';
import { findBundle, nameBundle } from './kept-bundle/bundle.ts';
import { drawSite } from './kept-bundle/draw-site.ts';
import { takeBundle } from './kept-bundle/take-bundle.ts';
import { listIntegrations } from './list-integrations.ts';

/** Where a site is built, absolute. */
interface Place {
	/** The folder of the site. */
	folder: string;
	/** What is kept between steps; no other build sees it. */
	cache: string;
}

/**
 * Writes the site of the program in the folder where the command runs. What draws the pages is bundled by Astro,
 * unless an earlier build has kept it; what was written is the same in both cases.
 */
export async function buildSite({ folder, cache }: Place): Promise<void> {
	const settings = readSettings();
	const modules = new Set<string>();
	const integrations = listIntegrations(settings, modules);
	const name = await nameBundle(settings, integrations);
	await begin(settings);
	const bundle = name === undefined ? undefined : findBundle(name);
	if (bundle) {
		for (const module of bundle.modules) modules.add(module);
		await drawSite(bundle, { out: folder, work: cache, settings, integrations });
		return;
	}
	const { build } = await import('astro');
	const { configure } = await import('./configure.ts');
	await build({
		...configure(name === undefined ? integrations : [...integrations, takeBundle(name, modules)]),
		configFile: false,
		root: process.cwd(),
		outDir: folder,
		cacheDir: cache,
		logLevel: 'warn',
	});
}

/** Begins what takes long and needs no page. */
async function begin({ content, edition, basePath, siteUrl }: Settings): Promise<void> {
	const model = latestModel();
	const journey = recallJourney(model, { edition, withDrafts: false });
	useBrandFonts(await loadBrandFonts(content, journey.program.theme.fonts));
	speakAsPublished();
	beginDrawings({
		...makeFactSource(journey),
		contentDate: recallContentDate(model, content),
		site: new URL(basePath, siteUrl ?? journey.program.url).href.replace(/\/$/, ''),
	});
	speakToAuthor();
}

import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { latestModel } from '../collections/loaders.ts';
import { recallJourney } from '../collections/recall-journey.ts';
import { speakAsPublished, speakToAuthor } from '../domain/message.ts';
import { beginDrawings } from '../exports/begin-drawings.ts';
import { makeFactSource } from '../facts/make-fact-source.ts';
import { useBrandFonts } from '../fonts/faces.ts';
import { loadBrandFonts, readBrandSources } from '../fonts/load-brand.ts';
import { buildWebFont } from '../fonts/web-font.ts';
import { recallContentDate } from '../history/find-content-date.ts';
import { loadHistory } from '../history/load-history.ts';
import { runAlone } from '../makers/run-in-time.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Bundle, findBundle, nameBundle } from './kept-bundle/bundle.ts';
import { drawSite } from './kept-bundle/draw-site.ts';
import { listIntegrations } from './list-integrations.ts';

/** Where a site is built, absolute. */
interface Place {
	/** The folder of the site. */
	folder: string;
	/** What is kept between steps; no other build sees it. */
	cache: string;
}

/** Seconds; to bundle takes five to ten, and the editor as long again. */
const longest = 300;

/**
 * Writes the site of the program in the folder where the command runs. What draws the pages is bundled by Astro,
 * unless an earlier build has kept it. A program with code of its own is bundled and drawn by Astro in one, so that
 * what is wrong with that code is said where it is.
 */
export async function buildSite({ folder, cache }: Place): Promise<void> {
	const settings = readSettings();
	const modules = new Set<string>();
	const integrations = listIntegrations(settings, modules);
	const name = await nameBundle(settings, integrations);
	const kept = name === undefined ? undefined : findBundle(name);
	const made =
		name === undefined || kept ? undefined : bundleApart(name, path.join(cache, 'astro'));
	await begin(settings);
	if (made) await readAhead(settings);
	const bundle = kept ?? (await made);
	if (bundle) {
		for (const module of bundle.modules) modules.add(module);
		await drawSite(bundle, {
			out: folder,
			work: path.join(cache, 'bundle'),
			settings,
			integrations,
		});
		return;
	}
	const { build } = await import('astro');
	const { configure } = await import('./configure.ts');
	await build({
		...configure(integrations),
		configFile: false,
		root: process.cwd(),
		outDir: folder,
		cacheDir: cache,
		logLevel: 'warn',
	});
}

/** Has it bundled by another process; undefined where that fails, or nothing can be kept. */
async function bundleApart(name: string, work: string): Promise<Bundle | undefined> {
	try {
		const file = 'src/integrations/kept-bundle/make-bundle.ts';
		await runAlone<void>(longest, file, 'makeBundle', name, work);
		return findBundle(name);
	} catch {
		return undefined;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** What pages will ask for that is made here: the fonts of pages, and what the commits have changed. */
async function readAhead({ content, edition, history }: Settings): Promise<void> {
	const { program } = recallJourney(latestModel(), { edition, withDrafts: false });
	await buildWebFont(await readBrandSources(content, program.theme.fonts));
	await loadHistory(content, edition, history);
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

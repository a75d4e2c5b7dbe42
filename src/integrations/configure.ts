import path from 'node:path';
import process from 'node:process';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { readSite } from '../collections/read-site-address.ts';
import { programFolder } from '../kept/program-folder.ts';
import { readSettings } from '../settings.ts';
import { contentReport } from './content-report/content-report.ts';
import { desk } from './desk.ts';
import { editionGuard } from './edition-guard.ts';
import { editor } from './editor.ts';
import { fewScripts } from './few-scripts.ts';
import { followContent } from './follow-content.ts';
import { headersFile } from './headers.ts';
import { levelPages } from './level-pages.ts';
import { loadAstroOnce } from './load-astro-once.ts';
import { loadOnce } from './load-once.ts';
import { offline } from './offline.ts';
import { oneStylesheet } from './one-stylesheet.ts';
import { ownParts } from './own-parts.ts';
import { preview } from './preview.ts';
import { quickPreview } from './quick-preview.ts';
import { searchIndex } from './search-index.ts';
import { sitemap } from './sitemap.ts';

/** How Astro builds the program in the folder where a command runs; what draws it may lie in a package. */
export function configure(): AstroUserConfig {
	const settings = readSettings();
	return {
		site: readSite(settings),
		base: settings.basePath,
		srcDir: path.join(programFolder, 'src'),
		outDir: settings.out,
		trailingSlash: 'always',
		// While a drawing is made by another process, other pages are written.
		build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
		compressHTML: 'jsx',
		prerenderConflictBehavior: 'error',
		session: false,
		devToolbar: { enabled: false },
		logger: {
			entrypoint: path.join(programFolder, 'src/output/logger.mjs'),
			config: { level: process.argv.includes('dev') ? 'info' : 'warn' },
		},
		markdown: { syntaxHighlight: false },
		integrations: [
			mdx(),
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
			searchIndex(),
			offline(settings),
			headersFile(settings),
			editionGuard(),
		],
		vite: {
			plugins: [loadOnce(), loadAstroOnce(), quickPreview(settings.content)],
			// By itself it writes below node_modules, which is the package manager’s.
			cacheDir: path.resolve('.cache', 'vite'),
			server: {
				fs: { allow: [process.cwd(), programFolder] },
			},
			build: {
				assetsInlineLimit: 0,
				rolldownOptions: { checks: { moduleLevelDirective: false } },
			},
		},
	};
}

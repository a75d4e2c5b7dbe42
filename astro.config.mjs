import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSite } from './src/collections/read-site-address.ts';
import { contentReport } from './src/integrations/content-report/content-report.ts';
import { editionGuard } from './src/integrations/edition-guard.ts';
import { editor } from './src/integrations/editor.ts';
import { fewScripts } from './src/integrations/few-scripts.ts';
import { headersFile } from './src/integrations/headers.ts';
import { offline } from './src/integrations/offline.ts';
import { oneStylesheet } from './src/integrations/one-stylesheet.ts';
import { preview } from './src/integrations/preview.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { programFolder } from './src/kept/program-folder.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings();

/** Of the program in the folder where a command runs; what draws it may lie in a package. */
export default defineConfig({
	site: readSite(settings),
	base: settings.basePath,
	srcDir: path.join(programFolder, 'src'),
	outDir: settings.out,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
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
		editor(settings),
		preview(),
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
		server: {
			// What a build writes while the preview of an author runs is none of its business.
			watch: { ignored: ['**/.cache/**', '**/dist/**', '**/dist-internal/**'] },
			fs: { allow: [process.cwd(), programFolder] },
		},
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});

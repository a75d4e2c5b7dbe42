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
import { readSettings } from './src/settings.ts';

const settings = readSettings();

export default defineConfig({
	site: readSite(settings),
	base: settings.basePath,
	outDir: settings.out,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	compressHTML: 'jsx',
	prerenderConflictBehavior: 'error',
	session: false,
	devToolbar: { enabled: false },
	logger: {
		entrypoint: './src/output/logger.mjs',
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
		// What a build writes while the preview of an author runs is none of its business.
		server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/dist-internal/**'] } },
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});

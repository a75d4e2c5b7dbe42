import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSite } from './src/collections/read-site-address.ts';
import { searchIndex } from './src/integrations/search-index.ts';
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
	markdown: { syntaxHighlight: false },
	integrations: [mdx(), searchIndex()],
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"img-src 'self' data:",
				"object-src 'none'",
				"base-uri 'self'",
				"connect-src 'self'",
				"form-action 'self'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	vite: {
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});

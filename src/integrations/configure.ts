import path from 'node:path';
import process from 'node:process';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { readSite } from '../collections/read-site-address.ts';
import { programFolder } from '../kept/program-folder.ts';
import { readSettings } from '../settings.ts';
import { mostAtOnce } from './kept-bundle/draw-site.ts';
import { listIntegrations } from './list-integrations.ts';
import { loadAstroOnce } from './load-astro-once.ts';
import { loadOnce } from './load-once.ts';
import { quickPreview } from './quick-preview.ts';

/**
 * How Astro builds the program in the folder where a command runs; what draws it may lie in a package.
 * @param integrations ours, where somebody else has to know them
 */
export function configure(
	integrations: AstroIntegration[] = listIntegrations(readSettings(), new Set()),
): AstroUserConfig {
	const settings = readSettings();
	return {
		site: readSite(settings),
		base: settings.basePath,
		srcDir: path.join(programFolder, 'src'),
		outDir: settings.out,
		trailingSlash: 'always',
		build: { format: 'directory', inlineStylesheets: 'never', concurrency: mostAtOnce },
		compressHTML: 'jsx',
		prerenderConflictBehavior: 'error',
		session: false,
		devToolbar: { enabled: false },
		logger: {
			entrypoint: path.join(programFolder, 'src/output/logger.mjs'),
			config: { level: process.argv.includes('dev') ? 'info' : 'warn' },
		},
		markdown: { syntaxHighlight: false },
		integrations: [mdx(), ...integrations],
		vite: {
			plugins: [loadOnce(), loadAstroOnce(), quickPreview(settings.content)],
			// What lies beside a program has no part in how its pages look.
			css: { postcss: {} },
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

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workerFile } from '../headers/response-headers.ts';
import { findProgramFile } from '../kept/program-folder.ts';
import { choosePrecache } from '../offline/choose-precache.ts';
import { listGroups } from '../offline/list-groups.ts';
import { writeWorker } from '../offline/write-worker.ts';
import type { Settings } from '../settings.ts';

/**
 * Adds the worker that keeps the public edition for when there is no network, and the page that says
 * what is kept. The internal edition, and a site for which this is off, get one that removes what
 * another has kept at the same address. It comes after all that writes what is kept.
 */
export function offline({
	edition,
	keepsOffline,
	basePath,
}: Pick<Settings, 'edition' | 'keepsOffline' | 'basePath'>): AstroIntegration {
	return {
		name: 'waymark-offline',
		hooks: {
			'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
				const hasPage = edition === 'public' && keepsOffline;
				if (hasPage) {
					injectRoute({
						pattern: '/offline',
						entrypoint: findProgramFile('src/offline/Offline.astro'),
					});
				}
				const isKept = hasPage && command === 'build';
				const entry = `src/offline/${isKept ? 'worker' : 'farewell'}.ts`;
				updateConfig({
					vite: { define: { IS_KEPT_OFFLINE: String(isKept) }, plugins: [addWorker(entry)] },
				});
			},
			'astro:build:done': ({ dir }) => {
				const out = fileURLToPath(dir);
				const isKept = existsSync(path.join(out, 'offline/index.html'));
				const { files } = choosePrecache(isKept ? listGroups(out, basePath) : []);
				const file = path.join(out, workerFile);
				const code = readFileSync(file, 'utf8');
				if (/^\s*(?:import|export)\b/m.test(code)) {
					throw new Error('The worker has to be one file: a part of it is used by a page as well.');
				}
				writeFileSync(file, writeWorker(code, files, out, basePath));
			},
		},
	};
}

/** Builds the worker as a script of its own at the top of the site, where it may keep all pages. */
function addWorker(entry: string) {
	return {
		name: 'waymark-worker',
		apply: 'build' as const,
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		buildStart(this: { emitFile(file: object): string }) {
			this.emitFile({ type: 'chunk', id: findProgramFile(entry), fileName: workerFile });
		},
	};
}

import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Settings } from '../settings.ts';
import { bundleDeskWorker } from './bundle-desk-worker.ts';

/** Adds the desk to the internal edition: nothing of it, no script either, is in the public one. */
export function desk({ edition }: Pick<Settings, 'edition'>): AstroIntegration {
	return {
		name: 'waymark-desk',
		hooks: {
			'astro:config:setup': ({ injectRoute, updateConfig }) => {
				if (edition !== 'internal') return;
				updateConfig({ vite: { plugins: [writeWorkerText()] } });
				injectRoute({
					pattern: '/desk',
					entrypoint: findProgramFile('src/pages/desk/_desk.astro'),
				});
			},
		},
	};
}

/**
 * Puts the script of the worker into that of the page. A worker that is loaded from an address of its own would
 * have the policy of that answer, which a server may not send; one that a page makes from a text has the page’s.
 */
function writeWorkerText(): Plugin {
	const file = findProgramFile('src/components/desk/worker-text.ts');
	let constants: Record<string, string> = {};
	return {
		name: 'waymark-desk-worker',
		configResolved: ({ define = {} }) => {
			const own = Object.entries(define).filter(([name]) => /^[A-Z_]+$/.test(name));
			constants = Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
		},
		async load(id) {
			if (path.resolve(id) !== file) return undefined;
			const { text, files } = await bundleDeskWorker(constants);
			for (const one of files) this.addWatchFile(one);
			return `export const workerText = ${JSON.stringify(text)};`;
		},
	};
}

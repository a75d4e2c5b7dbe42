import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { speakToAuthor } from '../domain/message.ts';
import type { prepareGuard } from './guard-site.ts';

/** The guard of one build. */
export interface EditionGuard {
	integration: AstroIntegration;
	/** Makes it ready, for whoever has to wait for something else; it makes itself ready otherwise, and tells what goes wrong. */
	prepare(): Promise<void>;
}

/**
 * Searches every file of the public edition for every internal text of the content; a find fails
 * the build. It comes last, after everything that writes files. Drafts are shown by `dev` alone.
 * @param modules is filled with the files of which the scripts and styles of the site are made
 */
export function editionGuard(modules: Set<string>): EditionGuard {
	let ready: ReturnType<typeof prepareGuard> | undefined;
	const prepare = () => {
		ready ??= import('./guard-site.ts').then((module) => module.prepareGuard(modules));
		return ready;
	};
	const integration: AstroIntegration = {
		name: 'waymark-edition-guard',
		hooks: {
			// `import.meta.env.DEV` also holds in a build whose environment says DEV=1 or NODE_ENV=test.
			'astro:config:setup': ({ command, updateConfig }) => {
				updateConfig({
					vite: {
						define: { SHOWS_DRAFTS: String(command === 'dev') },
						plugins: [listModules(modules)],
					},
				});
			},
			'astro:build:generated': () => speakToAuthor(),
			'astro:build:done': async ({ dir }) => {
				const guard = await prepare();
				await guard(fileURLToPath(dir));
			},
		},
	};
	return {
		integration,
		prepare: async () => {
			await prepare().catch(() => undefined);
		},
	};
}

/** Keeps the paths of the files that the programs and styles of the site are made of. */
function listModules(modules: Set<string>): Plugin {
	return {
		name: 'waymark-list-modules',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			for (const part of Object.values(bundle))
				if (part.type === 'chunk')
					for (const id of Object.keys(part.modules)) modules.add(id.replace(/\?.*$/, ''));
		},
	};
}

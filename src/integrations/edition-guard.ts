import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { pageAnchors } from '../domain/addresses.ts';
import { resourceKinds } from '../domain/journey.ts';
import { speakToAuthor } from '../domain/message.ts';
import { EditionLeak } from '../guard/edition-leak.ts';
import { findLeaks, formatLeaks } from '../guard/find-leaks.ts';
import { listSecrets } from '../guard/list-secrets.ts';
import { readRaw, readRawWords } from '../guard/read-raw.ts';
import { ownProgram } from '../package/own-program.ts';
import { listOwnFiles, listOwnWords } from '../package/own-texts.ts';
import { readSettings } from '../settings.ts';
import { describeSiteWithoutContent } from './site-without-content.ts';

/**
 * Searches every file of the public edition for every internal text of the content; a find fails
 * the build. It comes last, after everything that writes files. Drafts are shown by `dev` alone.
 */
export function editionGuard(): AstroIntegration {
	const modules = new Set<string>();
	return {
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
				const { content, edition } = readSettings();
				if (edition !== 'public') return;
				const entries = readRaw(content);
				const secrets = listSecrets(entries);
				// The pages’ own anchors look like the names of channels, the kinds of data like words.
				const anchors = [...pageAnchors, ...resourceKinds].map((anchor) => `#${anchor}`);
				secrets.publicTexts.push(...anchors);
				const locale = String(
					entries.find((one) => one.collection === 'program')?.data['locale'] ?? 'en',
				);
				const { own, reference } = await describeSiteWithoutContent(
					locale,
					modules,
					[...readRawWords(content), ...listOwnWords(ownProgram())],
					listOwnFiles(ownProgram()),
				);
				const leaks = await findLeaks(fileURLToPath(dir), secrets, own, reference);
				if (leaks.length > 0) throw new EditionLeak(formatLeaks(leaks));
			},
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

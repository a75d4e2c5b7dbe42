import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findLeaks, formatLeaks } from '../build/find-leaks.ts';
import { listInternalTexts, listPublicTexts } from '../collections/internal-texts.ts';
import { readModel } from '../collections/read-model.ts';
import { pageAnchors } from '../domain/addresses.ts';
import { resourceKinds } from '../domain/journey.ts';
import { exportSchema } from '../exports/journey-schema.ts';
import { readSettings } from '../settings.ts';
import english from '../words/en.json' with { type: 'json' };

/** The public edition shows something internal; its message says where. */
export class EditionLeak extends Error {}

/**
 * Searches every file of the public edition for every internal text of the content; a find fails
 * the build. It comes last, after everything that writes files. Drafts are shown by `dev` alone.
 */
export function editionGuard(): AstroIntegration {
	return {
		name: 'waymark-edition-guard',
		hooks: {
			// `import.meta.env.DEV` also holds in a build whose environment says DEV=1 or NODE_ENV=test.
			'astro:config:setup': ({ command, updateConfig }) => {
				updateConfig({ vite: { define: { SHOWS_DRAFTS: String(command === 'dev') } } });
			},
			'astro:build:done': ({ dir }) => {
				const { content, edition } = readSettings();
				if (edition !== 'public') return;
				const { model } = readModel(content);
				// The pages’ own anchors look like the names of channels.
				const anchors = [...pageAnchors, ...resourceKinds].map((anchor) => `#${anchor}`);
				// So do the field names of journey.json, and what its schema says of them.
				const own = [...Object.values(english), ...anchors, exportSchema('')];
				const publicTexts = [...listPublicTexts(model), ...own];
				const leaks = findLeaks(fileURLToPath(dir), listInternalTexts(model), publicTexts);
				if (leaks.length > 0) throw new EditionLeak(formatLeaks(leaks));
			},
		},
	};
}

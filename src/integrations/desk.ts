import type { AstroIntegration } from 'astro';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Settings } from '../settings.ts';

/** Adds the desk to the internal edition: nothing of it, no script either, is in the public one. */
export function desk({ edition }: Pick<Settings, 'edition'>): AstroIntegration {
	return {
		name: 'waymark-desk',
		hooks: {
			'astro:config:setup': ({ injectRoute }) => {
				if (edition !== 'internal') return;
				injectRoute({
					pattern: '/desk',
					entrypoint: findProgramFile('src/pages/desk/_desk.astro'),
				});
			},
		},
	};
}

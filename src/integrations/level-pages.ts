import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { collections } from '../domain/collections.ts';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Settings } from '../settings.ts';

/**
 * Adds “which level am I?” to a program with levels, with all that the plan needs for it. Scripts and
 * styles are made of the pages that could be there, so for others it must not be one of them. The
 * preview of an author, in which levels may be written at any time, always has it.
 */
export function levelPages({ content }: Pick<Settings, 'content'>): AstroIntegration {
	return {
		name: 'waymark-level-pages',
		hooks: {
			'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
				const folder = path.join(content, collections.ladders.part);
				const hasLevels =
					command === 'dev' || (existsSync(folder) && readdirSync(folder).length > 0);
				updateConfig({ vite: { define: { HAS_LEVELS: String(hasLevels) } } });
				if (!hasLevels) return;
				injectRoute({
					pattern: '/levels/check/[...none]',
					entrypoint: findProgramFile('src/pages/_levels/check.astro'),
				});
				injectRoute({
					pattern: '/levels/[data].json',
					entrypoint: findProgramFile('src/pages/_levels/data.json.ts'),
				});
			},
		},
	};
}

import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { commonHeaders } from '../headers/response-headers.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds in which files that are saved together are taken for one change. */
const together = 20;

/** Shows an author at work each change of the content at once. */
export function preview({ content }: Pick<Settings, 'content'>): AstroIntegration {
	return {
		name: 'waymark-preview',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'dev') return;
				// Asking for a slash, it has no file whose ending is in the parameter of its route (withastro/astro#16338).
				updateConfig({ trailingSlash: 'ignore', server: { headers: { ...commonHeaders } } });
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				let latest = 0;
				const show = async (change: number) => {
					await wait(together);
					// A request is passed over while Astro reads its own configuration again.
					const context = { change, isRead: false };
					while (change === latest && !context.isRead) {
						await refreshContent?.({ context });
						await wait(together);
					}
				};
				server.watcher.add(content);
				server.watcher.on('all', (_, file) => {
					if (!file.startsWith(content + path.sep)) return;
					latest += 1;
					show(latest).catch((error: Error) => logger.error(error.message));
				});
			},
		},
	};
}

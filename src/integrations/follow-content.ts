import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { isFilled, readAgain } from '../collections/loaders.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds in which files that are saved together are taken for one change. */
const together = 20;
/** How often it is asked for the collections, and milliseconds in between. */
const [most, between] = [500, 10];

/**
 * Has the preview show what an author saves. The collections are filled at once: by themselves they are written,
 * and pages loaded anew, half a second after the last change.
 */
export function followContent({ content }: Pick<Settings, 'content'>): AstroIntegration {
	return {
		name: 'waymark-follow-content',
		hooks: {
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				let timer: NodeJS.Timeout | undefined;
				const follow = async () => {
					try {
						if (!readAgain()) return;
						// Astro reads its own configuration anew after each change, and passes over who asks meanwhile.
						for (let tries = 0; tries < most && !isFilled(); tries++) {
							await refreshContent?.({});
							if (!isFilled()) await pause(between);
						}
					} catch (error) {
						logger.error(error instanceof Error ? error.message : String(error));
					}
				};
				server.watcher.add(content);
				server.watcher.on('all', (_, file) => {
					if (!file.startsWith(content + path.sep)) return;
					clearTimeout(timer);
					timer = setTimeout(() => void follow(), together);
				});
				server.httpServer?.on('close', () => clearTimeout(timer));
			},
		},
	};
}

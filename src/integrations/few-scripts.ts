import type { AstroIntegration } from 'astro';

/** What goes before a script that is loaded later: Vite's own looks for styles and scripts of it to load beside it. */
const helper = '\0vite/preload-helper.js';

/**
 * Keeps the scripts of a page few and small: what several of them need is one file, and what is loaded
 * later is loaded as it is, since it has no styles of its own.
 */
export function fewScripts(): AstroIntegration {
	const groups = [{ name: 'shared', test: /preload-helper|(?:choose-type|carry-choice)\.[jt]s/ }];
	return {
		name: 'waymark-few-scripts',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'build') return;
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'waymark-plain-imports',
								enforce: 'pre',
								load: (id: string) =>
									id === helper ? 'export const __vitePreload = (load) => load();' : undefined,
							},
						],
						environments: {
							client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
						},
					},
				});
			},
		},
	};
}

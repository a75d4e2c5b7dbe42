import path from 'node:path';
import type { Plugin } from 'vite';

/** Folders of a program in which builds and tests write; nothing in them is shown. */
const unseen = ['.cache', 'dist', 'dist-internal', 'test'];

/**
 * Has the preview of an author show its first page soon: nothing is bundled before somebody asks for it,
 * and no folder is watched that no page is made from.
 * @param content the folder of the content, absolute, wherever it lies
 */
export function quickPreview(content: string): Plugin {
	const below = (file: string, folder: string) =>
		file === folder || file.startsWith(`${path.normalize(folder)}${path.sep}`);
	const folders = unseen.map((name) => path.resolve(name));
	return {
		name: 'waymark-quick-preview',
		apply: 'serve',
		config: () => ({
			server: {
				watch: {
					ignored: (file: string) => {
						const asked = path.normalize(file);
						// The folders above the content have to be walked through.
						if (below(asked, content) || below(content, asked)) return false;
						return folders.some((folder) => below(asked, folder));
					},
				},
			},
		}),
		configResolved({ environments }) {
			// Scripts here are few and modules already; the editor alone would take longer than all pages.
			for (const { optimizeDeps } of Object.values(environments))
				Object.assign(optimizeDeps, { noDiscovery: true, include: [], entries: [] });
		},
	};
}

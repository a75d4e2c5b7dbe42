import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of a program’s own pages. */
export const pagesFolder = 'pages';

/** A program’s own pages by their route: pages/wall.astro is /wall, pages/stories/index.astro is /stories. */
export function listPageFiles(folder: string): Map<string, string> {
	const below = path.join(folder, pagesFolder);
	if (!existsSync(below)) return new Map();
	return new Map(
		readdirSync(below, { recursive: true, encoding: 'utf8' })
			.map((file) => file.replaceAll('\\', '/'))
			// What begins with _ is a part of pages and none itself.
			.filter((file) => /\.(?:astro|mdx)$/.test(file) && !/(?:^|\/)_/.test(file))
			.sort()
			.map((file) => [
				`/${file.replace(/\.[a-z]+$/, '').replace(/(?:^|\/)index$/, '')}`,
				path.join(below, file).replaceAll('\\', '/'),
			]),
	);
}

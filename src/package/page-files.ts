import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of a program’s own pages. */
export const pagesFolder = 'pages';

/** Whether a file of that folder is a page: what begins with _ is a part of pages and none itself. */
export function isPageFile(file: string): boolean {
	return /\.(?:astro|mdx)$/.test(file) && !isPart(file);
}

const isPart = (file: string) => /(?:^|[\\/])[_.]/.test(file);

/** What lies there as if it were a page and is none, as its author calls it. */
export function listNoPages(folder: string): string[] {
	const below = path.join(folder, pagesFolder);
	if (!existsSync(below)) return [];
	return readdirSync(below, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(below, path.join(entry.parentPath, entry.name)))
		.filter((file) => !isPageFile(file) && !isPart(file))
		.map((file) => `${pagesFolder}/${file.replaceAll('\\', '/')}`)
		.sort();
}

/** A program’s own pages by their route: pages/wall.astro is /wall, pages/stories/index.astro is /stories. */
export function listPageFiles(folder: string): Map<string, string> {
	const below = path.join(folder, pagesFolder);
	if (!existsSync(below)) return new Map();
	return new Map(
		readdirSync(below, { recursive: true, encoding: 'utf8' })
			.filter(isPageFile)
			.map((file) => file.replaceAll('\\', '/'))
			.sort()
			.map((file) => [
				`/${file.replace(/\.[a-z]+$/, '').replace(/(?:^|\/)index$/, '')}`,
				path.join(below, file).replaceAll('\\', '/'),
			]),
	);
}

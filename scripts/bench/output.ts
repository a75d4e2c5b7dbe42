import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type PageWeight, weighPage } from './page-weight.ts';

/** What a built site is, by its files. */
export interface Output {
	files: number;
	bytes: number;
	/** Those that say something; a page of a former address only leads elsewhere. */
	pages: number;
	kinds: readonly PageKind[];
}

/** Pages that differ only in an id. */
interface PageKind {
	/** Such as `milestones/*`. */
	name: string;
	pages: number;
	/** The page with the most HTML. */
	largest: string;
	/** Of that page. */
	weight: PageWeight;
}

/** Takes the measure of a site that was built for the base path `/`. */
export function measureOutput(out: string): Output {
	const files = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));
	const pages = files.filter((file) => file.endsWith('.html') && !leadsElsewhere(out, file));
	const size = (file: string) => statSync(path.join(out, file)).size;
	const kinds = [...Map.groupBy(pages, namePageKind)]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, alike]) => {
			const largest = alike.reduce((a, b) => (size(b) > size(a) ? b : a));
			return { name, pages: alike.length, largest, weight: weighPage(out, largest) };
		});
	return {
		files: files.length,
		bytes: files.reduce((sum, file) => sum + size(file), 0),
		pages: pages.length,
		kinds,
	};
}

/** The kind of a page by its file: folders at the top keep their name, what lies in them is any. */
export function namePageKind(file: string): string {
	const [top = '', ...rest] = file
		.split(path.sep)
		.join('/')
		.replace(/(?:^|\/)index\.html$/, '')
		.replace(/\.html$/, '')
		.split('/');
	return [top || 'home', ...rest.map(() => '*')].join('/');
}

function leadsElsewhere(out: string, file: string): boolean {
	return /http-equiv=["']?refresh/i.test(readFileSync(path.join(out, file), 'utf8'));
}

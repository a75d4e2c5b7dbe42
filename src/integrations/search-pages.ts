import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dropOldest, keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import { type Sized, shareWork } from '../makers/share-work.ts';
import { writeSearchText } from './search-text.ts';

/** A page as the search reads it. */
export interface SearchPage {
	/** Path inside the site, with slashes. */
	sourcePath: string;
	content: string;
}

interface Page extends Sized {
	file: string;
	/** Made of all that its text follows from but the code. */
	name: string;
	/** Its first tag, which says the language. */
	root: string;
	main: string;
}

type Written = [name: string, content: string];

const folder = 'search';
/** Characters; more is made anew, since it would fill the memory. */
const longest = 32_000_000;
/** So many sites’ pages are kept. */
const mostKept = 6;
/** Characters of pages that are in memory together. */
const most = 12_000_000;

/**
 * What of the built pages can be found, in their order and some at a time: as an earlier build left it, where a page
 * is the same.
 */
export async function* readSearchPages(
	site: string,
	files: readonly string[],
): AsyncGenerator<SearchPage[]> {
	const place = nameContent(nameCode('integrations'), findPackageVersion('parse5'), ...files);
	const known = new Map(readTexts(place));
	const here = (own: readonly Page[]) => writeSearchTexts(own);
	const work = { file: 'src/integrations/search-pages.ts', name: writeSearchTexts.name, here };
	const written: Written[] = [];
	let length = 0;
	let isKept = true;
	for (const pages of readInParts(site, files)) {
		const fresh = pages.filter(({ name }) => !known.has(name));
		if (fresh.length > 0) isKept = false;
		const made = new Map(await shareWork(fresh, work));
		const some = pages.map(({ file, name }) => {
			const content = known.get(name) ?? made.get(name) ?? '';
			length += content.length;
			written.push([name, content]);
			return { sourcePath: file.split(path.sep).join('/'), content };
		});
		if (length > longest) written.length = 0;
		yield some;
	}
	if (!isKept && length <= longest) keepTexts(place, written);
}

/** Pages that can be found, so many together as two processors are worth while. */
function* readInParts(site: string, files: readonly string[]): Generator<Page[]> {
	let pages: Page[] = [];
	let size = 0;
	for (const file of files) {
		const html = readFileSync(path.join(site, file), 'utf8');
		const root = /<html[^>]*>/.exec(html)?.[0];
		const main = /<main[^>]* data-pagefind-body[\s\S]*<\/main>/.exec(html)?.[0];
		if (!root || !main) continue;
		pages.push({ file, name: nameContent(root, main), root, main, size: main.length });
		size += main.length;
		if (size < most) continue;
		yield pages;
		[pages, size] = [[], 0];
	}
	yield pages;
}

export function writeSearchTexts(pages: readonly Page[]): Written[] {
	return pages.map(({ name, root, main }) => [
		name,
		`${root}<body>${writeSearchText(main)}</body></html>`,
	]);
}

function readTexts(place: string): Written[] {
	const kept = readKept(folder, place);
	return kept ? (JSON.parse(kept.toString('utf8')) as Written[]) : [];
}

function keepTexts(place: string, written: readonly Written[]): void {
	keep(folder, place, Buffer.from(JSON.stringify(written)));
	dropOldest(folder, mostKept);
}

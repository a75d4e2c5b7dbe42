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
const most = 6;

/** What of the built pages can be found, in their order: as an earlier build left it, where a page is the same. */
export async function readSearchPages(
	site: string,
	files: readonly string[],
): Promise<SearchPage[]> {
	const pages = files.flatMap((file): Page[] => {
		const html = readFileSync(path.join(site, file), 'utf8');
		const root = /<html[^>]*>/.exec(html)?.[0];
		const main = /<main[^>]* data-pagefind-body[\s\S]*<\/main>/.exec(html)?.[0];
		if (!root || !main) return [];
		return [{ file, name: nameContent(root, main), root, main, size: main.length }];
	});
	const place = nameContent(nameCode('integrations'), findPackageVersion('parse5'), ...files);
	const known = new Map(readTexts(place));
	const fresh = pages.filter(({ name }) => !known.has(name));
	const here = (own: readonly Page[]) => writeSearchTexts(own);
	const work = { file: 'src/integrations/search-pages.ts', name: writeSearchTexts.name, here };
	const texts = new Map([...known, ...(await shareWork(fresh, work))]);
	const written = pages.map(({ file, name }) => ({ file, name, content: texts.get(name) ?? '' }));
	if (fresh.length > 0) keepTexts(place, written);
	return written.map(({ file, content }) => ({
		sourcePath: file.split(path.sep).join('/'),
		content,
	}));
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

function keepTexts(place: string, written: readonly { name: string; content: string }[]): void {
	const length = written.reduce((sum, { content }) => sum + content.length, 0);
	if (length > longest) return;
	const pairs = written.map(({ name, content }): Written => [name, content]);
	keep(folder, place, Buffer.from(JSON.stringify(pairs)));
	dropOldest(folder, most);
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileGroup, KeptFile } from './choose-precache.ts';
import { findFonts, findParts } from './find-parts.ts';

/**
 * What could be kept of a built site, the most needed first: the page for what is not kept and the
 * home page, “What next?”, the plan, its data, “Which level am I?”, the search with its index, the map, the fonts of these,
 * the phases, and what is next for each partner type.
 */
export function listGroups(out: string, basePath: string): FileGroup[] {
	const makeFile = (file: string): KeptFile => ({
		address: encodeURI(file.replace(/(^|\/)index\.html$/, '$1')),
		size: statSync(path.join(out, file)).size,
	});
	const makeGroup = (name: string, files: readonly string[]): FileGroup => ({
		name,
		files: [...new Set(files)].map(makeFile),
	});
	const withParts = (...pages: string[]) =>
		pages
			.filter((page) => existsSync(path.join(out, page)))
			.flatMap((page) => [page, ...findParts(out, page, basePath)]);
	const start = withParts('offline/index.html', 'index.html');
	const next = withParts('next/index.html');
	const plan = withParts('plan/index.html');
	const levels = withParts('levels/check/index.html').concat(
		['levels/check.json'].filter((file) => existsSync(path.join(out, file))),
	);
	const plans = listFolder(out, 'plan').filter((file) => file.endsWith('.json'));
	const search = withParts('search/index.html');
	const index = listSearch(out);
	const map = withParts('map/index.html');
	return [
		makeGroup('home', start),
		makeGroup('next', next),
		makeGroup('plan', plan),
		makeGroup('plans', plans),
		makeGroup('levels', levels),
		makeGroup('search', [...search, ...index]),
		makeGroup('map', map),
		...listFonts(out, basePath, [
			...start,
			...next,
			...plan,
			...plans,
			...levels,
			...search,
			...map,
		]).map((file) => makeGroup(file, [file])),
		...['phases/index.html', ...listPages(out, 'phases'), ...listPages(out, 'next')].map((page) =>
			makeGroup(page, withParts(page)),
		),
	];
}

/** The pages right below a folder. */
function listPages(out: string, folder: string): string[] {
	return listFolder(out, folder).filter((file) => /^[^/]+\/[^/]+\/index\.html$/.test(file));
}

/** Files of a folder and of those below it, in the order of their names. */
function listFolder(out: string, folder: string): string[] {
	const whole = path.join(out, folder);
	if (!existsSync(whole)) return [];
	return readdirSync(whole, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
		.map((file) => file.split(path.sep).join('/'))
		.sort();
}

/** The search without the WebAssembly for languages that the site is not in. */
function listSearch(out: string): string[] {
	const entry = path.join(out, 'pagefind/pagefind-entry.json');
	if (!existsSync(entry)) return [];
	const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as {
		languages: Record<string, { wasm: string | null }>;
	};
	const needed = new Set(
		Object.values(languages).map(({ wasm }) => `pagefind/wasm.${wasm ?? 'unknown'}.pagefind`),
	);
	return listFolder(out, 'pagefind').filter((file) => !file.includes('/wasm.') || needed.has(file));
}

/** The fonts that the texts among some files are set in, the most needed first. */
function listFonts(out: string, basePath: string, files: readonly string[]): string[] {
	const read = (ending: RegExp) =>
		[...new Set(files)]
			.filter((file) => ending.test(file))
			.map((file) => readFileSync(path.join(out, file), 'utf8'));
	const [css = ''] = read(/\.css$/);
	return findFonts(css, read(/\.(?:html|json)$/), basePath).reverse();
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a browser loads to show one page for the first time. */
interface PageMeasure {
	/** Such as “Largest milestone page”. */
	name: string;
	/** The page's own file, inside the output folder. */
	file: string;
	requests: number;
	bytes: number;
	/** With brotli; fonts and pictures as they are. */
	compressedBytes: number;
	htmlBytes: number;
	htmlCompressedBytes: number;
}

export interface OutputMeasure {
	files: number;
	bytes: number;
	/** Redirects from earlier addresses not counted. */
	milestonePages: number;
	pages: PageMeasure[];
}

/** Takes the measure of a site that was built for the base path `/`. */
export function measureOutput(out: string): OutputMeasure {
	const files = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));
	const milestones = findPages(out, files, 'milestones');
	const phases = findPages(out, files, 'phases');
	return {
		files: files.length,
		bytes: files.reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0),
		milestonePages: milestones.length,
		pages: [
			measurePage(out, 'Home page', 'index.html'),
			measurePage(out, 'Largest phase page', findLargest(out, phases)),
			measurePage(out, 'Largest milestone page', findLargest(out, milestones)),
			measurePage(out, 'Middle milestone page', findMiddle(out, milestones)),
		],
	};
}

/** The entries' pages in a folder; a page of a former address only leads elsewhere. */
function findPages(out: string, files: readonly string[], folder: string): string[] {
	return files.filter((file) => {
		const parts = file.split(path.sep);
		if (parts[0] !== folder || parts.length !== 3 || parts[2] !== 'index.html') return false;
		return !/http-equiv=["']?refresh/i.test(readFileSync(path.join(out, file), 'utf8'));
	});
}

function sortBySize(out: string, files: readonly string[]): string[] {
	const size = (file: string) => statSync(path.join(out, file)).size;
	return files.toSorted((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
}

function findLargest(out: string, files: readonly string[]): string {
	return sortBySize(out, files).at(-1) ?? 'index.html';
}

function findMiddle(out: string, files: readonly string[]): string {
	return sortBySize(out, files)[Math.floor(files.length / 2)] ?? 'index.html';
}

function measurePage(out: string, name: string, file: string): PageMeasure {
	const html = readFileSync(path.join(out, file), 'utf8');
	const loaded = new Map<string, Buffer>();
	loaded.set(file, Buffer.from(html));
	const page = `/${file
		.split(path.sep)
		.join('/')
		.replace(/index\.html$/, '')}`;
	for (const address of findLoads(html)) load(address, page);

	const sizes = [...loaded].map(([one, bytes]) => [bytes.length, compress(one, bytes)] as const);
	return {
		name,
		file,
		requests: loaded.size,
		bytes: sizes.reduce((sum, [raw]) => sum + raw, 0),
		compressedBytes: sizes.reduce((sum, [, compressed]) => sum + compressed, 0),
		htmlBytes: sizes[0]?.[0] ?? 0,
		htmlCompressedBytes: sizes[0]?.[1] ?? 0,
	};

	function load(address: string, from: string): void {
		const url = new URL(address, `https://site.invalid${from}`);
		if (url.host !== 'site.invalid') {
			throw new Error(`${file} loads ${address} from elsewhere. Pages load their own files only.`);
		}
		const one = decodeURIComponent(url.pathname.slice(1));
		if (loaded.has(one)) return;
		const bytes = readFileSync(path.join(out, one));
		loaded.set(one, bytes);
		if (one.endsWith('.css')) {
			for (const next of findStyleLoads(bytes.toString())) load(next, url.pathname);
		}
		if (/\.m?js$/.test(one)) {
			for (const next of findScriptLoads(bytes.toString())) load(next, url.pathname);
		}
	}
}

/** What a page names that a browser fetches at once. */
function findLoads(html: string): string[] {
	const found: string[] = [];
	for (const [, tag = '', text = ''] of html.matchAll(/<(link|script|img)\b([^>]*)>/gi)) {
		const read = (name: string) =>
			text.match(new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'));
		const value = (name: string) => {
			const match = read(name);
			return match ? (match[1] ?? match[2] ?? match[3] ?? '') : '';
		};
		const address = value(tag.toLowerCase() === 'link' ? 'href' : 'src').replaceAll('&amp;', '&');
		if (!address || address.startsWith('data:')) continue;
		const kind = value('rel').toLowerCase().split(/\s+/);
		const isLoaded =
			tag.toLowerCase() !== 'link' ||
			(['stylesheet', 'icon', 'preload', 'modulepreload'].some((rel) => kind.includes(rel)) &&
				!kind.includes('alternate') &&
				value('media') !== 'print');
		if (isLoaded) found.push(address);
	}
	return found;
}

/** Further style sheets, and the fonts that a page in English needs. */
function findStyleLoads(css: string): string[] {
	const imports = [...css.matchAll(/@import\s*(?:url\()?["']?([^"')\s;]+)/g)].map(
		([, url]) => url ?? '',
	);
	const fonts = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
		const range = face.match(/unicode-range:\s*([^;]+)/i)?.[1];
		const url = face.match(/url\(["']?([^"')]+)/)?.[1];
		return url && (!range || coversBasicLatin(range)) ? [url] : [];
	});
	return [...imports, ...fonts].filter((url) => !url.startsWith('data:'));
}

/** Whether a `unicode-range` has the letter “a” in it. */
function coversBasicLatin(ranges: string): boolean {
	return ranges.split(',').some((range) => {
		const [from = '', to = from] = range.trim().replace(/^u\+/i, '').split('-');
		const least = Number.parseInt(from.replaceAll('?', '0'), 16);
		const most = Number.parseInt(to.replaceAll('?', 'F'), 16);
		return least <= 0x61 && most >= 0x61;
	});
}

/** Scripts that a module names at its top; what it loads later on is not counted. */
function findScriptLoads(script: string): string[] {
	return [
		...script.matchAll(/(?:^|[;\n}])\s*(?:import|export)\b[^'"`()]*["'](\.{0,2}\/[^"']+)["']/g),
	].map(([, url]) => url ?? '');
}

function compress(file: string, bytes: Buffer): number {
	const isPacked = /\.(?:woff2?|png|jpe?g|gif|webp|avif|pdf)$/.test(file);
	return isPacked ? bytes.length : brotliCompressSync(bytes).length;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findInlineScripts, findPageLoads, findScriptLoads, findStyleLoads } from './page-loads.ts';

/** What a browser loads to show one page for the first time; sizes in bytes. */
export interface PageWeight {
	requests: number;
	html: number;
	htmlCompressed: number;
	/** All that is loaded. */
	bytes: number;
	/** With brotli; fonts and pictures as they are. */
	compressed: number;
	/** Of scripts in files and in the page, as they are run. */
	script: number;
	scriptCompressed: number;
}

/** Weighs a page of a site that was built for the base path `/`; `file` lies in `out`. */
export function weighPage(out: string, file: string): PageWeight {
	const html = readFileSync(path.join(out, file), 'utf8');
	const loaded = new Map<string, Buffer>();
	const address = `/${file.split(path.sep).join('/')}`;
	for (const one of findPageLoads(html)) load(one, address);

	const inline = Buffer.from(findInlineScripts(html).join('\n'));
	const scripts = [...loaded].filter(([name]) => isScript(name));
	const page = Buffer.from(html);
	const htmlCompressed = compress(file, page);
	return {
		requests: loaded.size + 1,
		html: page.length,
		htmlCompressed,
		bytes: page.length + sum([...loaded.values()].map((one) => one.length)),
		compressed: htmlCompressed + sum([...loaded].map(([name, one]) => compress(name, one))),
		script: inline.length + sum(scripts.map(([, one]) => one.length)),
		scriptCompressed:
			(inline.length > 0 ? compress(file, inline) : 0) +
			sum(scripts.map(([name, one]) => compress(name, one))),
	};

	function load(one: string, from: string): void {
		const url = new URL(one, `https://site.invalid${from}`);
		if (url.host !== 'site.invalid')
			throw new Error(`${file} loads ${one} from elsewhere. Pages load their own files only.`);
		const name = decodeURIComponent(url.pathname.slice(1));
		if (loaded.has(name)) return;
		const bytes = readFileSync(path.join(out, name));
		loaded.set(name, bytes);
		if (name.endsWith('.css'))
			for (const next of findStyleLoads(bytes.toString())) load(next, url.pathname);
		if (isScript(name))
			for (const next of findScriptLoads(bytes.toString())) load(next, url.pathname);
	}
}

function isScript(file: string): boolean {
	return /\.m?js$/.test(file);
}

/** What many pages load is packed once. */
const packed = new Map<string, number>();

/** The size of a file with brotli; what is packed already, as it is. */
export function compress(file: string, bytes: Buffer): number {
	if (/\.(?:woff2?|png|jpe?g|gif|webp|avif|pdf)$/.test(file)) return bytes.length;
	if (file.endsWith('.html')) return brotliCompressSync(bytes).length;
	const text = bytes.toString('latin1');
	const size = packed.get(text) ?? brotliCompressSync(bytes).length;
	packed.set(text, size);
	return size;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

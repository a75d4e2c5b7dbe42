import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** Served by themselves in the preview alone. */
const joined = ['theme.css', 'diagram.css', 'levels.css'];

const scope = / ?data-astro-cid-([a-z0-9]+)/g;

/** Pages with their stylesheets in one. */
interface Joiner {
	/** A page as it is published. */
	join(html: string): string;
	/** Removes what no page asks for any more. */
	finish(): void;
}

/**
 * Joins the stylesheets of each page into one, so that a page asks for one and gets what it uses.
 * Pages made of the same parts share theirs. The marks that bind a component’s elements to its
 * styles get short names.
 * @param out the folder of the site, where all stylesheets are
 */
export function joinStylesheets(out: string, basePath: string): Joiner {
	const folder = path.join(out, '_astro');
	const listSheets = () => readdirSync(folder).filter((file) => file.endsWith('.css'));
	const shorten = shortenScopes(
		listSheets().map((file) => readFileSync(path.join(folder, file), 'utf8')),
	);
	const readSheet = keepInMind((address: string) =>
		shorten(readFileSync(path.join(out, address.slice(basePath.length)), 'utf8').trim()),
	);
	const kept = new Set<string>();
	const writeSheet = keepInMind((css: string) => {
		const name = `${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
		writeFileSync(path.join(folder, name), css);
		kept.add(name);
		return `${basePath}_astro/${name}`;
	});
	return {
		join(html) {
			const addresses = [...new Set([...html.matchAll(link)].map(([, address = '']) => address))];
			if (addresses.length === 0) return html;
			const one = writeSheet(addresses.map(readSheet).join('\n'));
			let isFirst = true;
			return dropMarks(shorten(html)).replace(link, () => {
				const first = isFirst ? `<link rel="stylesheet" href="${one}">` : '';
				isFirst = false;
				return first;
			});
		},
		finish() {
			for (const file of listSheets()) if (!kept.has(file)) rmSync(path.join(folder, file));
			for (const file of joined) rmSync(path.join(out, file), { force: true });
		},
	};
}

export const stylesheetJoiner = 'waymark-one-stylesheet';

/** Joins them in the pages that Astro has written. */
export function oneStylesheet({ basePath }: { basePath: string }): AstroIntegration {
	return {
		name: stylesheetJoiner,
		hooks: {
			'astro:build:done': ({ dir }) => {
				const out = fileURLToPath(dir);
				const joiner = joinStylesheets(out, basePath);
				for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()) {
					if (!file.endsWith('.html')) continue;
					const page = path.join(out, file);
					const html = readFileSync(page, 'utf8');
					const published = joiner.join(html);
					if (published !== html) writeFileSync(page, published);
				}
				joiner.finish();
			},
		},
	};
}

/** Gives each scope of the stylesheets as short a name as tells it from the others; drops the others. */
function shortenScopes(sheets: readonly string[]): (text: string) => string {
	const known = new Set(sheets.flatMap((css) => [...css.matchAll(scope)].map(([, id = '']) => id)));
	let length = 2;
	while (new Set([...known].map((id) => id.slice(0, length))).size < known.size) length++;
	return (text) =>
		text.replace(scope, (whole, id: string) =>
			known.has(id) ? `${whole.startsWith(' ') ? ' ' : ''}data-_${id.slice(0, length)}` : '',
		);
}

/** Elements with attributes of their own have the mark of their component once more, as a class that no style names. */
function dropMarks(html: string): string {
	return html.replace(/ class="([^"]*\bastro-[a-z0-9]{8}\b[^"]*)"/g, (_, classes: string) => {
		const own = classes.split(' ').filter((one) => !/^astro-[a-z0-9]{8}$/.test(one));
		return own.length > 0 ? ` class="${own.join(' ')}"` : '';
	});
}

function keepInMind<T>(find: (key: string) => T): (key: string) => T {
	const known = new Map<string, T>();
	return (key) => {
		let value = known.get(key);
		if (value === undefined) {
			value = find(key);
			known.set(key, value);
		}
		return value;
	};
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a page asks for while it loads or is used: styles, scripts, its icon, pictures, preloaded fonts. */
const links =
	/<link rel="(?:stylesheet|icon|preload)"[^>]* href="([^"]+)"|<(?:script|img)\b[^>]* src="([^"]+)"/g;

/**
 * The files that a page needs to look and work as it does, in the order in which it names them: what
 * it links to, and what its scripts load, at once or later. Fonts are listed by `findFonts`.
 * @param out the folder of the built site
 * @param page its file below that folder
 * @returns files below that folder
 */
export function findParts(out: string, page: string, basePath: string): string[] {
	const html = readFileSync(path.join(out, page), 'utf8');
	const found = new Set<string>();
	for (const [, link, source] of html.matchAll(links)) {
		const address = decodeURI(link ?? source ?? '');
		if (address.startsWith(basePath)) addPart(out, address.slice(basePath.length), found);
	}
	return [...found];
}

/** Adds a file and, of a script, the scripts that it names; they lie beside it. */
function addPart(out: string, file: string, found: Set<string>): void {
	const whole = path.join(out, file);
	if (found.has(file) || !existsSync(whole)) return;
	found.add(file);
	if (!file.endsWith('.js')) return;
	const names = readFileSync(whole, 'utf8').matchAll(/[\w.\-[\]]+\.js(?=["'`])/g);
	for (const [name] of names) addPart(out, path.posix.join(path.posix.dirname(file), name), found);
}

const face = /@font-face\{[^}]*?src:url\(([^)]+)\)[^}]*?unicode-range:([^;}]+)/g;

/** The font files among those of a stylesheet that have characters of the texts, most needed last. */
export function findFonts(css: string, texts: readonly string[], basePath: string): string[] {
	const codes = new Set(
		texts.flatMap((text) => [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0)),
	);
	return [...css.matchAll(face)]
		.filter(([, , range = '']) => readRanges(range).some(([from, to]) => hasAny(codes, from, to)))
		.map(([, address = '']) => address.replace(/^["']|["']$/g, '').slice(basePath.length));
}

/** `U+41-5A, U+2014` as pairs of numbers. */
function readRanges(text: string): [from: number, to: number][] {
	return [...text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, from = '', to = from]) => [
		Number.parseInt(from, 16),
		Number.parseInt(to, 16),
	]);
}

function hasAny(codes: ReadonlySet<number>, from: number, to: number): boolean {
	for (const code of codes) if (code >= from && code <= to) return true;
	return false;
}

/** What a page names that a browser fetches at once: addresses as they are written. */
export function findPageLoads(html: string): string[] {
	const found: string[] = [];
	for (const [, tag = '', text = ''] of html.matchAll(/<(link|script|img)\b([^>]*)>/gi)) {
		const isLink = tag.toLowerCase() === 'link';
		const address = readAttribute(text, isLink ? 'href' : 'src').replaceAll('&amp;', '&');
		if (!address || address.startsWith('data:')) continue;
		if (!isLink || isLoadedLink(text)) found.push(address);
	}
	return found;
}

function isLoadedLink(text: string): boolean {
	const kinds = readAttribute(text, 'rel').toLowerCase().split(/\s+/);
	return (
		['stylesheet', 'icon', 'preload', 'modulepreload'].some((rel) => kinds.includes(rel)) &&
		!kinds.includes('alternate') &&
		readAttribute(text, 'media') !== 'print'
	);
}

function readAttribute(text: string, name: string): string {
	const match = text.match(new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'));
	return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** The scripts that stand in a page itself, as text; data in a script element is none. */
export function findInlineScripts(html: string): string[] {
	return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
		.filter(([, text = '']) => !readAttribute(text, 'src'))
		.filter(([, text = '']) => /^(?:|module|text\/javascript)$/.test(readAttribute(text, 'type')))
		.map(([, , script = '']) => script);
}

/** Further style sheets, and the fonts that a page in English needs. */
export function findStyleLoads(css: string): string[] {
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
export function findScriptLoads(script: string): string[] {
	return [
		...script.matchAll(/(?:^|[;\n}])\s*(?:import|export)\b[^'"`()]*["'](\.{0,2}\/[^"']+)["']/g),
	].map(([, url]) => url ?? '');
}

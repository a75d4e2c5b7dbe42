import type { BuiltSite } from './build-site.ts';

const attribute = /\s(?:href|src)="([^"]*)"/g;
const ids = /\sid="([^"]*)"/g;

/** Every link and address in the built pages that leads nowhere, as “page: address”. */
export function findBrokenLinks(site: BuiltSite, origin: string, basePath = '/'): string[] {
	const files = new Set(site.files);
	const pages = site.files.filter((file) => file.endsWith('.html'));
	const anchors = new Map(
		pages.map((file) => [
			file,
			new Set([...site.read(file).matchAll(ids)].map((match) => unescapeHtml(match[1] ?? ''))),
		]),
	);
	const broken: string[] = [];
	for (const page of pages) {
		for (const [, raw = ''] of site.read(page).matchAll(attribute)) {
			const address = unescapeHtml(raw);
			if (/^(?:mailto:|data:)/.test(address)) continue;
			const here = new URL(basePath + page.replace(/index\.html$/, ''), origin);
			const url = new URL(address, here);
			if (url.origin !== here.origin) continue;
			const target = decodeURIComponent(url.pathname);
			const inside = target.startsWith(basePath) ? target.slice(basePath.length) : undefined;
			const file =
				inside === undefined || inside.endsWith('/') || inside === ''
					? `${inside ?? '?'}index.html`
					: inside;
			const isThere = inside !== undefined && files.has(file);
			const anchor = decodeURIComponent(url.hash.slice(1));
			// A plan that a link carries is read by the page's script.
			const isPlan = file === 'plan/index.html' && url.hash.startsWith('#plan=');
			if (!isThere || (anchor && !isPlan && !anchors.get(file)?.has(anchor)))
				broken.push(`${page}: ${address}`);
		}
	}
	return [...new Set(broken)];
}

function unescapeHtml(text: string): string {
	return text
		.replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string, decimal: string) =>
			String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
		)
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

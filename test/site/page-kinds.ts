/** One page of each kind: those that differ only in an id count as one. */
export function listPageKinds(files: readonly string[]): string[] {
	const pages = files.filter((file) => file.endsWith('.html')).sort();
	const kinds = Map.groupBy(pages, (file) => {
		const parts = file.split('/');
		const isAlone = (depth: number) =>
			new Set(
				pages
					.map((page) => page.split('/'))
					.filter((page) => page.length === parts.length)
					.filter((page) => page.slice(0, depth).join('/') === parts.slice(0, depth).join('/'))
					.map((page) => page[depth]),
			).size < 2;
		return parts.map((part, i) => (i > 0 && !isAlone(i) ? '*' : part)).join('/');
	});
	return [...kinds.values()].map(([first = '']) => first.replace(/(^|\/)index\.html$/, '$1'));
}

/**
 * Tags that would run something, look like something else, or let what they lead to reach back.
 * @param own the site's own address, which a printed page spells out
 */
export function findRiskyTags(html: string, own: string): string[] {
	const tags = html.match(/<[a-z][^\s/>]*(?:\s+[^\s=>]+(?:="[^"]*"|=[^\s"'>]+)?)*\s*\/?>/gi) ?? [];
	return tags.filter((tag) => {
		const names = [...tag.matchAll(/\s([^\s=>/]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
		const href = /\shref="([^"]*)"/.exec(tag)?.[1] ?? '';
		if (names.some((name) => /^on|^style$|^srcdoc$/i.test(name))) return true;
		if (/^<(?:style|object|embed|applet|i?frame)\b/i.test(tag)) return true;
		if (loadsFromElsewhere(tag, own)) return true;
		if (/^<script\b/i.test(tag) && !/\ssrc="/.test(tag) && !/type="application\//.test(tag))
			return true;
		if (/^<(?:a|area|form)\b/i.test(tag) && /^(?:javascript|data|vbscript|http):/i.test(href))
			return true;
		const isElsewhere = /^https:/.test(href) && !href.startsWith(own);
		return /^<a\b/i.test(tag) && isElsewhere && !/\srel="[^"]*\bnoopener\b/.test(tag);
	});
}

/** Whether a tag makes the browser ask another site for something as soon as the page is there. */
function loadsFromElsewhere(tag: string, own: string): boolean {
	const isAsking =
		/^<link\b/i.test(tag) && !/\srel="(?:canonical|alternate|license|author|me)"/i.test(tag);
	const addresses = [...tag.matchAll(/\s(src|srcset|poster|background|href)="([^"]*)"/gi)]
		.filter(([, name]) => name !== 'href' || isAsking)
		.map(([, , address = '']) => address);
	return addresses.some((one) => /^(?:[a-z]+:)?\/\//i.test(one) && !one.startsWith(own));
}

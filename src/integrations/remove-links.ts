/** A page whose links to these addresses are plain words. */
export function removeLinks(html: string, addresses: readonly string[], base = '/'): string {
	const root = base.replace(/\/$/, '');
	const gone = new Set(addresses.map((address) => root + address));
	return html.replace(
		/<a\b([^>]*)>([\s\S]*?)<\/a>/g,
		(whole, attributes: string, inner: string) => {
			const [, href = ''] = /\shref="([^"]*)"/.exec(attributes) ?? [];
			return gone.has(href.replace(/[#?].*$/, '')) ? inner : whole;
		},
	);
}

import { formatAddress } from './addresses.ts';
import type { Journey, OwnLink } from './journey.ts';

/**
 * What a link of the program's own says, and where it leads.
 * @param root what stands before the address of a page
 */
export function resolveLink(
	{ pages }: Journey,
	link: OwnLink,
	root = '',
): { title: string; address: string } {
	if ('url' in link) return { title: link.title, address: link.url };
	const title = link.title ?? pages.get(link.page)?.title ?? link.page;
	return { title, address: root + formatAddress('pages', link.page) };
}

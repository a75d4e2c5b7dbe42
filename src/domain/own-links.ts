import { formatAddress, formatListAddress, listLists } from './addresses.ts';
import { collections } from './collections.ts';
import type { HandbookPage, Journey, OwnLink } from './journey.ts';

/** What stands at the head of every page where the program says nothing else, in this order. */
export const usualPages: readonly HandbookPage[] = ['map', 'plan', 'resources'];

/** Names in the row at the head of every page; “Help” comes after them. */
export const mostInRow = 4;
/** Letters of a name there: a longer one would take the room of the others. */
export const longestInRow = 12;

/** The address of a page that every handbook has. */
export function formatHandbookAddress(page: HandbookPage): string {
	return page === 'map' || page === 'plan' ? `/${page}/` : formatListAddress(page);
}

/** Whether a link leads somewhere: a handbook without levels has no page of them. */
export function leadsSomewhere(journey: Journey, { handbook }: OwnLink): boolean {
	if (handbook === undefined || handbook === 'map' || handbook === 'plan') return true;
	return listLists(journey).includes(handbook);
}

/** What a page that every handbook has is called: a key of the words. */
export function nameHandbookPage(page: HandbookPage) {
	if (page === 'map') return 'menu.map';
	return page === 'plan' ? 'nav.plan' : collections[page].title;
}

/**
 * What a link of the program's own says, and where it leads.
 * @param say the words of the interface, for a page that every handbook has
 * @param root what stands before the address of a page
 */
export function resolveLink(
	{ pages }: Journey,
	link: OwnLink,
	say: (key: ReturnType<typeof nameHandbookPage>) => string,
	root = '',
): { title: string; address: string } {
	if (link.url !== undefined) return { title: link.title, address: link.url };
	if (link.handbook !== undefined) {
		const title = link.title ?? say(nameHandbookPage(link.handbook));
		return { title, address: root + formatHandbookAddress(link.handbook) };
	}
	const title = link.title ?? pages.get(link.page)?.title ?? link.page;
	return { title, address: root + formatAddress('pages', link.page) };
}

interface Written {
	page?: string | undefined;
	handbook?: string | undefined;
	url?: string | undefined;
}

/** What a link leads to, as it is written: two with the same are one link. */
export function findTarget(link: Written): string {
	if (link.handbook !== undefined) return `handbook ${link.handbook}`;
	return link.page === undefined ? `url ${link.url}` : `page ${link.page}`;
}

/** Each once, where it stands first. */
export function dropTwins<T extends Written>(links: readonly T[]): T[] {
	const seen = new Set<string>();
	return links.filter((link) => {
		const target = findTarget(link);
		if (seen.has(target)) return false;
		seen.add(target);
		return true;
	});
}

interface Placed {
	/** Set where it is a page that every handbook has. */
	handbook?: HandbookPage | undefined;
	/** Undefined for such a page under its usual name, which is not measured. */
	title?: string | undefined;
}

/**
 * The links of a menu in their order: as the program writes them where it places a page of the
 * handbook itself, and after the usual pages where it does not.
 */
export function orderMenu<T extends Placed>(
	own: readonly T[],
	usual: readonly HandbookPage[] = usualPages,
): readonly (T | { handbook: HandbookPage; title?: undefined })[] {
	const isPlaced = own.some(({ handbook }) => handbook !== undefined);
	return isPlaced ? own : [...usual.map((handbook) => ({ handbook })), ...own];
}

/** Which of them stand in the row; the rest stands below “Help”. */
export function fitInRow<T extends Placed>(links: readonly T[]): readonly T[] {
	return links.filter(isShort).slice(0, mostInRow);
}

export function isShort({ title }: Placed): boolean {
	return title === undefined || [...title].length <= longestInRow;
}

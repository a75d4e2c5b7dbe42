import { formatListAddress, listLists } from '../domain/addresses.ts';
import { collections, listInOrder, type MenuGroup } from '../domain/collections.ts';
import { resolveLink } from '../domain/own-links.ts';
import { href } from './href.ts';
import type { Site } from './site.ts';

export interface MenuLink {
	title: string;
	/** Below the site's root; with its host where it is elsewhere. */
	address: string;
}

interface Menu {
	/** What stands in the row at the head of every page. */
	row: readonly MenuLink[];
	/** What opens below “Help” there. */
	help: readonly MenuLink[];
	/** All of it once more, in groups at the foot. */
	foot: readonly { title: string; links: readonly MenuLink[] }[];
	/** What the program itself has there, such as imprint and privacy. */
	own: readonly MenuLink[];
}

/** With “Help”, which comes last. A longer name than this would take the room of the others. */
const [mostInRow, longestInRow] = [5, 12];

/** What a link needs: one that leads elsewhere gives that place no hold on this page. */
export function linkTo({ address }: MenuLink): { href: string; rel?: string } {
	return address.startsWith('/') ? { href: href(address) } : { href: address, rel: 'noopener' };
}

/** Where every page leads: said once, for its head and its foot. */
export function listMenu(site: Site): Menu {
	const { journey, words } = site;
	const { say } = words;
	const isInternal = journey.edition === 'internal';
	const shown = listLists(journey);
	const list = (group: MenuGroup): MenuLink[] =>
		listInOrder((facts) => (facts.menu?.group === group ? facts.menu.order : undefined))
			.filter((name) => shown.includes(name))
			.map((name) => ({ title: say(collections[name].title), address: formatListAddress(name) }));
	const map = { title: say('menu.map'), address: '/map/' };
	const plan = { title: say('nav.plan'), address: '/plan/' };
	const groups = {
		journey: [map, plan, ...list('journey')],
		help: list('help'),
		team: [
			...list('team'),
			...(journey.plays.size > 0
				? [
						{ title: say('nav.friction'), address: '/friction/' },
						{ title: say('nav.health'), address: '/health/' },
					]
				: []),
			...(isInternal
				? [
						{ title: say('edit.form'), address: '/admin/' },
						{ title: say('guide.title'), address: '/guide/' },
					]
				: []),
		],
	};
	const inRow = ['/map/', '/plan/', '/resources/', ...(isInternal ? ['/teams/'] : [])];
	const own = (journey.program.navigation ?? []).map((link) => resolveLink(journey, link));
	const fitting = own
		.filter(({ title }) => title.length <= longestInRow)
		.slice(0, mostInRow - 1 - inRow.length);
	const all = [...groups.journey, ...groups.help, ...groups.team];
	return {
		row: [
			...inRow.flatMap((address) => all.filter((link) => link.address === address)),
			...fitting,
		],
		help: [
			...[...groups.help, ...groups.journey, ...groups.team].filter(
				({ address }) => !inRow.includes(address),
			),
			...own.filter((link) => !fitting.includes(link)),
		],
		foot: [
			{ title: say('nav.journey'), links: groups.journey },
			{ title: say('menu.help'), links: [...groups.help, ...own] },
			{ title: say('menu.team'), links: groups.team },
		].filter(({ links }) => links.length > 0),
		own: (journey.program.footer ?? []).map((link) => resolveLink(journey, link)),
	};
}

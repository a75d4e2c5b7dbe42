import { formatListAddress, listLists } from '../domain/addresses.ts';
import { collections, listInOrder, type MenuGroup } from '../domain/collections.ts';
import type { Site } from './site.ts';

export interface MenuLink {
	title: string;
	/** Below the site's root. */
	address: string;
}

interface Menu {
	/** What stands in the row at the head of every page. */
	row: readonly MenuLink[];
	/** What opens below “Help” there. */
	help: readonly MenuLink[];
	/** All of it once more, in groups at the foot. */
	foot: readonly { title: string; links: readonly MenuLink[] }[];
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
	const all = [...groups.journey, ...groups.help, ...groups.team];
	return {
		row: inRow.flatMap((address) => all.filter((link) => link.address === address)),
		help: [...groups.help, ...groups.journey, ...groups.team].filter(
			({ address }) => !inRow.includes(address),
		),
		foot: [
			{ title: say('nav.journey'), links: groups.journey },
			{ title: say('menu.help'), links: groups.help },
			{ title: say('menu.team'), links: groups.team },
		].filter(({ links }) => links.length > 0),
	};
}

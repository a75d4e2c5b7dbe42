import { formatListAddress, listLists } from '../domain/addresses.ts';
import { collections, listInOrder, type MenuGroup } from '../domain/collections.ts';
import type { Journey, OwnLink } from '../domain/journey.ts';
import {
	dropTwins,
	fitInRow,
	formatHandbookAddress,
	leadsSomewhere,
	orderMenu,
	resolveLink,
	usualPages,
} from '../domain/own-links.ts';
import { isLeftOut } from '../package/own-program.ts';
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

/** What a link needs: one that leads elsewhere gives that place no hold on this page. */
export function linkTo({ address }: MenuLink): { href: string; rel?: string } {
	return address.startsWith('/') ? { href: href(address) } : { href: address, rel: 'noopener' };
}

const listed = new WeakMap<Site, Menu>();

/** Where every page leads: said once, for its head and its foot. */
export function listMenu(site: Site): Menu {
	const menu = listed.get(site) ?? makeMenu(site);
	listed.set(site, menu);
	return menu;
}

function makeMenu(site: Site): Menu {
	const { journey, words } = site;
	const { say } = words;
	const isInternal = journey.edition === 'internal';
	const shown = listLists(journey);
	const list = (group: MenuGroup): MenuLink[] =>
		listInOrder((facts) => (facts.menu?.group === group ? facts.menu.order : undefined))
			.filter((name) => shown.includes(name))
			.map((name) => ({ title: say(collections[name].title), address: formatListAddress(name) }))
			.filter(({ address }) => !isLeftOut(address));
	const map = { title: say('menu.map'), address: '/map/' };
	const plan = { title: say('nav.plan'), address: '/plan/' };
	const groups = {
		journey: [map, ...(isLeftOut(plan.address) ? [] : [plan]), ...list('journey')],
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
						{ title: say('desk.title'), address: '/desk/' },
						{ title: say('edit.form'), address: '/admin/' },
						{ title: say('guide.title'), address: '/guide/' },
					]
				: []),
		],
	};
	const resolve = (link: OwnLink) => resolveLink(journey, link, say);
	const usual = (isInternal ? [...usualPages, 'teams' as const] : usualPages).filter(
		(page) => !isLeftOut(formatHandbookAddress(page)),
	);
	// A page of its own is measured by what it is called; one of the handbook has room under its usual name.
	const navigation = dropTwins(journey.program.navigation ?? [])
		.filter((link) => isThere(journey, link))
		.map((link) => (link.page === undefined ? link : { ...link, title: resolve(link).title }));
	const row = fitInRow(orderMenu(navigation, usual)).map(resolve);
	const renamed = new Map(
		navigation.flatMap((link) =>
			link.handbook === undefined
				? []
				: [[formatHandbookAddress(link.handbook), resolve(link)] as const],
		),
	);
	const named = (links: readonly MenuLink[]) =>
		links.map((link) => renamed.get(link.address) ?? link);
	const own = navigation.filter(({ handbook }) => handbook === undefined).map(resolve);
	const isBelow = ({ address }: MenuLink) => !row.some((link) => link.address === address);
	return {
		row,
		help: [...named([...groups.help, ...groups.journey, ...groups.team]), ...own].filter(isBelow),
		foot: [
			{ title: say('nav.journey'), links: named(groups.journey) },
			{ title: say('menu.help'), links: [...named(groups.help), ...own] },
			{ title: say('menu.team'), links: groups.team },
		].filter(({ links }) => links.length > 0),
		own: dropTwins(journey.program.footer ?? [])
			.filter((link) => isThere(journey, link))
			.map(resolve),
	};
}

/** A program may leave out a page that every handbook has. */
function isThere(journey: Journey, link: OwnLink): boolean {
	const { handbook } = link;
	const isOut = handbook !== undefined && isLeftOut(formatHandbookAddress(handbook));
	return !isOut && leadsSomewhere(journey, link);
}

import type { APIRoute } from 'astro';
import { formatPlace } from '../domain/addresses.ts';
import { type FeedEntry, writeAtomFeed } from '../exports/changes-feed.ts';
import { listNews, type News } from '../site/list-news.ts';
import { loadSite } from '../site/load-site.ts';
import type { Site } from '../site/site.ts';
import { findSiteAddress } from '../site/site-address.ts';

/** More than this of one commit is left to the page. */
const mostSubjects = 20;

/** The changes of the journey as an Atom feed. */
export const GET: APIRoute = async () => {
	const site = await loadSite();
	const { program } = site.journey;
	const news = await listNews(site);
	const address = (to: string) => findSiteAddress(site, to);
	const feed = writeAtomFeed({
		title: site.words.say('changes.feedTitle', { name: program.name }),
		language: site.words.locale,
		author: program.vendor,
		// An id is no address: it stays the same wherever the site is put.
		id: `${program.url}/changes/#${site.journey.edition}`,
		page: address('/changes/'),
		address: address('/changes.xml'),
		updated: findNewest(news) ?? `${site.contentDate ?? '1970-01-01'}T00:00:00Z`,
		entries: news.map((one) =>
			makeEntry(site, one, address(formatPlace({ collection: 'changes', id: one.id }))),
		),
	});
	return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};

function makeEntry({ journey, words }: Site, news: News, link: string): FeedEntry {
	const { id, title, date, time, written, subjects } = news;
	const host = new URL(journey.program.url).hostname;
	const more = subjects.length - mostSubjects;
	return {
		id: `tag:${host},${date}:${journey.edition}/changes/${id}`,
		title,
		time,
		link,
		content: [
			...(written ? [{ heading: undefined, lines: [written.summary] }] : []),
			...subjects
				.slice(0, mostSubjects)
				.map(({ subject, sentences }) => ({ heading: subject.title, lines: sentences })),
			...(more > 0
				? [{ heading: undefined, lines: [words.say('changes.more', { count: more })] }]
				: []),
		],
	};
}

function findNewest(news: readonly News[]): string | undefined {
	return news
		.map(({ time }) => time)
		.sort()
		.at(-1);
}

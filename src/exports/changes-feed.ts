import { escapeXml } from '../words/escape-xml.ts';
/** An entry of the feed of changes. */
export interface FeedEntry {
	/** What tells it from every other one, for ever. */
	id: string;
	title: string;
	/** ISO time in UTC. */
	time: string;
	/** Absolute address. */
	link: string;
	/** A sentence each; each line of its own, some with a heading. */
	content: readonly FeedPart[];
}

interface FeedPart {
	heading: string | undefined;
	lines: readonly string[];
}

export interface Feed {
	title: string;
	/** BCP 47. */
	language: string;
	author: string;
	/** What tells it from every other one, for ever: an address, wherever it is served. */
	id: string;
	/** Absolute address of the page that it goes with. */
	page: string;
	/** Absolute address of the feed. */
	address: string;
	/** ISO time of the newest change; of the content where there is none. */
	updated: string;
	/** The newest first. */
	entries: readonly FeedEntry[];
}

/** The feed as Atom (RFC 4287). */
export function writeAtomFeed(feed: Feed): string {
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
		`\t<id>${escapeXml(feed.id)}</id>`,
		`\t<title>${escapeXml(feed.title)}</title>`,
		`\t<updated>${feed.updated}</updated>`,
		`\t<author><name>${escapeXml(feed.author)}</name></author>`,
		`\t<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
		`\t<link rel="self" type="application/atom+xml" href="${escapeXml(feed.address)}"/>`,
		...feed.entries.flatMap(writeEntry),
		'</feed>',
	];
	return `${lines.join('\n')}\n`;
}

function writeEntry({ id, title, time, link, content }: FeedEntry): string[] {
	return [
		'\t<entry>',
		`\t\t<id>${escapeXml(id)}</id>`,
		`\t\t<title>${escapeXml(title)}</title>`,
		`\t\t<updated>${time}</updated>`,
		`\t\t<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>`,
		`\t\t<content type="html">${escapeXml(content.map(writePart).join(''))}</content>`,
		'\t</entry>',
	];
}

function writePart({ heading, lines }: FeedPart): string {
	if (heading === undefined) return lines.map((line) => `<p>${escapeXml(line)}</p>`).join('');
	const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('');
	return `<h2>${escapeXml(heading)}</h2><ul>${items}</ul>`;
}

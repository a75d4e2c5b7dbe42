import { findImage } from '../body/images.ts';
import { listTargets } from '../body/targets.ts';
import { writeMarkdown } from '../body/write-markdown.ts';
import { listOwnAddresses } from '../collections/read-site-address.ts';
import { findCollection, formatAddress, formatTwinAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/journey.ts';
import type { ExportSource } from '../exports/export-source.ts';
import { listTwins } from '../exports/twins/list-twins.ts';
import { readSettings } from '../settings.ts';
import type { Site } from './site.ts';
import { findSiteAddress } from './site-address.ts';

const sources = new WeakMap<Site, ExportSource>();

/** What the open data and the Markdown twins of this site are made from. */
export function makeExportSource(site: Site): ExportSource {
	const known = sources.get(site);
	if (known) return known;
	const { journey, words, whole, paths, contentDate } = site;
	const address = findSiteAddress(site, '/').replace(/\/$/, '');
	const targets = listTargets(
		journey,
		site.everything,
		listOwnAddresses(journey.program, readSettings()),
	);
	const bodies = new Map<string, string | undefined>();
	const context = {
		journey,
		words,
		targets,
		href: (to: string) => address + to,
		findImage: (file: string) => findImage(site.folder, file),
	};
	const source: ExportSource = {
		journey,
		words,
		whole,
		paths,
		contentDate,
		site: address,
		writeBody(entry: Entry) {
			const key = `${entry.collection}/${entry.id}`;
			if (!bodies.has(key)) bodies.set(key, writeMarkdown(entry, context));
			return bodies.get(key);
		},
	};
	sources.set(site, source);
	return source;
}

/**
 * The address of the Markdown twin of a page, below the site’s root; undefined where it has none. A
 * page that is only a part of a long list has the twin of the whole list, the map of a partner type
 * that of its path.
 */
export function findTwinAddress(site: Site, page: string): string | undefined {
	const twins = listTwins(makeExportSource(site));
	const [, folder = '', id] = page.split('/');
	let address = folder === 'map' && id ? formatAddress('partner-types', id) : page;
	const hasParts =
		folder === 'next' || ['partner-types', 'resources'].includes(findCollection(page) ?? '');
	while (!twins.has(address) && hasParts) {
		address = address.replace(/[^/]+\/$/, '');
		if (address === '/') return undefined;
	}
	return twins.has(address) ? formatTwinAddress(address) : undefined;
}

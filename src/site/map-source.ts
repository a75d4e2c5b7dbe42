import type { Path } from '../domain/path.ts';
import type { MapSource } from '../exports/map-sheets.ts';
import type { Site } from './site.ts';
import { findSiteAddress } from './site-address.ts';

/** What the sheets of a path of this site are made from. */
export function makeMapSource(site: Site, path: Path): MapSource {
	return {
		journey: site.journey,
		path,
		words: site.words,
		contentDate: site.contentDate,
		site: findSiteAddress(site, '/').replace(/\/$/, ''),
	};
}

import type { Path } from '../domain/path.ts';
import type { MapSource } from '../exports/map-sheets.ts';
import { href } from './href.ts';
import type { Site } from './site.ts';

/** What the sheets of a path of this site are made from. `origin` is the site's absolute address. */
export function makeMapSource(site: Site, path: Path, origin: URL | undefined): MapSource {
	return {
		journey: site.journey,
		path,
		words: site.words,
		contentDate: site.contentDate,
		site: new URL(href('/'), origin ?? site.journey.program.url).href.replace(/\/$/, ''),
	};
}

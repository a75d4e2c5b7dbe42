import { readSettings } from '../settings.ts';
import { href } from './href.ts';
import type { Site } from './site.ts';

/**
 * The absolute address of a page of this site, from one that begins with a slash. Nothing else says where
 * the site lies: neither who asks nor what Astro was told can make two addresses of it.
 */
export function findSiteAddress({ journey }: Pick<Site, 'journey'>, address: string): string {
	return new URL(href(address), readSettings().siteUrl ?? journey.program.url).href;
}

import type { APIRoute } from 'astro';
import { loadSite } from '../site/load-site.ts';
import { findSiteAddress } from '../site/site-address.ts';

/** Tells search engines where the list of pages is; the internal edition asks them to stay away. */
export const GET: APIRoute = async () => {
	const site = await loadSite();
	const rules =
		site.journey.edition === 'internal'
			? ['User-agent: *', 'Disallow: /']
			: ['User-agent: *', 'Allow: /', '', `Sitemap: ${findSiteAddress(site, '/sitemap.xml')}`];
	return new Response(`${rules.join('\n')}\n`);
};

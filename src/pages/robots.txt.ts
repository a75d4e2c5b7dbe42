import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';

/** Tells search engines where the list of pages is; the internal edition asks them to stay away. */
export const GET: APIRoute = async ({ site }) => {
	const { journey } = await loadSite();
	const rules =
		journey.edition === 'internal'
			? ['User-agent: *', 'Disallow: /']
			: ['User-agent: *', 'Allow: /', '', `Sitemap: ${new URL(href('/sitemap.xml'), site).href}`];
	return new Response(`${rules.join('\n')}\n`);
};

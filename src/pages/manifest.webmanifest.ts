import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';
import { iconSizes } from '../site/icons.ts';
import { loadSite } from '../site/load-site.ts';

/** What a browser needs to put the handbook among its apps. */
export const GET: APIRoute = async () => {
	const { journey, words } = await loadSite();
	const { name, tagline } = journey.program;
	const manifest = {
		name,
		...(tagline && { description: tagline }),
		lang: words.locale,
		dir: words.direction,
		id: href('/'),
		start_url: href('/'),
		scope: href('/'),
		display: 'minimal-ui',
		background_color: '#ffffff',
		theme_color: '#ffffff',
		icons: iconSizes.map((size) => ({
			src: href(`/icon-${size}.png`),
			sizes: `${size}x${size}`,
			type: 'image/png',
		})),
	};
	return new Response(`${JSON.stringify(manifest)}\n`, {
		headers: { 'content-type': 'application/manifest+json' },
	});
};

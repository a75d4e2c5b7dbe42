import type { APIRoute, GetStaticPaths } from 'astro';
import { hasLevels } from '../domain/addresses.ts';
import { loadSite } from '../site/load-site.ts';
import diagram from '../styles/diagram.css?inline';
import levels from '../styles/levels.css?inline';

const looks = { diagram, levels };

export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	const all = Object.entries(looks).map(([look, css]) => ({ params: { look }, props: { css } }));
	return all.filter(({ params }) => params.look !== 'levels' || hasLevels(journey));
}) satisfies GetStaticPaths;

/** How something looks that some pages have, for those alone. */
export const GET: APIRoute = ({ props }) =>
	new Response(props['css'], { headers: { 'content-type': 'text/css' } });

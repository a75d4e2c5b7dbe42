import type { APIRoute, GetStaticPaths } from 'astro';
import { hasLevels } from '../domain/addresses.ts';
import { bundleEngine } from '../exports/bundle-engine.ts';
import { loadSite } from '../site/load-site.ts';

/** Of a program with levels alone. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return hasLevels(journey) ? [{ params: { engine: 'levels' } }] : [];
}) satisfies GetStaticPaths;

/** The engine that says which level a partner has, for programs of others; it holds nothing of the content. */
export const GET: APIRoute = async () =>
	new Response(await bundleEngine('levels'), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});

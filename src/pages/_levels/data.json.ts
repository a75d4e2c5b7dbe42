import type { APIRoute, GetStaticPaths } from 'astro';
import { hasLevels } from '../../domain/addresses.ts';
import { makeLevelData } from '../../plan/levels/make-level-data.ts';
import { href } from '../../site/href.ts';
import { loadSite } from '../../site/load-site.ts';

export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return hasLevels(journey) ? [{ params: { data: 'check' } }] : [];
}) satisfies GetStaticPaths;

/** What the level of a partner is worked out from, loaded by the pages that show it. */
export const GET: APIRoute = async () => {
	const { journey } = await loadSite();
	return Response.json(makeLevelData(journey, href));
};

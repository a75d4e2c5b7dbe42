import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../site/load-site.ts';
import { findPlanData } from '../../site/plan-data.ts';

export const getStaticPaths = (async () => {
	const { paths } = await loadSite();
	return [...paths.keys()].map((type) => ({ params: { type } }));
}) satisfies GetStaticPaths;

/** What the plan of a partner type is drawn from, loaded by the page once the type is chosen. */
export const GET: APIRoute = async ({ params }) => {
	const site = await loadSite();
	const path = site.paths.get(params['type'] ?? '');
	if (!path) throw new Error(`There is no partner type “${params['type']}”.`);
	return Response.json(findPlanData(site, path));
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { exportMatrix } from '../../exports/matrix-csv.ts';
import { loadSite } from '../../site/load-site.ts';

/** Nothing in the public edition. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return journey.edition === 'internal' ? [{ params: { table: 'matrix' } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
	const { journey, words } = await loadSite();
	return new Response(exportMatrix(journey, words), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};

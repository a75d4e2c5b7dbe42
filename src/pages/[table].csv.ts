import type { APIRoute, GetStaticPaths } from 'astro';
import { exportMilestones, exportResources } from '../exports/journey-csv.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

const tables = { milestones: exportMilestones, resources: exportResources };

/** `milestones.csv` and `resources.csv`. */
export const getStaticPaths = (() =>
	Object.keys(tables).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
	const source = makeExportSource(await loadSite());
	return new Response(tables[params['table'] as keyof typeof tables](source), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};

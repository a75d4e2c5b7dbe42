import type { APIRoute } from 'astro';
import { exportSchema } from '../exports/journey-schema.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

/** The JSON Schema of `journey.json`. */
export const GET: APIRoute = async () => {
	const { site } = makeExportSource(await loadSite());
	return new Response(exportSchema(site), {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' },
	});
};

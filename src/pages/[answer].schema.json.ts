import type { APIRoute, GetStaticPaths } from 'astro';
import { hasLevels } from '../domain/addresses.ts';
import { exportLevelsSchema } from '../exports/levels-json.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

/** Of a program with levels alone. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return hasLevels(journey) ? [{ params: { answer: 'levels' } }] : [];
}) satisfies GetStaticPaths;

/** The JSON Schema of what “levels” answers. */
export const GET: APIRoute = async () => {
	const { site } = makeExportSource(await loadSite());
	return new Response(exportLevelsSchema(site), {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' },
	});
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { deskSchemas, exportDeskSchema } from '../exports/desk-schema.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

/** The JSON Schemas of what the desk writes; nothing in the public edition. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	if (journey.edition === 'public') return [];
	return Object.keys(deskSchemas).map((schema) => ({ params: { schema } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<object, { schema: keyof typeof deskSchemas }> = async ({ params }) => {
	const { site } = makeExportSource(await loadSite());
	return new Response(exportDeskSchema(params.schema, `${site}/${params.schema}.schema.json`), {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' },
	});
};

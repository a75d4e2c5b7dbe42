import type { APIRoute, GetStaticPaths } from 'astro';
import type { Path } from '../domain/path.ts';
import { exportJourney } from '../exports/journey-json.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

/** `journey.json`, and for each partner type `journey/reseller.json`. */
export const getStaticPaths = (async () => {
	const { whole, paths } = await loadSite();
	return [
		{ params: { journey: 'journey' }, props: { path: whole } },
		...[...paths].map(([type, path]) => ({
			params: { journey: `journey/${type}` },
			props: { path },
		})),
	];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: Path }> = async ({ props }) => {
	const source = makeExportSource(await loadSite());
	return new Response(exportJourney(source, props.path), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { exportLlms } from '../exports/llms-txt.ts';
import { writeLlmsFull } from '../exports/twins/list-twins.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

const files = { llms: exportLlms, 'llms-full': writeLlmsFull };

/** `llms.txt` and `llms-full.txt`, for assistants that read the handbook. */
export const getStaticPaths = (() =>
	Object.keys(files).map((data) => ({ params: { data } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
	const source = makeExportSource(await loadSite());
	return new Response(files[params['data'] as keyof typeof files](source), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
};

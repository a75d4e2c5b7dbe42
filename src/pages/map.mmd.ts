import type { APIRoute } from 'astro';
import { loadSite } from '../collections/load-site.ts';
import { drawMapMermaid } from '../map/map-mermaid.ts';

export const GET: APIRoute = async () => {
	const { journey, whole, words } = await loadSite();
	return new Response(drawMapMermaid(journey, whole, words), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
};

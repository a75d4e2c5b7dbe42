import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, iconSizes } from '../site/icons.ts';
import { loadSite } from '../site/load-site.ts';

export const getStaticPaths = (() =>
	iconSizes.map((size) => ({ params: { size: String(size) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
	const png = await drawIcon(await loadSite(), Number(params['size']));
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};

import type { APIRoute } from 'astro';
import { bundlePlace } from '../exports/bundle-place.ts';

/** The engine that says where a partner is, for programs of others; it holds nothing of the content. */
export const GET: APIRoute = async () =>
	new Response(await bundlePlace(), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});

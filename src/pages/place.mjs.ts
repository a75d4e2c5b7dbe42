import type { APIRoute } from 'astro';
import { bundleEngine } from '../exports/bundle-engine.ts';

/** The engine that says where a partner is, for programs of others; it holds nothing of the content. */
export const GET: APIRoute = async () =>
	new Response(await bundleEngine('place'), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});

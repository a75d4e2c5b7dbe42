import { existsSync, readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { drawIco } from '../site/icons.ts';
import { loadSite } from '../site/load-site.ts';

/** What is asked for without a link to it; one of the program's own in `public/` comes first. */
export const GET: APIRoute = async () => {
	const own = 'public/favicon.ico';
	const ico = existsSync(own) ? readFileSync(own) : await drawIco(await loadSite());
	return new Response(new Uint8Array(ico), { headers: { 'content-type': 'image/x-icon' } });
};

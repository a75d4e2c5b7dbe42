import { existsSync, readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { findProgramFile } from '../kept/program-folder.ts';

/** The sign of a site without a logo; one of the program's own in `public/` comes first. */
export const GET: APIRoute = () => {
	const own = 'public/favicon.svg';
	const svg = readFileSync(existsSync(own) ? own : findProgramFile('src/site/favicon.svg'));
	return new Response(new Uint8Array(svg), { headers: { 'content-type': 'image/svg+xml' } });
};

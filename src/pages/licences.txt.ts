import type { APIRoute } from 'astro';
import { writeLicences } from '../exports/licences.ts';
import { loadSite } from '../site/load-site.ts';

export const GET: APIRoute = async () =>
	new Response(writeLicences((await loadSite()).journey.edition));

import type { APIRoute } from 'astro';
import { writeLicences } from '../exports/licences.ts';
import { loadSite } from '../site/load-site.ts';

export const GET: APIRoute = async () => {
	const { edition, program } = (await loadSite()).journey;
	return new Response(writeLicences(edition, program.theme.fonts));
};

import { loadSite } from './load-site.ts';

/** The one page of a route that the internal edition alone has: its address has nothing to fill in. */
export async function listInternalPage(): Promise<{ params: { none: undefined } }[]> {
	const { journey } = await loadSite();
	return journey.edition === 'internal' ? [{ params: { none: undefined } }] : [];
}

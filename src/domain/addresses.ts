import { hasBookPdf } from './book.ts';
import type { CollectionName, Entry, Id, Journey } from './journey.ts';

/** The folder of the address of each collection that has a page for each entry. */
const folders: Partial<Record<CollectionName, string>> = {
	phases: 'phases',
	milestones: 'milestones',
	resources: 'resources',
	'partner-types': 'for',
	teams: 'teams',
	plays: 'plays',
	metrics: 'metrics',
	glossary: 'glossary',
	pages: 'pages',
};

/** The address of an entry's page below the site's root, such as `/milestones/first-deal/`. */
export function formatAddress(collection: CollectionName, id: Id): string {
	const folder = folders[collection];
	return folder ? `/${folder}/${id}/` : '/changes/';
}

/** The address of an entry's page. */
export function formatEntryAddress(entry: Pick<Entry, 'collection' | 'id'>): string {
	return formatAddress(entry.collection, entry.id);
}

/** The address of the Markdown twin of a page: `/milestones/first-deal.md`, of the first page `/index.md`. */
export function formatTwinAddress(address: string): string {
	return address === '/' ? '/index.md' : `${address.replace(/\/$/, '')}.md`;
}

/** The pages with a Markdown twin that are no entry's; each entry's page has one as well. */
export function listTwinnedPages(journey: Journey): string[] {
	return [
		...['/', '/next/', '/map/', '/phases/', '/for/', '/resources/', '/teams/'],
		...['/pages/', '/metrics/', '/glossary/'],
		...(journey.changes.size > 0 ? ['/changes/'] : []),
		...(journey.plays.size > 0 ? ['/plays/'] : []),
		...[...journey.partnerTypes.keys()].map((id) => `/next/${id}/`),
	];
}

/** Anchors that pages have of themselves; no heading of an author's text takes one of them. */
export const pageAnchors: readonly string[] = [
	'main',
	'contents',
	'contents-title',
	'rail-title',
	'site-search',
	'site-search-results',
	'title',
	'milestones',
	'next',
	'steps',
	'enablement',
	'exit',
	'differences',
	'friction',
	'metrics',
	'used-in',
	'door',
	'holds',
	'does',
	'receives',
	'hands-over',
	'watches',
	'owes',
	'consulted',
	'informed',
];

/** The pages that are no entry's, and the files that readers may take away. */
export function listStaticAddresses(journey: Journey): string[] {
	const pages = [
		'/',
		'/phases/',
		'/for/',
		'/resources/',
		'/teams/',
		'/metrics/',
		'/glossary/',
		'/pages/',
		'/search/',
		'/next/',
		'/plan/',
		'/changes/',
		'/accessibility/',
	];
	pages.push(...[...journey.partnerTypes.keys()].map((id) => `/next/${id}/`));
	if (journey.plays.size > 0) pages.push('/plays/');
	if (journey.edition === 'internal') {
		pages.push(
			'/teams/matrix/',
			'/teams/matrix.csv',
			'/friction/',
			'/health/',
			'/health.json',
			'/guide/',
		);
	}
	const handoffs = [
		'/handoffs',
		...[...journey.partnerTypes.keys()].map((id) => `/handoffs/${id}`),
	];
	if (journey.edition === 'internal')
		pages.push(
			...handoffs.flatMap((map) =>
				['/', '.svg', '.pdf', '-letter.pdf'].map((ending) => `${map}${ending}`),
			),
		);
	pages.push('/print/', ...[...journey.partnerTypes.keys()].map((id) => `/print/${id}/`));
	const maps = ['/map', ...[...journey.partnerTypes.keys()].map((id) => `/map/${id}`)];
	const files = maps.flatMap((map) =>
		['.svg', '.pdf', '-letter.pdf', '.png', '.pptx', '.mmd'].map((ending) => `${map}${ending}`),
	);
	files.push(
		'/changes.xml',
		'/llms.txt',
		'/llms-full.txt',
		'/licences.txt',
		'/journey.json',
		'/journey.schema.json',
		'/milestones.csv',
		'/resources.csv',
	);
	files.push(...[...journey.partnerTypes.keys()].map((id) => `/journey/${id}.json`));
	if (hasBookPdf(journey)) files.push('/handbook.pdf');
	return [...pages, ...maps.map((map) => `${map}/`), ...files];
}

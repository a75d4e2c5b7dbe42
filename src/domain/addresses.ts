import { buildBook, formatVolumeAddress, listVolumes } from './book.ts';
import { type CollectionName, collectionNames, collections, mayBeAway } from './collections.ts';
import { listCollections } from './find-entry.ts';
import type { Entry, Id, Journey } from './journey.ts';
import { buildPath } from './path.ts';
import { isTakenId } from './taken-ids.ts';

/** The address of an entry's page below the site's root, such as `/milestones/first-deal/`. */
export function formatAddress(collection: CollectionName, id: Id): string {
	const { folder, hasPages } = collections[collection];
	return hasPages ? `/${folder}/${id}/` : `/${folder}/`;
}

/** The address of an entry's page. */
export function formatEntryAddress(entry: Pick<Entry, 'collection' | 'id'>): string {
	return formatAddress(entry.collection, entry.id);
}

/** Where an entry stands: its page, or its place on the page that it shares with others. */
export function formatPlace({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
	const page = formatAddress(collection, id);
	return collections[collection].hasPages ? page : `${page}#${id}`;
}

/** The address of the page that lists a collection, such as `/resources/`. */
export function formatListAddress(collection: CollectionName): string {
	return `/${collections[collection].folder}/`;
}

/** The address of the sheet of a phase, without an ending: `/map/phases/onboarding`. */
export function formatPhaseSheet(phase: Id): string {
	return `/map/phases/${phase}`;
}

/** What of the journey stands at an address: an entry, or, without an id, the list of a collection. */
export interface Place {
	collection: CollectionName;
	id: Id | undefined;
}

/** What an address below the site’s root leads to: the way back from `formatPlace` and `formatListAddress`. */
export function readAddress(address: string): Place | undefined {
	const collection = findCollection(address);
	const [path = '', anchor = ''] = address.split('#', 2);
	const [, , id, ...rest] = path.replace(/\?.*/s, '').replace(/\/$/, '').split('/');
	if (collection === undefined || rest.length > 0) return undefined;
	const { hasPages, hasList } = collections[collection];
	if (id !== undefined)
		return hasPages && /^[a-z0-9-]+$/.test(id) && !isTakenId(collection, id)
			? { collection, id }
			: undefined;
	if (!hasList) return undefined;
	// Of a heading inside of an entry’s text the entry’s id stands before two dashes.
	const [shared = ''] = anchor.split('--', 1);
	const there = collectionNames.find((name) => standsOn(name, collection));
	return shared === '' || there === undefined
		? { collection, id: undefined }
		: { collection: there, id: shared };
}

/** Whether the entries of a collection stand on the page that lists another one, or their own. */
function standsOn(name: CollectionName, other: CollectionName): boolean {
	return !collections[name].hasPages && collections[name].folder === collections[other].folder;
}

/** The collection whose pages lie below the folder of an address, whatever is there. */
export function findCollection(address: string): CollectionName | undefined {
	const folder = address.split('/')[1]?.replace(/[?#].*/s, '');
	return collectionNames.find((name) => collections[name].folder === folder);
}

/** The address of the Markdown twin of a page: `/milestones/first-deal.md`, of the first page `/index.md`. */
export function formatTwinAddress(address: string): string {
	return address === '/' ? '/index.md' : `${address.replace(/\/$/, '')}.md`;
}

/** The pages with a Markdown twin that are no entry's; each entry's page has one as well. */
export function listTwinnedPages(journey: Journey): string[] {
	const all = listCollections(journey);
	const lists = listLists(journey).filter(
		(name) => collections[name].hasPages || all[name].size > 0,
	);
	return [
		...['/', '/next/', '/map/'],
		...lists.map(formatListAddress),
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
	'gate',
	'holds',
	'does',
	'receives',
	'hands-over',
	'watches',
	'owes',
	'consulted',
	'informed',
	'asks',
	'brings',
	'unlocks',
	'provides',
];

/** The collections that have a page which lists them; of what is internal or optional only where there is some. */
export function listLists(journey: Journey): CollectionName[] {
	const all = listCollections(journey);
	return collectionNames.filter((name) => {
		return collections[name].hasList && (!mayBeAway(name) || all[name].size > 0);
	});
}

/** Where a partner reads which level it has. */
export const levelCheckAddress = '/levels/check/';

/** Whether a program has levels, so that there is something to answer. */
export function hasLevels({ ladders }: Pick<Journey, 'ladders'>): boolean {
	return ladders.size > 0;
}

/** The pages that are no entry's, and the files that readers may take away. */
export function listStaticAddresses(journey: Journey): string[] {
	const pages = [
		'/',
		...listLists(journey).map(formatListAddress),
		...['/search/', '/next/', '/plan/', '/accessibility/'],
	];
	pages.push(...[...journey.partnerTypes.keys()].map((id) => `/next/${id}/`));
	if (hasLevels(journey)) pages.push(levelCheckAddress);
	if (journey.edition === 'internal') {
		pages.push(
			'/teams/matrix/',
			'/teams/matrix.csv',
			'/friction/',
			'/health/',
			'/health.json',
			'/desk/',
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
		'/place.mjs',
		'/milestones.csv',
		'/resources.csv',
	);
	files.push(...[...journey.partnerTypes.keys()].map((id) => `/journey/${id}.json`));
	files.push(...listVolumes(buildBook(journey, buildPath(journey))).map(formatVolumeAddress));
	if (hasLevels(journey)) files.push('/levels.schema.json', '/levels.mjs', '/levels/check.json');
	return [...pages, ...maps.map((map) => `${map}/`), ...files];
}

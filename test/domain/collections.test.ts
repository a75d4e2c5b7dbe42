import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import {
	findCollection,
	formatAddress,
	formatListAddress,
	formatPlace,
	listStaticAddresses,
	readAddress,
} from '../../src/domain/addresses.ts';
import { collectionNames, collections, listInOrder } from '../../src/domain/collections.ts';
import { listCollections } from '../../src/domain/find-entry.ts';

const fixtures = ['everything', 'texts', 'german', 'arabic', 'japanese'];
const journeys = fixtures.map((name) =>
	buildJourney(readModel(`test/fixtures/${name}`).model, { edition: 'internal' }),
);
const entries = journeys.flatMap((journey) =>
	Object.values(listCollections(journey)).flatMap((all) => [...all.values()]),
);

describe('an address', () => {
	it('of each entry leads back to it, whatever stands behind', () => {
		expect(new Set(entries.map(({ collection }) => collection)).size).toBe(collectionNames.length);
		for (const { collection, id } of entries) {
			const address = formatPlace({ collection, id });
			expect(readAddress(address), address).toEqual({ collection, id });
			const place = readAddress(address);
			expect(formatPlace({ collection, ...place, id: place?.id ?? '' })).toBe(address);
			if (!collections[collection].hasPages) continue;
			expect(readAddress(`${address}?a=b#exit`)).toEqual({ collection, id });
			expect(readAddress(address.slice(0, -1))).toEqual({ collection, id });
		}
	});

	it('of a list leads back to its collection; milestones are listed by their phases, ladders with the levels', () => {
		for (const collection of collectionNames) {
			const list = collection === 'ladders' ? 'levels' : collection;
			const expected =
				collection === 'milestones' ? undefined : { collection: list, id: undefined };
			expect(readAddress(formatListAddress(collection))).toEqual(expected);
		}
		expect(readAddress('/changes/#news--a-heading')).toEqual({ collection: 'changes', id: 'news' });
	});

	it('of anything else of the site is no entry’s', () => {
		const { taken, others } = {
			taken: ['/teams/matrix/', '/resources/kind/', '/for/index/', '/milestones/a.md'],
			others: ['/', '/map/reseller/', '/next/', '/for/reseller/onboarding/', '/changes/news/'],
		};
		for (const address of [...taken, ...others])
			expect(readAddress(address), address).toBeUndefined();
		expect(findCollection('/for/reseller/onboarding/')).toBe('partner-types');
		expect(findCollection('/map/reseller/')).toBeUndefined();
	});

	it('of a page that the site has by itself is a list’s, or none that an entry could have', () => {
		for (const journey of journeys)
			for (const address of listStaticAddresses(journey))
				expect(readAddress(address)?.id, address).toBeUndefined();
	});
});

it('no two collections share a folder, a word, or a place in an order', () => {
	for (const what of ['part', 'noun', 'kind', 'title'] as const)
		expect(new Set(collectionNames.map((name) => collections[name][what])).size).toBe(14);
	const others = collectionNames.filter((name) => name !== 'ladders');
	expect(new Set(others.map((name) => collections[name].folder)).size).toBe(13);
	const orders = [
		listInOrder(({ chapter }) => chapter?.order),
		listInOrder(({ search }) => search),
		listInOrder(({ diff }) => diff),
	];
	expect(orders.map(({ length }) => length)).toEqual([10, 12, 13]);
	for (const places of [
		collectionNames.flatMap((name) => collections[name].chapter?.order ?? []),
		collectionNames.flatMap((name) => collections[name].search ?? []),
		collectionNames.flatMap((name) => collections[name].diff ?? []),
	])
		expect(new Set(places).size).toBe(places.length);
	expect(formatAddress('changes', 'a')).toBe('/changes/');
});

import { describe, expect, it } from 'vitest';
import { choosePrecache, precacheLimit } from '../../src/offline/choose-precache.ts';

const file = (address: string, size: number) => ({ address, size });
const group = (name: string, ...files: [string, number][]) => ({
	name,
	files: files.map(([address, size]) => file(address, size)),
});
const addresses = (groups: Parameters<typeof choosePrecache>[0], limit: number) =>
	choosePrecache(groups, limit).files.map(({ address }) => address);

describe('what is kept from the start', () => {
	it('is at most 1.5 MiB', () => {
		const fits = [group('home', ['', precacheLimit])];
		expect(choosePrecache(fits).size).toBe(1_572_864);
		const more = [group('home', ['', precacheLimit + 1])];
		expect(choosePrecache(more)).toEqual({ files: [], size: 0, leftOut: ['home'] });
	});

	it('is in the order of the groups, and a group is taken whole or not at all', () => {
		const groups = [
			group('home', ['', 40]),
			group('search', ['search/', 10], ['index', 60]),
			group('map', ['map/', 50]),
			group('phases', ['phases/', 20]),
		];
		expect(addresses(groups, 100)).toEqual(['', 'map/']);
		expect(choosePrecache(groups, 100).leftOut).toEqual(['search', 'phases']);
		expect(addresses(groups, 110)).toEqual(['', 'search/', 'index']);
		expect(addresses(groups, 180)).toEqual(['', 'search/', 'index', 'map/', 'phases/']);
	});

	it('counts a file that several groups need once', () => {
		const groups = [
			group('home', ['', 40], ['a.css', 30], ['a.css', 30]),
			group('map', ['map/', 30], ['a.css', 30]),
		];
		expect(choosePrecache(groups, 100)).toEqual({
			files: [file('', 40), file('a.css', 30), file('map/', 30)],
			size: 100,
			leftOut: [],
		});
	});
});

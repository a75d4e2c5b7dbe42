import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyEntryHasItsAddress } from '../../../src/domain/checks/every-entry-has-its-address.ts';
import {
	type CollectionName,
	collectionNames,
	collections,
} from '../../../src/domain/collections.ts';
import { isTakenId } from '../../../src/domain/taken-ids.ts';
import { examine } from './examine.ts';

const paged = collectionNames.filter((name) => collections[name].hasPages);
/** Those whose entries are drawn by the pages for any collection. */
const shared = paged.filter((name) => !collections[name].ownPages.some((page) => page === 'entry'));

/** The collection of whose ids the pages in a folder of the site are made. */
const madeOf: Readonly<Record<string, CollectionName>> = {
	...Object.fromEntries(paged.map((name) => [collections[name].folder, name])),
	next: 'partner-types',
	print: 'partner-types',
	plan: 'partner-types',
	map: 'partner-types',
	handoffs: 'partner-types',
	'embed/map': 'partner-types',
	'embed/next': 'partner-types',
};
/** Folders whose pages are named by the program, or by an id below another one. */
const madeOfOthers =
	/^(?:|fonts|media|social|search|guide.*|friction|health|teams\/matrix|resources\/kind|\[folder\]|(?:for|next|phases)\/\[.*)$/;

const rooms = readdirSync('src/pages', { recursive: true, withFileTypes: true })
	.map(({ parentPath, name }) => ({
		folder: path.relative('src/pages', parentPath).split(path.sep).join('/'),
		name: name.replace(/(?<!\.)\.(?!\.).*$/, ''),
	}))
	.filter(({ folder }) => !madeOfOthers.test(folder));
const withIds = new Set([
	...rooms.filter(({ name }) => name.startsWith('[')).map((one) => one.folder),
	...shared.map((name) => collections[name].folder),
]);
const fixed = rooms.filter(({ folder, name }) => withIds.has(folder) && !name.startsWith('['));

it('knows every folder of pages that are made of ids', () => {
	expect([...withIds].sort()).toEqual(Object.keys(madeOf).sort());
});

it.each(fixed)('refuses the id “$name” beside the pages of $folder', ({ folder, name }) => {
	expect(isTakenId(madeOf[folder] as CollectionName, name)).toBe(true);
});

describe('an entry', () => {
	const matrix = 'The address /teams/matrix/ is that of the responsibility matrix.';

	it('does not have the address of another page, now or by an earlier id', () => {
		expect(examine(everyEntryHasItsAddress, { teams: { sales: { formerly: ['trade'] } } })).toEqual(
			[],
		);
		expect(examine(everyEntryHasItsAddress, { teams: { matrix: {} } })).toEqual([
			`error taken-address teams/matrix: ${matrix} Give the file another name, such as “matrix-team”.`,
		]);
		expect(
			examine(everyEntryHasItsAddress, { teams: { sales: { formerly: ['trade', 'matrix'] } } }),
		).toEqual([`error taken-address teams/sales/formerly/1: ${matrix} Remove it here.`]);
		expect(examine(everyEntryHasItsAddress, { pages: { index: {}, matrix: {} } })).toEqual([
			'error taken-address pages/index: The address /pages/index/ is one that the site uses itself. Give the file another name, such as “index-page”.',
		]);
		expect(
			examine(everyEntryHasItsAddress, { glossary: { deal: { formerly: ['index'] } } }),
		).toEqual([
			'error taken-address glossary/deal/formerly/0: The address /glossary/index/ is one that the site uses itself. Remove it here.',
		]);
	});
});

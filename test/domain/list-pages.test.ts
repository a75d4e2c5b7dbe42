import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoPages, formatPageNumber } from '../../src/domain/list-pages.ts';

it('cuts a list into pages that hold each item once, in order, and none too many', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, length) => {
			const pages = cutIntoPages(items, length);
			expect(pages.flatMap((page) => page.items)).toEqual(items);
			for (const [i, page] of pages.entries()) {
				expect(page).toMatchObject({ number: i + 1, count: pages.length, before: i * length });
				expect(page.items.length).toBeLessThanOrEqual(length);
				expect(page.items.length > 0 || items.length === 0).toBe(true);
			}
		}),
	);
	expect(cutIntoPages([], 5)).toHaveLength(1);
});

it('names no number in the address of the first page', () => {
	expect([1, 2, 30].map(formatPageNumber)).toEqual([undefined, '2', '30']);
});

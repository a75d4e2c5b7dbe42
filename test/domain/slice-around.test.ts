import { expect, it } from 'vitest';
import { sliceAround } from '../../src/domain/slice-around.ts';

const list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

it.each([
	[0, { items: [0, 1, 2, 3], start: 0, hidden: 6 }],
	[5, { items: [3, 4, 5, 6], start: 3, hidden: 6 }],
	[9, { items: [6, 7, 8, 9], start: 6, hidden: 6 }],
])('keeps the part around place %i', (place, part) => {
	expect(sliceAround(list, place, 4)).toEqual(part);
});

it('keeps a short list whole', () => {
	expect(sliceAround(list, 7, 20)).toEqual({ items: list, start: 0, hidden: 0 });
});

import { describe, expect, it } from 'vitest';
import { listStaticAddresses } from '../../src/domain/addresses.ts';
import {
	type Book,
	type Chapter,
	formatVolumeAddress,
	listVolumes,
} from '../../src/domain/book.ts';
import { buildPath } from '../../src/domain/path.ts';
import { makeProgram, usualShape } from '../map/programs.ts';

const path = buildPath(makeProgram({ ...usualShape, milestones: 3, phases: 1 }));
const [entry] = path.milestones.values();
/** A book whose chapters have so many entries each. */
const makeBook = (...sizes: readonly number[]): Book => ({
	path,
	isShort: true,
	chapters: sizes.map(
		(size, i): Chapter => ({
			...{ id: `chapter-${i + 1}`, number: i + 1, collection: 'milestones', phase: undefined },
			entries: Array.from({ length: size }, (_, n) => ({
				entry: entry as NonNullable<typeof entry>,
				number: `${i + 1}.${n + 1}`,
			})),
			isListed: true,
		}),
	),
});
/** “1: 1.1–1.7” for each stretch of each volume. */
const cut = (...sizes: readonly number[]) =>
	listVolumes(makeBook(...sizes)).map(({ stretches }) =>
		stretches.map(
			({ entries, isStart }) =>
				`${entries[0]?.number ?? '-'}–${entries.at(-1)?.number ?? '-'}${isStart ? '' : ' goes on'}`,
		),
	);

describe('the volumes of the handbook', () => {
	it('are one where there is room, in the order of the chapters', () => {
		expect(cut(300, 300, 100)).toEqual([['1.1–1.300', '2.1–2.300', '3.1–3.100']]);
		expect(cut(0, 3)).toEqual([['-–-', '2.1–2.3']]);
	});

	it('begin with a chapter where it fits, and cut in even stretches what does not', () => {
		expect(cut(400, 301, 10)).toEqual([['1.1–1.400'], ['2.1–2.301', '3.1–3.10']]);
		expect(cut(10, 1401)).toEqual([
			['1.1–1.10', '2.1–2.467'],
			['2.468–2.934 goes on'],
			['2.935–2.1401 goes on'],
		]);
	});

	it('have every entry once, and few volumes', () => {
		for (const sizes of [[1], [700], [701], [699, 2, 699], [0, 0, 1500, 3], [900, 900, 900, 400]]) {
			const volumes = listVolumes(makeBook(...sizes));
			const all = sizes.reduce((sum, size) => sum + size, 0);
			const had = volumes.flatMap(({ stretches }) => stretches.flatMap(({ entries }) => entries));
			expect(had).toEqual(makeBook(...sizes).chapters.flatMap(({ entries }) => entries));
			for (const { stretches } of volumes)
				expect(stretches.reduce((sum, one) => sum + one.entries.length, 0)).toBeLessThanOrEqual(
					700,
				);
			expect(volumes.length).toBeLessThanOrEqual(2 * Math.ceil(all / 700));
			expect(volumes.map(({ number, count }) => [number, count])).toEqual(
				volumes.map((_, i) => [i + 1, volumes.length]),
			);
		}
	});

	it('have addresses of their own, and the first that of the only one', () => {
		expect([1, 2].map((number) => formatVolumeAddress({ number }))).toEqual([
			'/handbook.pdf',
			'/handbook-2.pdf',
		]);
		const addresses = (milestones: number) =>
			listStaticAddresses(makeProgram({ ...usualShape, milestones })).filter((address) =>
				address.startsWith('/handbook'),
			);
		expect(addresses(30)).toEqual(['/handbook.pdf']);
		expect(addresses(1000)).toEqual(['/handbook.pdf', '/handbook-2.pdf']);
	});
});

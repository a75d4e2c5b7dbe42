import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { arrangeByDay } from '../../src/map/arrange-by-day.ts';
import { arrangeByTrack } from '../../src/map/arrange-by-track.ts';
import { listStops } from '../../src/map/stops.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from './programs.ts';

const words = loadWords('en');
const stopsOf = (isOngoing: boolean) => {
	const path = buildPath(makeProgram({ ...usualShape, phases: 1, isOngoing, crowd: 3 }));
	const { phases, links } = listStops(path, new Set(), words);
	const before = new Map<string, string[]>();
	for (const { from, to } of links) before.set(to, [...(before.get(to) ?? []), from]);
	const [first] = phases;
	if (!first) throw new Error('There is a phase.');
	return { ...first, before };
};

describe('a phase by days', () => {
	const { stops, before } = stopsOf(false);
	const arrangements = arrangeByDay(stops, before, 7, words);

	it('has no card under the heading of another day', () => {
		for (const { columns, headings, cells } of arrangements.flatMap(({ shelves }) => shelves)) {
			expect(headings.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(columns);
			for (const { text, from, to } of headings) {
				const days = [...text.matchAll(/\d+/g)].map(([day]) => Number(day));
				const opens = cells
					.filter(({ column }) => column >= from && column <= to)
					.map(({ stop }) => stop.opens ?? -1);
				expect(Math.min(...opens)).toBe(Math.min(...days));
				expect(Math.max(...opens)).toBe(Math.max(...days));
			}
		}
	});
	it('sets what waits for a card to the right of it or on a later line', () => {
		for (const { shelves } of arrangements) {
			const places = new Map(
				shelves.flatMap(({ cells }, s) =>
					cells.map(({ stop, column }) => [stop.id, s * 100 + column]),
				),
			);
			for (const [id, others] of before)
				for (const other of others)
					expect(places.get(id)).toBeGreaterThan(places.get(other) ?? Number.POSITIVE_INFINITY);
		}
	});
	it('puts each card in a cell of its own', () => {
		for (const { shelves } of arrangements) {
			const cells = shelves.flatMap((shelf, s) =>
				shelf.cells.map(({ column, row }) => `${s} ${column} ${row}`),
			);
			expect(new Set(cells).size).toBe(stops.length);
		}
	});
});

describe('an ongoing phase', () => {
	const { phase, stops } = stopsOf(true);

	it('has its tracks side by side, each below its own heading', () => {
		for (const { shelves } of arrangeByTrack(phase, stops, 7, 'Others')) {
			for (const { headings, cells } of shelves) {
				for (const { text, from, to } of headings) {
					const own = phase.tracks.find(({ title }) => title === text);
					const tracks = cells
						.filter(({ column }) => column >= from && column <= to)
						.map(({ stop }) => stop.track);
					expect(new Set(tracks)).toEqual(new Set([own?.id]));
				}
			}
		}
	});
});

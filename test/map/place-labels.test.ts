import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	measurePrefixes,
	type Spread,
	type SpreadRules,
	spreadStops,
	stretchStops,
} from '../../src/map/metro/place-labels.ts';
import { runs } from '../long.ts';

const anyWidths = fc.array(
	fc.integer({ min: 30, max: 700 }).map((width) => width / 10),
	{ minLength: 1, maxLength: 40 },
);
const anyRules = fc.record({
	above: fc.integer({ min: 1, max: 3 }),
	below: fc.integer({ min: 0, max: 3 }),
	stopGap: fc.constantFrom(2, 3.7),
	labelGap: fc.constantFrom(0.5, 1.6),
});

/** What is wrong with labels that begin at their stops, looked at two by two. */
function findFaults(
	widths: readonly number[],
	{ xs, tracks }: Spread,
	{ stopGap, labelGap }: SpreadRules,
): string[] {
	const hair = 1e-6;
	return widths.flatMap((width, i) => {
		const [from = 0, own] = [xs[i], tracks[i]];
		return widths.slice(i + 1).flatMap((_, more) => {
			const j = i + 1 + more;
			const [x = 0, other] = [xs[j], tracks[j]];
			const found: string[] = [];
			if (j === i + 1 && x < from + stopGap - hair) found.push(`stop ${j} is too near to ${i}`);
			if (own?.side !== other?.side) return found;
			const isBeside = x >= from + width + labelGap - hair;
			if (own?.row === other?.row && !isBeside) found.push(`label ${j} lies upon ${i}`);
			if ((own?.row ?? 0) < (other?.row ?? 0) && !isBeside)
				found.push(`the leader of ${j} goes through ${i}`);
			return found;
		});
	});
}

describe('words along a line', () => {
	it('do not lie upon one another, and no leader goes through nearer ones', () => {
		fc.assert(
			fc.property(anyWidths, anyRules, fc.integer({ min: 0, max: 200 }), (widths, rules, more) => {
				const close = spreadStops(widths, rules);
				expect(findFaults(widths, close, rules)).toEqual([]);
				const room = close.length + more;
				const far = stretchStops(widths, close, rules, room);
				expect(findFaults(widths, far, rules)).toEqual([]);
				expect(far.length).toBeLessThanOrEqual(room + 1e-6);
				const ends = far.xs.map((x, i) => x + (widths[i] ?? 0));
				expect(Math.max(...ends)).toBeLessThanOrEqual(room + 1e-6);
				expect(Math.min(...far.xs)).toBeGreaterThanOrEqual(-1e-6);
			}),
			{ numRuns: runs(60, 2000) },
		);
	});

	it('take more length the more stops there are, and in all what they take alone', () => {
		fc.assert(
			fc.property(anyWidths, anyRules, (widths, rules) => {
				const lengths = [...measurePrefixes(widths, rules)].map(({ length }) => length);
				expect(lengths).toHaveLength(widths.length);
				expect(lengths.at(-1)).toBeCloseTo(spreadStops(widths, rules).length, 6);
			}),
			{ numRuns: runs(40, 1000) },
		);
	});

	it('take as little length as any way to share out few of them', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 5 }),
				(widths) => {
					const rules = { above: 2, below: 1, stopGap: 3, labelGap: 1 };
					expect(spreadStops(widths, rules).length).toBeCloseTo(tryAll(widths, rules), 6);
				},
			),
			{ numRuns: runs(40, 1000) },
		);
	});

	it('of 60 stops have their places soon', () => {
		const widths = Array.from({ length: 60 }, (_, i) => 8 + ((i * 37) % 50));
		const rules = { above: 3, below: 3, stopGap: 3, labelGap: 1.6 };
		const spread = stretchStops(widths, spreadStops(widths, rules), rules, 900);
		expect(findFaults(widths, spread, rules)).toEqual([]);
	}, 1000);
});

/** The least length, by trying every track for every label. */
function tryAll(widths: readonly number[], rules: SpreadRules): number {
	const tracks = [
		...Array.from({ length: rules.above }, (_, row) => ({ side: 'above', row })),
		...Array.from({ length: rules.below }, (_, row) => ({ side: 'below', row })),
	];
	const place = (
		i: number,
		before: readonly { x: number; track: (typeof tracks)[number] }[],
	): number => {
		const width = widths[i];
		if (width === undefined) return Math.max(...before.map(({ x }, j) => x + (widths[j] ?? 0)));
		return Math.min(
			...tracks.map((track) => {
				let x = i === 0 ? 0 : (before.at(-1)?.x ?? 0) + rules.stopGap;
				before.forEach((one, j) => {
					if (one.track.side === track.side && one.track.row <= track.row)
						x = Math.max(x, one.x + (widths[j] ?? 0) + rules.labelGap);
				});
				return place(i + 1, [...before, { x, track }]);
			}),
		);
	};
	return place(0, []);
}

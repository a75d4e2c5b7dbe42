import { measureColorDistance, type Vision } from '../../brand/color-distance.ts';
import type { ReadSheet, SheetShape } from './read-sheet.ts';

export interface ColorMeasures {
	/** By the partner types of a line. */
	lines: ReadonlyMap<string, string>;
	/**
	 * How little two lines differ at least: for each kind of color blindness any two, in grey those that lie
	 * side by side. Infinite where there is one line.
	 */
	least: Readonly<Record<Vision, number>>;
}

/** The colors of the lines of partner types; undefined where the sheet has none. */
export function measureColors({ shapes }: ReadSheet): ColorMeasures | undefined {
	const drawn = shapes.filter(({ mark }) => mark.part === 'line' && mark.type !== undefined);
	const lines = new Map(
		drawn.map(({ mark, stroke, fill }) => [mark.type ?? '', stroke ?? fill ?? '']),
	);
	if (lines.size === 0) return undefined;
	const types = [...lines.keys()];
	const all = types.flatMap((one, i) => types.slice(i + 1).map((two) => [one, two] as const));
	const leastOf = (pairs: readonly (readonly [string, string])[], vision: Vision) =>
		Math.min(
			...pairs.map(([one, two]) =>
				measureColorDistance(lines.get(one) ?? '', lines.get(two) ?? '', vision),
			),
		);
	return {
		lines,
		least: {
			normal: leastOf(all, 'normal'),
			protan: leastOf(all, 'protan'),
			deutan: leastOf(all, 'deutan'),
			tritan: leastOf(all, 'tritan'),
			grey: leastOf(findNeighbors(drawn), 'grey'),
		},
	};
}

/** Lines that begin one below the other, with no more between them than twice their width. */
function findNeighbors(lines: readonly SheetShape[]): (readonly [string, string])[] {
	const starts = lines.flatMap(({ mark, width, stretches }) =>
		stretches.flatMap(({ points: [first] }) =>
			first ? [{ type: mark.type ?? '', width, ...first }] : [],
		),
	);
	return starts.flatMap((one) => {
		const below = starts
			.filter(({ type, x, y }) => type !== one.type && y > one.y && Math.abs(x - one.x) < 10)
			.sort((a, b) => a.y - b.y)[0];
		return below && below.y - one.y < 3 * one.width + 3 ? [[one.type, below.type] as const] : [];
	});
}

import type { Lanes } from './assign-lanes.ts';
import { type Density, lanePitch } from './density.ts';
import type { BandPlan } from './plan-bands.ts';

export interface ShelfRows {
	headingTop: number;
	rows: readonly { y: number; height: number }[];
	/** The corridor below each row. */
	corridors: readonly { y: number; height: number }[];
}

export interface BandRows {
	y: number;
	height: number;
	shelves: readonly ShelfRows[];
}

interface Piece {
	least: number;
	/** Its part of what is left over. */
	stretch: number;
	isRow: boolean;
	place: (y: number, height: number) => void;
}

/** A row of cards grows by no more than this to fill the sheet. */
const mostGrowth = 5;

/** Shares the height between bands, rows and corridors by need; what is left over goes to all of them. */
export function measureRows(
	bands: readonly BandPlan[],
	rowHeights: readonly (readonly number[])[],
	corridorLanes: Lanes,
	density: Density,
	top: number,
	room: number,
	headHeight: (band: BandPlan) => number,
): { bands: BandRows[]; needed: number } {
	const pieces: Piece[] = [];
	const results: { y: number; height: number; shelves: ShelfRows[] }[] = [];
	let index = 0;
	bands.forEach((band, b) => {
		const result = { y: 0, height: 0, shelves: [] as ShelfRows[] };
		results.push(result);
		if (b > 0) pieces.push({ least: density.bandGap, stretch: 0.3, isRow: false, place: () => {} });
		const own: Piece[] = [
			{
				least: density.bandPad,
				stretch: 0.6,
				isRow: false,
				place: (y) => {
					result.y = y;
				},
			},
		];
		band.arrangement.shelves.forEach((shelf, s) => {
			const isLast = s === band.arrangement.shelves.length - 1;
			const rows: { y: number; height: number }[] = [];
			const corridors: { y: number; height: number }[] = [];
			const placed = { headingTop: 0, rows, corridors };
			result.shelves.push(placed);
			if (density.headingHeight > 0 && shelf.headings.length > 0)
				own.push({
					least: density.headingHeight,
					stretch: 0.1,
					isRow: false,
					place: (y) => {
						placed.headingTop = y;
					},
				});
			for (let row = 0; row < shelf.rows; row++) {
				own.push({
					least: rowHeights[index]?.[row] ?? 0,
					stretch: 1.2,
					isRow: true,
					place: (y, height) => rows.push({ y, height }),
				});
				const count = corridorLanes.count(index, row);
				const lines = count === 0 ? 0 : (count - 1) * lanePitch + 2;
				const isBottom = isLast && row === shelf.rows - 1;
				own.push({
					least: isBottom ? lines * 0.9 : Math.max(density.rowGap, lines),
					stretch: isBottom ? (count > 0 ? 0.7 : 0) : 1,
					isRow: false,
					place: (y, height) => corridors.push({ y, height }),
				});
			}
			index++;
		});
		own.push({
			least: density.bandPad,
			stretch: 0.6,
			isRow: false,
			place: (y, height) => {
				result.height = y + height - result.y;
			},
		});
		const short = headHeight(band) - own.reduce((sum, piece) => sum + piece.least, 0);
		if (short > 0) {
			for (const piece of [own[0], own.at(-1)]) if (piece) piece.least += short / 2;
		}
		pieces.push(...own);
	});
	const needed = pieces.reduce((sum, piece) => sum + piece.least, 0);
	const spare = Math.max(0, room - needed);
	const weight = pieces.reduce((sum, piece) => sum + piece.stretch, 0);
	const rowWeight = pieces.reduce((sum, { isRow, stretch }) => sum + (isRow ? stretch : 0), 0);
	const growth = weight > 0 ? Math.min((spare / weight) * 1.2, mostGrowth) : 0;
	const rest = spare - (growth / 1.2) * rowWeight;
	let y = top;
	for (const { least, stretch, isRow, place } of pieces) {
		const height =
			least + (isRow ? growth : weight > rowWeight ? (rest * stretch) / (weight - rowWeight) : 0);
		place(y, height);
		y += height;
	}
	return { bands: results, needed };
}

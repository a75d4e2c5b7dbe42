import type { Phase } from '../domain/journey.ts';
import type { Arrangement, Cell, ColumnHeading, Shelf } from './arrangement.ts';
import type { Stop } from './stops.ts';

interface Block {
	title: string;
	stops: readonly Stop[];
}

/**
 * The ways to set an ongoing phase: its tracks stand side by side, since they run in parallel, and
 * each one's cards from left to right, then down. One way for each number of rows.
 */
export function arrangeByTrack(
	phase: Phase,
	stops: readonly Stop[],
	most: number,
	otherTitle: string,
): Arrangement[] {
	if (stops.length === 0) return [{ shelves: [], unease: 0 }];
	const blocks: Block[] = phase.tracks
		.map(({ id, title }) => ({ title, stops: stops.filter(({ track }) => track === id) }))
		.filter((block) => block.stops.length > 0);
	const others = stops.filter(({ track }) => !phase.tracks.some(({ id }) => id === track));
	if (others.length > 0) blocks.push({ title: blocks.length > 0 ? otherTitle : '', stops: others });
	const largest = Math.max(...blocks.map((block) => block.stops.length));
	const arrangements: Arrangement[] = [];
	for (let rows = 1; rows <= largest; rows++) {
		for (const width of new Set([most, Math.ceil(most * 0.75)])) {
			const shelves = fillShelves(blocks, rows, width);
			const tallest = Math.max(...shelves.map((shelf) => shelf.rows));
			const cells = shelves.reduce((sum, shelf) => sum + shelf.columns * shelf.rows, 0);
			arrangements.push({
				shelves,
				unease:
					6 * (shelves.length - 1) + 2 * Math.max(tallest - 3, 0) + 0.3 * (cells - stops.length),
			});
		}
	}
	return arrangements;
}

function fillShelves(blocks: readonly Block[], rows: number, most: number): Shelf[] {
	const widthOf = ({ stops }: Block) => Math.min(most, Math.ceil(stops.length / rows));
	const groups: Block[][] = [];
	let room = 0;
	for (const block of blocks) {
		const width = widthOf(block);
		if (width > room) {
			groups.push([]);
			room = most;
		}
		groups.at(-1)?.push(block);
		room -= width;
	}
	return groups.map((group): Shelf => {
		const cells: Cell[] = [];
		const headings: ColumnHeading[] = [];
		let start = 0;
		for (const block of group) {
			const width = widthOf(block);
			block.stops.forEach((stop, i) => {
				cells.push({ stop, column: start + (i % width), row: Math.floor(i / width) });
			});
			if (block.title)
				headings.push({ text: block.title, from: start, to: start + width - 1, kind: 'track' });
			start += width;
		}
		return { columns: start, rows: Math.max(...cells.map(({ row }) => row)) + 1, cells, headings };
	});
}

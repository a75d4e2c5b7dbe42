import { runInTime } from '../makers/run-in-time.ts';
import type { DisplayList } from '../map/display-list.ts';
import { keepDrawing } from './keep-drawing.ts';

/** Seconds; a map takes one or two. */
const longest = 120;

/** A drawing as a PNG of so many colors at most. */
export function drawPng(list: DisplayList, width: number, colors = 256): Promise<Buffer> {
	return runInTime(longest, 'src/exports/map-maker.ts', 'makePng', list, width, colors);
}

/** An SVG without texts as a PNG, on white, unless an earlier build has drawn it. */
export function rasterize(svg: string, width: number): Promise<Buffer> {
	return keepDrawing(svg, '.png', [String(width)], () =>
		runInTime(longest, 'src/exports/map-maker.ts', 'makePixels', svg, width, 256),
	);
}

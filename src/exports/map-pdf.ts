import { runInTime } from '../makers/run-in-time.ts';
import type { DisplayList } from '../map/display-list.ts';

/** Seconds; a map takes one or two. */
const longest = 120;

/** A drawing as a PDF of one page: real text, links, tagged and checked as PDF/UA-1. `base` stands in front of addresses. */
export function drawListPdf(list: DisplayList, base: string): Promise<Buffer> {
	return runInTime(longest, 'src/exports/map-maker.ts', 'makePdf', list, base);
}

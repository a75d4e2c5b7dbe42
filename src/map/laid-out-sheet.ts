import type { DisplayList } from './display-list.ts';
import type { MapProblem } from './map-problem.ts';
import type { Sheet } from './sheet.ts';

/** A finished sheet, and what its authors should know of it. */
export interface LaidOutSheet {
	/** The sheet that it is on, which may be larger than the one asked for. */
	sheet: Sheet;
	list: DisplayList;
	problems: MapProblem[];
}

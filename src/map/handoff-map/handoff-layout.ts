import type { Id, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { MapOptions } from '../map-options.ts';
import type { MapProblem } from '../map-problem.ts';
import type { Sheet } from '../sheet.ts';
import type { HandoffLine } from './plan-lines.ts';
import type { HandoffRow } from './plan-rows.ts';
import type { SetHeadPart } from './set-head.ts';
import type { PlacedSign } from './set-legend.ts';

/** A team's lane. All lengths are in millimetres, as if every script ran from left to right. */
export interface Lane {
	team: Id;
	lines: readonly string[];
	/** Where it begins. */
	x: number;
	width: number;
	/** How many stops stand side by side in it. */
	stops: number;
}

export interface PlacedRow {
	row: HandoffRow;
	/** Of its first milestone in the path, from 1. */
	number: number;
	title: readonly string[];
	when: string;
	from: readonly string[];
	/** The days of its friction signals that say more than that it is late. */
	signals: string;
	top: number;
	height: number;
	/** Where its stop stands in its lane. */
	x: number;
	/** How many lines come to its stop from one side. */
	ports: number;
}

export interface PlacedPhase {
	phase: Phase;
	lines: readonly string[];
	top: number;
	height: number;
}

export interface HandoffLayout {
	/** The sheet that it is on, which may be larger than the one asked for. */
	paper: Sheet;
	/** What the sheet is before all is enlarged so many times. */
	sheet: Sheet;
	scale: number;
	path: Path;
	head: readonly SetHeadPart[];
	legend: readonly PlacedSign[];
	lanes: readonly Lane[];
	phases: readonly PlacedPhase[];
	rows: readonly PlacedRow[];
	/** Also to rows that have no room. */
	lines: readonly HandoffLine[];
	/** Where the columns begin. */
	columns: { number: number; title: number; when: number; lanes: number; notes: number };
	/** Where the lanes begin and end. */
	top: number;
	bottom: number;
	/** Milestones at the end of the path for which there is no room. */
	left: number;
	/** Which texts end in “…”, each as its own sentence. */
	problems: readonly MapProblem[];
	options: MapOptions;
}

/** The height at which its stop stands. */
export function middleOf({ top, height }: PlacedRow): number {
	return top + height / 2;
}

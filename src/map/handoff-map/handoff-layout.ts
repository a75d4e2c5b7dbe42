import type { Id, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { MapOptions } from '../map-options.ts';
import type { Sheet } from '../sheet.ts';
import type { HandoffRow } from './plan-rows.ts';

/** A team's lane. All lengths are in millimetres, as if every script ran from left to right. */
export interface Lane {
	team: Id;
	lines: readonly string[];
	/** Its middle. */
	x: number;
}

export interface PlacedRow {
	row: HandoffRow;
	/** Of its first milestone in the path, from 1. */
	number: number;
	title: readonly string[];
	when: string;
	from: readonly string[];
	/** The days of its friction signals. */
	signals: string;
	top: number;
	height: number;
	/** The middle of its lane. */
	x: number;
}

export interface PlacedPhase {
	phase: Phase;
	top: number;
}

export interface HandoffLayout {
	sheet: Sheet;
	path: Path;
	lanes: readonly Lane[];
	laneWidth: number;
	phases: readonly PlacedPhase[];
	rows: readonly PlacedRow[];
	/** Where the columns begin. */
	columns: { number: number; title: number; when: number; lanes: number; notes: number };
	/** Where the lanes begin and end. */
	top: number;
	bottom: number;
	/** Milestones at the end of the path for which there is no room. */
	left: number;
	options: MapOptions;
}

/** The bar above the first row of a phase. */
export const phaseHeight = 6.4;

/** The height at which its stop stands. */
export function middleOf({ top, height }: PlacedRow): number {
	return top + height / 2;
}

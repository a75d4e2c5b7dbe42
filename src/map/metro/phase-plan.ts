import type { MetroPhase, MetroStop } from './metro-program.ts';
import type { Block } from './set-block.ts';

/** How closely a sheet is set. All lengths are in millimetres for the smallest text; the sheet is enlarged as a whole. */
export interface Closeness {
	/** From one line to the next. */
	pitch: number;
	/** Of the part of a phase that names it. */
	headWidth: number;
	/** Of a phase, head and lines together. */
	width: number;
}

/** Lengths that follow from how closely a sheet is set. */
export interface Lengths {
	ring: number;
	/** From the outermost line to the edge of its run. */
	edge: number;
	/** Between a leader and its words, and between the lines and the nearest words. */
	leader: number;
	near: number;
	/** White space above and below a phase. */
	pad: number;
	/** Diameter of the letters upon the lines. */
	disc: number;
	/** From the head to the lines. */
	headGap: number;
	/** After the last possible stop: the letter, the gate and the arrow. */
	end: number;
}

export function findLengths({ pitch }: Pick<Closeness, 'pitch'>): Lengths {
	const ring = Math.min(pitch * 0.42, 1.75);
	return {
		ring,
		edge: ring + 0.45,
		leader: 0.8,
		near: 0.4,
		pad: 0.9,
		disc: Math.min(pitch * 0.94, 3.5),
		headGap: 3,
		end: Math.min(pitch, 4) * 2.6,
	};
}

/** A stop on a run: its place along it, and its words. */
export interface PlannedStop {
	stop: MetroStop;
	/** From the run's start. */
	x: number;
	side: 'above' | 'below';
	/** From the edge of the run to the nearer side of its words. */
	distance: number;
	block: Block;
}

/** One stretch of lines from left to right, or back. */
export interface Run {
	stops: readonly PlannedStop[];
	/** How far its words reach above and below. */
	above: number;
	below: number;
	/** What its stops and their words take, and the space that they have. */
	length: number;
	room: number;
}

/** One way to set a phase. */
export interface PhasePlan {
	phase: MetroPhase;
	head: Block;
	/** A loop has two runs: away and back. */
	form: 'lines' | 'loop';
	runs: readonly Run[];
	/** Where the runs' stops may begin, after the head and the names of the lines. */
	start: number;
	/** Between the two runs of a loop. */
	inner: number;
	/** Of the lines with their words. */
	lines: number;
	/** Of the phase, its head and its white space. */
	height: number;
	/** How many words are cut. */
	cuts: number;
	lengths: Lengths;
}

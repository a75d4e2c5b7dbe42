import type { Id, Milestone, PartnerType, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';

/** The way of one partner type, or of several that stop at the same milestones. */
export interface MetroLine {
	/** Tells lines apart without color: `A` is the uppermost. */
	letter: string;
	/** Its place among the lines of this drawing, from 0. */
	index: number;
	/** Its place among all lines of the program, from 0. */
	color: number;
	/** Empty in a program without partner types. */
	types: readonly PartnerType[];
	name: string;
	/** The phases that it goes through. */
	phases: ReadonlySet<Id>;
}

/** A line stops at a milestone. */
export interface MetroRing {
	line: number;
	kind: 'stop' | 'optional' | 'activation';
	isOptional: boolean;
}

/** What is so for some of the lines that stop here. */
export interface Difference {
	/** Places of lines, in their order. */
	lines: readonly number[];
	text: string;
}

export interface MetroStop {
	milestone: Milestone;
	title: string;
	/** As it is for most of the lines that stop here. */
	days: string;
	team: string;
	differences: readonly Difference[];
	/** The days and the team of lines that have others, in full. */
	ownDays: readonly Difference[];
	ownTeams: readonly Difference[];
	/** Prerequisites that the lines do not show: all lines that stop here where `lines` is empty. */
	tags: readonly Difference[];
	/** It counts for a level or unlocks a benefit, as a sign before its days says. */
	isCounted: boolean;
	/** In the order of the lines; never empty. */
	rings: readonly MetroRing[];
	/** In words. */
	label: string;
	/** What its rings mean, in words. */
	marks: string;
}

export interface MetroPhase {
	phase: Phase;
	length: string;
	dayZero: string;
	/** What is true at its end, for all where it names no lines; empty where nothing is said of it. */
	doneWhen: readonly Difference[];
	/** Length and beginning where they differ. */
	ownLength: readonly Difference[];
	ownDayZero: readonly Difference[];
	/** Places of the lines that go through it. */
	lines: readonly number[];
	stops: readonly MetroStop[];
	/** Milestones that are on the sheet of the phase alone. */
	left: number;
	isOngoing: boolean;
}

export interface MetroProgram {
	lines: readonly MetroLine[];
	phases: readonly MetroPhase[];
}

/** A way through the program, before the lines have their order. */
export interface Way {
	types: readonly PartnerType[];
	path: Path;
}

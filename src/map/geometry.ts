import type { FontWeight } from '../fonts/inter.ts';

/** In millimetres from the sheet’s corner, as if every script ran from left to right: drawing mirrors it. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface Point {
	x: number;
	y: number;
}

export type Ink = 'ink' | 'soft' | `phase-${number}`;

/** One line of text. */
export interface MapText {
	text: string;
	/** Where it starts or ends, and its baseline. */
	x: number;
	y: number;
	anchor: 'start' | 'end';
	/** Its own width. */
	width: number;
	size: number;
	weight: FontWeight;
	ink: Ink;
	/** What it may not leave. */
	within: Box;
}

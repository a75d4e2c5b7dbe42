import type { Id } from '../domain/journey.ts';
import type { FontWeight } from '../fonts/inter.ts';
import type { Sheet } from './sheet.ts';

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

export interface MapCard extends Box {
	id: Id;
	milestones: readonly Id[];
	/** The address of its page below the site’s root. */
	address: string;
	/** Read out, and shown on hovering. */
	label: string;
	/** What its star and its dashes mean, in words. */
	marks: string;
	/** The number of its phase, from 1. */
	phase: number;
	team: Id | undefined;
	/** The place of its team among those of the whole journey, from 0. */
	teamIndex: number;
	isActivation: boolean;
	isOptional: boolean;
	isRecurring: boolean;
	isFold: boolean;
	title: readonly MapText[];
	details: readonly MapText[];
	/** A small mark of what recurs, in front of its cadence. */
	loop: Point | undefined;
}

export interface MapBand extends Box {
	id: Id;
	address: string;
	title: string;
	/** What it stands for, in words. */
	label: string;
	/** The phase’s number, from 1. */
	number: number;
	isOngoing: boolean;
	head: Box;
	texts: readonly MapText[];
	loop: Point | undefined;
	headings: readonly MapHeading[];
}

export interface MapHeading {
	text: MapText | undefined;
	/** The line from the text to the end of what it stands above. */
	from: Point;
	to: Point;
	kind: 'day' | 'track';
}

export interface MapConnector {
	from: Id;
	to: Id;
	kind: 'all' | 'any';
	/** What it says, in words. */
	label: string;
	net: string;
	points: readonly Point[];
}

export interface MapGate extends Box {
	phase: number;
	/** All that it says, also what its lines have no room for. */
	label: string;
	texts: readonly MapText[];
	/** The phase's number, and the middle of the ring around it. */
	badge: Point & { text: MapText };
}

export type LegendMark =
	| { kind: 'activation' | 'optional' | 'all' | 'any' | 'recurring' }
	| { kind: 'team'; teamIndex: number };

export interface MapLegendItem extends Box {
	mark: LegendMark;
	text: MapText;
}

export interface MapLayout {
	sheet: Sheet;
	direction: 'ltr' | 'rtl';
	language: string;
	/** What the document is called, and what it shows in a sentence. */
	title: string;
	description: string;
	/** Of the page that shows the map, absolute. */
	address: string;
	header: readonly MapText[];
	code: Box & { modules: readonly (readonly boolean[])[] };
	bands: readonly MapBand[];
	cards: readonly MapCard[];
	connectors: readonly MapConnector[];
	/** All relations between the cards. */
	links: readonly { from: Id; to: Id }[];
	/** Relations without a line: their card says what it comes after. */
	named: readonly { from: Id; to: Id }[];
	gates: readonly MapGate[];
	gatesTitle: readonly MapText[];
	legend: readonly MapLegendItem[];
	/** How many milestones are in folded cards. */
	folded: number;
	total: number;
}

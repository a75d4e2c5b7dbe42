import type { Id } from '../journey.ts';
import type { PlaceMilestone, PlacePath } from '../place/place-path.ts';

/** Something that an export may name by its title, its id or an earlier id. */
export interface Named {
	id: Id;
	title: string;
	formerly?: readonly Id[];
	/** Its short name on maps. */
	mapTitle?: string;
}

/** What a program says that the desk needs: plain data, for the command line and for the page. Internal. */
export interface DeskData {
	/** The name of the program. */
	program: string;
	/** In the journey's order, and so are the phases. */
	types: readonly Named[];
	phases: readonly Named[];
	/** All of them, internal ones as well. */
	milestones: readonly Named[];
	teams: Readonly<Record<Id, { title: string; email?: string; isExternal?: true }>>;
	plays: Readonly<Record<Id, { title: string; address: string }>>;
	/** The public path of each partner type. */
	paths: Readonly<Record<Id, DeskPath>>;
	/** What the program has settled of its exports, by heading. */
	mapping: DeskMapping;
}

export interface DeskPath extends PlacePath {
	milestones: readonly DeskMilestone[];
	/** Internal milestones of this type: they are reached or not, and nothing else is said of them. */
	internal: readonly Id[];
}

export interface DeskMilestone extends PlaceMilestone {
	/** Who has its first internal step. */
	internalTurn?: Id;
	/** What to do where it is late. */
	ifMissed?: string;
	friction: readonly DeskSignal[];
	isActivation?: true;
}

export interface DeskSignal {
	signal: string;
	/** On the phase's clock; or days since the last turn. */
	day?: number;
	after?: number;
	team: Id;
	play?: Id;
}

/**
 * What a column of an export says: of the partner, of a milestone or of a phase. In exports that name a
 * milestone in each row, `milestone` is the column with its name, and `day` the one with its day.
 */
export const columnWords = [
	'id',
	'type',
	'manager',
	'ended',
	'pausedFrom',
	'pausedTo',
	'milestone',
	'day',
	'agreed',
	'ignore',
] as const;
export type ColumnWord = (typeof columnWords)[number];
/** One of these words, the id of a milestone or of a phase, or the milestone of an agreed day. */
export type ColumnMeaning = string | { agreed: Id };

export interface DeskMapping {
	/** By heading. */
	columns: Readonly<Record<string, ColumnMeaning>>;
	/** Other names for milestones, phases and partner types in the cells of an export, and their ids. */
	values?: Readonly<Record<string, Id>>;
}

export const noMapping: DeskMapping = { columns: {} };

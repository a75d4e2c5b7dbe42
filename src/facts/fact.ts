import type { Id, Journey, Milestone, Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';

/** What facts and sections are made from. */
export interface FactSource {
	journey: Journey;
	words: Words;
	/** The path of the whole program. */
	whole: Path;
	/** The path of each partner type. */
	paths: ReadonlyMap<Id, Path>;
}

/** Words in a row; a link where they have an address: below the site’s root, in the page, or a whole one. */
export interface Run {
	text: string;
	address?: string | undefined;
	mark?: 'strong' | 'soft' | undefined;
}

/** What is read in one go. */
export interface Line {
	/** For whom it holds, where that is not for all. */
	name?: string | undefined;
	runs: readonly Run[];
	/** What stands below it, quieter where it only explains. */
	more?: { runs: readonly Run[]; isSoft: boolean } | undefined;
	/** The partner types for which it holds, where it is not for all. */
	types?: readonly Id[] | undefined;
	/** Said on a page alone, to those who have chosen one of these partner types, in place of what is usual. */
	own?: readonly Id[] | undefined;
	/** The partner types that are told otherwise by lines of their own. */
	except?: readonly Id[] | undefined;
}

/** One thing there is to know of an entry: what it is called, and its lines. */
export interface Fact {
	/** Empty where the lines say themselves what they are. */
	name: string;
	lines: readonly Line[];
	/** Lines are alternatives or parts, each with a mark of its own or not; else there is one. */
	list?: 'marked' | 'plain' | undefined;
	/**
	 * Where it is shown if not among the others: over the title of a page of its own, as what to do
	 * there, folded below its parts, or by what stands round it, on a page and in the whole handbook.
	 */
	place?: 'kind' | 'action' | 'folded' | 'around' | undefined;
}

/** A link with its words. */
export interface Link {
	text: string;
	address: string;
}

/** When it is, and for which partner types where that differs. */
export interface Arrival {
	when: string;
	types: string | undefined;
	/** Their ids. */
	of?: readonly Id[] | undefined;
}

/** Who has a milestone, and when it is for those for whom it is otherwise, as pages say it once a type is chosen. */
export interface OwnWhen {
	types: readonly Id[];
	others: readonly { types: readonly Id[]; value: string }[];
}

/** Something that is asked of a partner, and what it consists of. */
export interface Ask {
	/** What differs by partner type or region stands in lines of its own. */
	lines: readonly Line[];
	parts: readonly Ask[];
	/** Why it is asked, in the program’s words. */
	because?: string | undefined;
	/** Set where it is internal. */
	tag?: string | undefined;
	/** The partner types of whom it is asked, where that is not all. */
	types?: readonly Id[] | undefined;
}

/** What is asked of the same partner types, or because of the same level. */
export interface AskGroup {
	says?: readonly Run[] | undefined;
	types?: readonly Id[] | undefined;
	asks: readonly Ask[];
}

/** What stands in one row, and for each level of a ladder what it says there. */
export interface LevelRow {
	name: Line;
	types?: readonly Id[] | undefined;
	cells: readonly (readonly Ask[])[];
}

/** What a level brings: that is new with it or more than before, and what remains as it was. */
export interface Brought {
	says?: readonly Run[] | undefined;
	benefits: readonly { benefit: Link; lines: readonly Line[] }[];
}

/** What a section holds. */
export type Content =
	/** The author’s text. */
	| { kind: 'text' }
	/** What happens next after a milestone. */
	| { kind: 'next'; milestone: Id }
	/** What happens when the phase is over. */
	| { kind: 'gate'; phase: Phase }
	| { kind: 'stops'; phase: Phase; milestones: readonly Milestone[] }
	/** The whole path of a partner type. */
	| { kind: 'path'; path: Path }
	| {
			kind: 'steps';
			steps: readonly {
				isPartner: boolean;
				who: string;
				what: string;
				within: string | undefined;
				/** Set where it is internal. */
				tag: string | undefined;
				resource: Link | undefined;
			}[];
	  }
	| {
			kind: 'enablement';
			items: readonly {
				resource: Link;
				/** Its kind, how long it takes, whether one signs in. */
				about: readonly string[];
				who: string;
				arrivals: readonly Arrival[];
			}[];
	  }
	| { kind: 'sentence'; text: string }
	/** Sentences, and one that closes them. */
	| {
			kind: 'texts';
			texts: readonly string[];
			last?: { name: string; text: string } | undefined;
	  }
	| {
			kind: 'differences';
			/** For a partner type, or of what is otherwise for one. */
			differences: readonly { of: Link; types?: readonly Id[]; lines: readonly string[] }[];
	  }
	| {
			kind: 'friction';
			signals: readonly { signal: string; when: string; watches: string; play: Run }[];
	  }
	/** Where a play helps. */
	| {
			kind: 'signals';
			signals: readonly {
				when: string;
				phase: string;
				signal: string;
				milestone: Link;
				team: Link;
			}[];
	  }
	| {
			kind: 'uses';
			uses: readonly {
				milestone: Link;
				when: string;
				own: OwnWhen;
				phase: Phase | undefined;
				arrivals: readonly Arrival[];
			}[];
			/** Those that are too many to be named, counted by phase. */
			others: readonly { phase: Link; count: string }[];
	  }
	/** Milestones that a team holds. */
	| {
			kind: 'held';
			milestones: readonly { milestone: Link; when: string; own: OwnWhen }[];
			/** How many more there are, in words. */
			more: string | undefined;
	  }
	| { kind: 'links'; links: readonly Link[] }
	/** What a level asks, or what unlocks a benefit. */
	| { kind: 'asks'; groups: readonly AskGroup[] }
	| { kind: 'brings'; groups: readonly Brought[] }
	/** A table with a column for each level of a ladder. */
	| { kind: 'levels'; corner: string; levels: readonly Link[]; rows: readonly LevelRow[] }
	| { kind: 'numbers'; texts: readonly string[] };

/** A part of an entry’s page, in the order in which it is read. */
export interface Section {
	/** Its anchor; empty where nothing leads to it. */
	id: string;
	title: string;
	/** What the parts are called together of which this is the first, each for other partner types. */
	group?: string | undefined;
	/** It is the author’s text, whose headings have anchors of their own. */
	isText?: boolean;
	/** The partner types that it is for, where it is not for all. */
	types?: readonly Id[] | undefined;
	/** A page of its own is opened for it: what comes then, and what is needed, in its first screen. */
	place?: 'next' | 'needs' | undefined;
	/** Made when it is asked for: who only lists the parts needs none of it. */
	content: () => Content;
}

/** What is otherwise for a partner type, or at a milestone. */
export type Differences = Extract<Content, { kind: 'differences' }>['differences'];

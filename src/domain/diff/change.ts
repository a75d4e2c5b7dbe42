import type { CollectionName } from '../collections.ts';
import type { Id, Ladder, MeasureUnit, Timing, Within } from '../journey.ts';
import type { Over } from '../levels/requirement.ts';
import type { Day } from '../place/days.ts';

/** Something by its id and the name that readers know. */
export interface Named {
	id: Id;
	title: string;
}

/** The entry that changed, as it is called now; as it was called where it is gone. */
export interface Subject extends Named {
	collection: CollectionName | 'program';
}

/** By when a partner has a resource in hand: days before the window opens or before each turn. */
export interface Lead {
	timing: Timing;
	days: number;
}

/** A day of a friction signal: on the phase's clock, or after the last turn. */
export interface SignalDay {
	day: number | undefined;
	after: number | undefined;
}

/** A figure by its name, and what it counts. */
export interface Figure {
	title: string;
	unit?: MeasureUnit | undefined;
	currency?: string | undefined;
}

/** A first and a last day. */
export interface Dates {
	from?: Day | undefined;
	until?: Day | undefined;
}

/** What a level asks for. */
export interface Asked extends Named {
	what: 'measure' | 'milestone' | 'statement' | 'level' | 'invitation' | 'score' | 'choice';
	/** Names of the partner types and regions that alone are meant; empty: all are. */
	where: readonly string[];
	/** When it holds, where a sentence of something else is said of it. */
	days?: Dates;
}

/** What it is to be asked for: to have it, to do well to have it, or to have it or something else. */
export type Asking = 'asked' | 'recommended' | 'choice';

/** What a level says of a thing that it asks for. */
export type Term =
	| ({ is: 'least' | 'most'; value: number } & Omit<Figure, 'title'>)
	| { is: 'from' | 'until'; day: Day }
	| { is: 'recommended' | 'required' | 'choice' | 'internal' | 'floor' }
	| { is: 'over'; over: Over }
	| ({ is: 'part'; points: number; full: number } & Figure)
	| { is: 'team'; team: string };

/** What a ladder says of how its levels are had. */
export interface Grant extends Pick<Ladder, 'promotion' | 'demotion'> {
	/** Undefined: there is no review. */
	every: NonNullable<Ladder['review']>['every'] | undefined;
	/** Who reviews. */
	team: string | undefined;
}

/** What is different now, with all that its sentence says. */
export type Fact =
	| { kind: 'added' }
	/** `now` is the entry that has taken over its address. */
	| { kind: 'removed'; now: Named | undefined }
	| { kind: 'renamed'; before: string; after: string }
	| { kind: 'address' }
	| { kind: 'summary'; after: string }
	| { kind: 'text' }
	/** Fields that have no sentence of their own. */
	| { kind: 'details' }
	// milestones: when and where
	| { kind: 'timing'; before: Timing; after: Timing }
	| { kind: 'phase'; before: string; after: string }
	| { kind: 'track'; after: string | undefined }
	| { kind: 'optional' | 'required' | 'activation' | 'noActivation' }
	| { kind: 'types' | 'noTypes' }
	| { kind: 'waits' | 'waitsAny' | 'noWait' | 'noWaitAny'; milestones: readonly string[] }
	| { kind: 'unlocks' | 'noUnlocks'; milestones: readonly string[] }
	// milestones: who
	| { kind: 'team'; before: string; after: string }
	| { kind: 'consulted' | 'notConsulted' | 'informed' | 'notInformed'; team: string }
	| { kind: 'handoff' | 'noHandoff'; from: string; to: string; next: string }
	// milestones: what
	| { kind: 'exit' | 'noExit'; text: string }
	| { kind: 'exitText'; before: string; after: string }
	| { kind: 'missed'; after: string | undefined }
	/** `by` undefined: the partner. */
	| { kind: 'step' | 'noStep'; by: string | undefined; text: string }
	| { kind: 'stepText'; before: string; after: string }
	| { kind: 'stepBy'; text: string; before: string | undefined; after: string | undefined }
	| { kind: 'stepWithin'; text: string; after: Within | undefined }
	| { kind: 'stepOrder' }
	| { kind: 'resource'; resource: string }
	/** `isGone`: no other milestone uses it either. */
	| { kind: 'noResource'; resource: string; isGone: boolean }
	| { kind: 'lead'; resource: string; after: Lead }
	| { kind: 'metric' | 'noMetric'; metric: string }
	| { kind: 'signal'; text: string; team: string }
	| { kind: 'noSignal'; text: string }
	| { kind: 'signalText'; before: string; after: string }
	| { kind: 'signalDay'; text: string; after: SignalDay }
	| { kind: 'signalTeam'; text: string; before: string; after: string }
	| { kind: 'signalPlay'; text: string; after: string | undefined }
	// phases
	/** Undefined: it never ends. */
	| { kind: 'days'; before: number | undefined; after: number | undefined }
	| { kind: 'goal' | 'starts'; after: string }
	| { kind: 'entry' | 'noEntry' | 'gate' | 'noGate'; text: string }
	| { kind: 'entryText' | 'gateText'; before: string; after: string }
	| { kind: 'newTrack' | 'noTrack'; track: string }
	| { kind: 'trackTitle'; before: string; after: string }
	// partner types, metrics
	| { kind: 'goes' | 'goesNot'; phase: string }
	// levels, ladders and benefits
	| { kind: 'asks'; measure: Figure; before: number; after: number; from: Day | undefined }
	| { kind: 'asksFirst'; measure: Figure; after: number; isMost: boolean; from: Day | undefined }
	| ({ kind: 'asksNoMeasure' } & Figure)
	| { kind: 'asksThing' | 'asksNoThing'; thing: Asked; as: Asking }
	/** Undefined: it is not said. */
	| { kind: 'asksTerm'; thing: Asked; before: Term | undefined; after: Term | undefined }
	/** The same is put together otherwise. */
	| { kind: 'asksOther' | 'opensOther' | 'opensTerms' }
	| { kind: 'replaces' | 'noReplaces' }
	| { kind: 'gives' | 'givesNot'; benefit: string }
	/** How a level of a ladder is granted, looked at again and lost. */
	| { kind: 'grant'; of: 'promotion' | 'review' | 'demotion'; before: Grant; after: Grant }
	/** When a benefit is given. */
	| { kind: 'given'; before: Dates; after: Dates }
	| { kind: 'unit'; before: MeasureUnit | undefined; after: MeasureUnit | undefined }
	/** Month-days on which the program’s year begins. */
	| { kind: 'year'; before: string; after: string }
	/** Undefined: nothing is said of that level. */
	| {
			kind: 'worth';
			level: string;
			/** Undefined: wherever nothing else is said. */
			region: string | undefined;
			unit: MeasureUnit | undefined;
			unitBefore: MeasureUnit | undefined;
			/** Of the region, or of all regions. */
			currencies: readonly string[];
			before: number | string | undefined;
			after: number | string | undefined;
	  }
	/** How far a benefit goes; undefined: it is not said, and `region`: wherever nothing else is. */
	| {
			kind: 'limit';
			region: string | undefined;
			before: string | undefined;
			after: string | undefined;
	  }
	/** A benefit is given in a region now, or no longer. */
	| { kind: 'region' | 'noRegion'; region: string }
	| { kind: 'rung' | 'noRung'; level: string }
	| { kind: 'rungOrder' }
	| { kind: 'target' }
	| { kind: 'definition'; after: string };

export type ChangeKind = Fact['kind'];

/** One change of the journey, and whom it is about. */
export type Change = Fact & {
	subject: Subject;
	/** Teams that it concerns. */
	teams: readonly Id[];
	/** Partner types that it concerns; empty: it is no matter of partner types. */
	types: readonly Id[];
	/** Partner types that its sentence has to name: it does not hold for the others. */
	only: readonly Named[];
};

/** An address that leads nowhere now. */
export interface LostAddress {
	/** What it was called. */
	title: string;
	collection: CollectionName;
	id: Id;
	/** Below the site's root, with a slash at both ends. */
	address: string;
}

/** What is different between two states of a journey. */
export interface JourneyDiff {
	/** By subject: milestones in the journey's order first, then the other collections. */
	changes: readonly Change[];
	lostAddresses: readonly LostAddress[];
}

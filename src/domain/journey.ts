/**
 * The partner journey as plain data: what the content says, with references resolved to ids that
 * exist and with defaults filled in. One edition at a time (see edition.ts).
 */

import type { CollectionName } from './collections.ts';
import type { Id } from './id.ts';
import type { Requirement } from './levels/requirement.ts';
import type { Reality } from './reality.ts';
import type { Rule } from './rules.ts';

export type { Id } from './id.ts';

export type Edition = 'public' | 'internal';

/** An author's text. `line` is the line of the file at which it begins (from 1). */
export interface Body {
	format: 'md' | 'mdx';
	text: string;
	line: number;
}

/** A warning that its author has read and means to leave as it is, and why. */
export interface Acceptance {
	rule: Rule;
	because: string;
}

/** What every entry has, whatever its collection. */
export interface Entry {
	collection: CollectionName;
	id: Id;
	title: string;
	/** One sentence; empty where the collection allows that. */
	summary: string;
	isInternal: boolean;
	isDraft: boolean;
	/** Who answers for the text; of a milestone: who holds the partner. */
	team: Id | undefined;
	/** ISO date on which somebody last read it through. */
	reviewed: string | undefined;
	/** Days until it has to be read again. */
	reviewEvery: number;
	/** Earlier ids, whose addresses lead here. */
	formerly: readonly Id[];
	/** Always empty in the public edition. */
	accepted: readonly Acceptance[];
	/** Path of the file inside the content folder, with forward slashes. */
	file: string;
	body: Body | undefined;
	/** What it says in fields that the program has added, by their names. */
	extra?: Readonly<Record<string, ExtraValue>>;
}

/** What may stand in a field that a program has added. */
export type ExtraValue = string | number | boolean | readonly string[];

/** Pages of every handbook that a program may place among links of its own; those of levels where there are any. */
export const handbookPages = [
	'map',
	'plan',
	'resources',
	'teams',
	'partner-types',
	'levels',
	'benefits',
	'metrics',
	'glossary',
	'changes',
] as const;
export type HandbookPage = (typeof handbookPages)[number];
/** A link of the program's own: to one of its pages, to one that every handbook has, or elsewhere. */
export type OwnLink =
	| { page: Id; handbook?: undefined; url?: undefined; title?: string | undefined }
	| { handbook: HandbookPage; page?: undefined; url?: undefined; title?: string | undefined }
	| { url: string; page?: undefined; handbook?: undefined; title: string };
/** The texts of the first page, by where they stand. */
export const homeParts = ['above', 'below'] as const;
export type HomePart = (typeof homeParts)[number];

export interface Program {
	name: string;
	vendor: string;
	tagline: string | undefined;
	/** Absolute address, without a path or a slash at the end. */
	url: string;
	/** What is written after it, where the site is said to lie below a path. */
	path?: string | undefined;
	/** BCP 47. */
	locale: string;
	/** How the words of the interface address the reader, in languages that have two ways. */
	address?: 'formal' | 'informal';
	/** Texts of its own in the place of words of the interface, by the words’ keys. */
	words?: Readonly<Record<string, string>>;
	repository: { url: string; branch: string; contentPath: string } | undefined;
	portal: string | undefined;
	contact: { team: Id | undefined; email: string | undefined } | undefined;
	reviewEvery: number;
	/** The month and the day on which its own year starts, such as 02-01. */
	year?: { starts: string };
	/** A dimension of requirements and benefits, which is no language; by id, where there are any. */
	regions?: ReadonlyMap<Id, Region>;
	/** Role id to its name on screen. */
	roles: ReadonlyMap<Id, string>;
	map: { title: string | undefined; edition: string | undefined };
	theme: Theme;
	/** What else stands in the menu, and at the foot of every page. */
	navigation?: readonly OwnLink[];
	footer?: readonly OwnLink[];
}

interface Region {
	title: string;
	/** ISO 4217. */
	currency: string | undefined;
}

/** What the program says of its look; colors as it writes them (#rgb or #rrggbb). */
export interface Theme {
	accent: string | undefined;
	second?: string | undefined;
	/** Pictures of the content folder; the second is shown on dark paper. */
	logo: string | undefined;
	logoDark?: string | undefined;
	fonts?: { body?: Typeface | undefined; heading?: Typeface | undefined } | undefined;
	/** Of corners, in pixels. */
	radius?: number | undefined;
	/** Of the phases, in their order. */
	phases?: readonly string[] | undefined;
	/** Of partner types, by id. */
	lines?: Readonly<Record<Id, string>> | undefined;
}

/** A font of the program: files of the content folder, and under which terms they may be used. */
export interface Typeface {
	file: string;
	bold?: string | undefined;
	licence?: string | undefined;
}

interface Track {
	id: Id;
	title: string;
	summary: string | undefined;
}

export interface Phase extends Entry {
	collection: 'phases';
	order: number;
	/** Its place among the phases, from 1. */
	number: number;
	goal: string;
	/** The event that is day 0 of its clock. */
	starts: string;
	/** Its length; undefined where it never ends. */
	days: number | undefined;
	entry: readonly string[];
	exit: readonly string[];
	tracks: readonly Track[];
	byType: ReadonlyMap<Id, PhaseDifference>;
}

/** What differs in a phase for one partner type. */
export interface PhaseDifference {
	starts?: string;
	days?: number;
	goal?: string;
	entry?: readonly string[];
	exit?: readonly string[];
}

export const cadences = [
	'weekly',
	'fortnightly',
	'monthly',
	'quarterly',
	'half-yearly',
	'yearly',
	'each-release',
] as const;
/** From the most frequent to the rarest; each-release has no period of its own and comes last. */
export type Cadence = (typeof cadences)[number];
/** Those that go by months, so that they can keep to a year and to a day of the month. */
export const monthlyCadences: readonly Cadence[] = [
	'monthly',
	'quarterly',
	'half-yearly',
	'yearly',
];

/** Days on the phase's clock, both included. */
export interface Window {
	from: number;
	to: number;
}

export type Timing =
	| { kind: 'window'; window: Window }
	| {
			kind: 'cadence';
			cadence: Cadence;
			/** Whose months, quarters and halves: the program's year or the calendar's. */
			of?: 'year' | 'calendar';
			/** A day of the month; where a month is shorter, its last day. */
			on?: number;
	  };

/**
 * Working days (Monday to Friday) as a number; days of the calendar; hours; days before what it
 * belongs to is due; or the author's own words such as “the same day”.
 */
export type Within = number | { days: number } | { hours: number } | { before: number } | string;

export interface Step {
	/** 'partner' or a team. */
	by: Id;
	role: Id | undefined;
	do: string;
	resource: Id | undefined;
	within: Within | undefined;
	isInternal: boolean;
}

export interface Enablement {
	resource: Id;
	/** Days before the window opens or before each turn; negative is after it. */
	lead: number;
	/** Empty: every role. */
	roles: readonly Id[];
}

export interface FrictionSignal {
	signal: string;
	/** On the phase's clock. */
	day: number | undefined;
	/** Days since the last turn. */
	after: number | undefined;
	team: Id;
	play: Id | undefined;
}

/** What differs for one partner type. */
export interface TypeDifference {
	timing?: Timing;
	team?: Id;
	isOptional?: boolean;
	exit?: readonly string[];
	ifMissed?: string;
	after?: readonly Id[];
	afterAny?: readonly Id[];
	steps?: readonly Step[];
	enablement?: readonly Enablement[];
}

export interface Milestone extends Entry {
	collection: 'milestones';
	mapTitle: string | undefined;
	phase: Id;
	track: Id | undefined;
	/** Holds the partner here. */
	team: Id;
	consulted: readonly Id[];
	informed: readonly Id[];
	timing: Timing;
	after: readonly Id[];
	afterAny: readonly Id[];
	/** Never empty: where the author named none, all of the program's. */
	partnerTypes: readonly Id[];
	isOptional: boolean;
	isActivation: boolean;
	/** Reaching it lets the partner sign in there. */
	grantsAccess: 'portal' | undefined;
	exit: readonly string[];
	ifMissed: string | undefined;
	byType: ReadonlyMap<Id, TypeDifference>;
	steps: readonly Step[];
	enablement: readonly Enablement[];
	friction: readonly FrictionSignal[];
	metrics: readonly Id[];
}

export const resourceKinds = [
	'guide',
	'course',
	'certification',
	'template',
	'checklist',
	'tool',
	'video',
	'webinar',
	'event',
	'contract',
	'community',
	'support',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export interface Resource extends Entry {
	collection: 'resources';
	kind: ResourceKind;
	url: string | undefined;
	access: 'open' | 'portal';
	/** Empty: every role. */
	roles: readonly Id[];
	/** Empty: every partner type. */
	partnerTypes: readonly Id[];
	minutes: number | undefined;
	language: string | undefined;
}

export interface Team extends Entry {
	collection: 'teams';
	contact: { email: string | undefined; url: string | undefined; channel: string | undefined };
	escalation: string | undefined;
	order: number | undefined;
	isExternal: boolean;
	codeOwner: string | undefined;
}

export const motions = ['sell', 'refer', 'build', 'service', 'manage'] as const;
type Motion = (typeof motions)[number];

export interface PartnerType extends Entry {
	collection: 'partner-types';
	order: number | undefined;
	motion: Motion | undefined;
	example: string | undefined;
	/** Those it goes through, in the journey's order; never empty. */
	phases: readonly Id[];
}

export interface Play extends Entry {
	collection: 'plays';
	team: Id;
	within: Within | undefined;
	steps: readonly string[];
}

export const metricUnits = ['days', 'percent', 'count', 'currency', 'score'] as const;
type MetricUnit = (typeof metricUnits)[number];

export interface Metric extends Entry {
	collection: 'metrics';
	definition: string;
	formula: string | undefined;
	unit: MetricUnit | undefined;
	target: number | undefined;
	direction: 'at-most' | 'at-least' | undefined;
	phase: Id | undefined;
	/** Where the figure comes from. */
	source: string | undefined;
}

export const promotions = ['at-once', 'at-review', 'on-request'] as const;
type Promotion = (typeof promotions)[number];

/** How levels hang together. */
export interface Ladder extends Entry {
	collection: 'ladders';
	/** Never empty: where the author named none, all of the program's. */
	partnerTypes: readonly Id[];
	/** The lowest first. */
	levels: readonly Id[];
	/** Undefined: at once. */
	review: { every: Exclude<Cadence, 'each-release'>; team: Id | undefined } | undefined;
	promotion: Promotion;
	/** Undefined: no level is lost. `grace` in days. */
	demotion: { at: 'review' | 'at-once'; grace: number } | undefined;
}

export interface Level extends Entry {
	collection: 'levels';
	ladder: Id;
	/** Undefined: it asks nothing of its own. */
	requires: Requirement | undefined;
	/** Only its own tree counts, for this level and, through it, for those above. */
	replaces: boolean;
}

export const measureUnits = ['currency', 'count', 'percent', 'points', 'hours'] as const;
export type MeasureUnit = (typeof measureUnits)[number];

/** A figure of one partner. */
export interface Measure extends Entry {
	collection: 'measures';
	definition: string;
	unit: MeasureUnit | undefined;
	/** ISO 4217. */
	currency: string | undefined;
	direction: 'at-least' | 'at-most' | undefined;
	/** Where it is seen. */
	source: string | undefined;
}

export const benefitKinds = [
	'money',
	'access',
	'marketing',
	'support',
	'training',
	'listing',
	'people',
] as const;
type BenefitKind = (typeof benefitKinds)[number];

/** What it is worth, by the ids of levels. */
export type BenefitValues = Readonly<Record<Id, number | string>>;

export interface Benefit extends Entry {
	collection: 'benefits';
	kind: BenefitKind;
	/** How a partner gets it. */
	claim: string | undefined;
	unlocks: Requirement;
	unit: MeasureUnit | undefined;
	values: BenefitValues | undefined;
	limit: string | undefined;
	/** By the ids of regions; false: it is not given there. */
	byRegion: Readonly<Record<Id, false | { values?: BenefitValues; limit?: string }>> | undefined;
	/** The first and the last day on which it is given. */
	from: string | undefined;
	until: string | undefined;
}

export interface Term extends Entry {
	collection: 'glossary';
	definition: string;
	aliases: readonly string[];
	see: readonly Id[];
}

export interface Page extends Entry {
	collection: 'pages';
	order: number | undefined;
	section: string | undefined;
}

export interface Change extends Entry {
	collection: 'changes';
	/** ISO date. */
	date: string;
	affects: readonly Id[];
}

/** An entry of any collection, told by its `collection`. */
export type AnyEntry =
	| Phase
	| Milestone
	| Resource
	| Team
	| PartnerType
	| Level
	| Ladder
	| Benefit
	| Measure
	| Play
	| Metric
	| Term
	| Page
	| Change;

/** Entries in the order in which readers meet them, found by id. */
export type Entries<T> = ReadonlyMap<Id, T>;

export interface Journey {
	edition: Edition;
	program: Program;
	/** The texts of the first page that there are. */
	home?: Readonly<Partial<Record<HomePart, Entry>>>;
	/** How it is really walked, where the content has the figures; never in the public edition. */
	reality?: Reality;
	/** By `order`. */
	phases: Entries<Phase>;
	/** By phase, then in the path's order for the whole program. */
	milestones: Entries<Milestone>;
	/** By title. */
	resources: Entries<Resource>;
	/** By `order`, then title; so are partner types and pages. */
	teams: Entries<Team>;
	partnerTypes: Entries<PartnerType>;
	levels: Entries<Level>;
	ladders: Entries<Ladder>;
	benefits: Entries<Benefit>;
	measures: Entries<Measure>;
	plays: Entries<Play>;
	metrics: Entries<Metric>;
	glossary: Entries<Term>;
	pages: Entries<Page>;
	/** Newest first. */
	changes: Entries<Change>;
}

import type { Nodes, Root } from 'mdast';
import type { Body, Edition } from '../../domain/journey.ts';
import type { Rule } from '../../domain/rules.ts';
import type { AuthorDiagram } from '../diagram-source.ts';
import type { BodyProblem, Place } from '../parse-body.ts';

/** Something in a body that leads elsewhere. */
interface BodyLink extends Place {
	url: string;
	/** Inside an `<Internal>` block: the public edition does not have it. */
	isInternal: boolean;
}

/** A tag that names another entry, such as `<Milestone id="…">`. */
interface BodyReference extends Place {
	component: string;
	id: string;
	isInternal: boolean;
}

export interface BodyReport {
	problems: BodyProblem[];
	links: BodyLink[];
	images: BodyLink[];
	references: BodyReference[];
	diagrams: AuthorDiagram[];
	/** Ids of the headings in each edition, in order: the anchors that links may lead to. */
	anchors: Record<Edition, string[]>;
	/** Where code begins that the program allows. */
	code?: Place;
}

export interface BodyRules {
	allowsCode: boolean;
	partnerTypes: readonly string[];
	/** Those that the public edition has. */
	publicTypes: readonly string[];
}

/** A text with what is to be known of it as a whole before its parts are looked at. */
export interface WholeText {
	tree: Root;
	body: Body;
	rules: BodyRules;
	report: BodyReport;
	/** Where the names of its addresses lead. */
	definitions: ReadonlyMap<string, string>;
	/** What the public edition does not show. */
	hidden: ReadonlySet<Nodes>;
	/** What no edition shows. */
	unused: ReadonlySet<Nodes>;
	/** What refers to something that only the internal edition shows. */
	lost: ReadonlySet<Nodes>;
	/** Names that have a meaning already. */
	twice: ReadonlyMap<Nodes, unknown>;
	/** An invisible character in its source has been told. */
	isHarmTold: boolean;
}

/** Where a part of a text stands, and who reads it. */
export interface PartPlace {
	place: Place;
	isInternal: boolean;
	say(
		rule: Rule,
		message: string,
		more?: Partial<Pick<BodyProblem, 'severity' | 'mistyped'>>,
	): void;
}

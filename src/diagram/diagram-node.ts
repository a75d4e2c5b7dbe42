import type { Id } from '../domain/journey.ts';

/** A box of the diagram, before it is written. */
export interface DiagramNode {
	key: string;
	title: string;
	details: readonly string[];
	track: Id | undefined;
	kind: 'milestone' | 'optional' | 'activation';
	href: string | undefined;
	/** Keys of the nodes of this diagram that come before it. */
	after: readonly string[];
	afterAny: readonly string[];
}

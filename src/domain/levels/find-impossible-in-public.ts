import type { Id } from '../id.ts';
import { type ContradictingBounds, findContradictingBounds } from './find-contradicting-bounds.ts';
import { findUnsatisfiable, type Unsatisfiable } from './find-unsatisfiable.ts';
import type { LevelRules } from './rules.ts';

/** What can be satisfied as long as nothing is left out of it. */
export type ImpossibleInPublic =
	| { kind: 'some'; home: Id; fault: Extract<Unsatisfiable, { kind: 'some' }> }
	| { kind: 'bounds'; home: Id; fault: ContradictingBounds };

/**
 * What nothing can satisfy in the public edition alone, for what is left out there. What nothing can
 * satisfy in the internal one either is told once, of that one.
 */
export function findImpossibleInPublic(
	inside: LevelRules,
	outside: LevelRules,
): ImpossibleInPublic[] {
	const find = (rules: LevelRules): ImpossibleInPublic[] => [
		// A score is there whole, or not at all.
		...findUnsatisfiable(rules).flatMap((fault) =>
			fault.kind === 'some' ? { kind: fault.kind, home: fault.home, fault } : [],
		),
		...findContradictingBounds(rules).map((fault) => {
			return { kind: 'bounds' as const, home: fault.most.home, fault };
		}),
	];
	const known = new Set(find(inside).map(nameFault));
	return find(outside).filter((one) => !known.has(nameFault(one)));
}

/** The same in both editions, in which a node has not the same place. */
function nameFault({ kind, home, fault }: ImpossibleInPublic): string {
	const { atLeast, where } = fault;
	return JSON.stringify([
		...[kind, home, atLeast, where],
		...(kind === 'bounds' ? [fault.measure, fault.atMost] : []),
	]);
}

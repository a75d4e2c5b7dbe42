import type { Id } from '../journey.ts';
import { add, compare, divide, type Rational, readRational, zero } from './rational.ts';
import type { Requirement } from './requirement.ts';

/** What has not been entered is never a no. */
export type Verdict = 'met' | 'not-met' | 'unknown';

export interface ScoreCondition {
	kind: 'score';
	score: number;
	least: Rational;
	hasFloor: boolean;
	parts: readonly { measure: Id; points: Rational; perUnit: Rational }[];
}

/** One thing that is asked: a leaf of the tree. */
export type Condition = { family: string } & (
	| { kind: 'measure'; measure: Id; atLeast: number }
	| { kind: 'measure'; measure: Id; atMost: number }
	| { kind: 'milestone' | 'statement' | 'invitation' | 'level'; id: Id }
	| ScoreCondition
);

/** Tells whether who meets the one meets the other: of one measure the stricter bound. */
export function implies(one: Condition, other: Condition): boolean {
	if (one.family !== other.family) return false;
	if (one.kind === 'score' && other.kind === 'score') {
		return one.score >= other.score && (one.hasFloor || !other.hasFloor);
	}
	if ('atLeast' in one && 'atLeast' in other) return one.atLeast >= other.atLeast;
	if ('atMost' in one && 'atMost' in other) return one.atMost <= other.atMost;
	return true;
}

/** The conditions of a node that is no group. A measure with both bounds, which the check refuses, is two. */
export function makeConditions(
	node: Exclude<Requirement, { of: readonly Requirement[] }>,
	home: Id,
): Condition[] {
	switch (node.kind) {
		case 'measure': {
			const { kind, measure, atLeast, atMost } = node;
			return [
				...(atLeast === undefined
					? []
					: [{ kind, measure, atLeast, family: `measure ${measure} at-least` }]),
				...(atMost === undefined
					? []
					: [{ kind, measure, atMost, family: `measure ${measure} at-most` }]),
			];
		}
		case 'milestone':
			return [makeSimple(node.kind, node.milestone)];
		case 'statement':
			return [makeSimple(node.kind, node.statement)];
		case 'invitation':
			return [makeSimple(node.kind, home)];
		case 'level':
			return [makeSimple(node.kind, node.level)];
		case 'score':
			return [makeScore(node)];
	}
}

function makeSimple(kind: 'milestone' | 'statement' | 'invitation' | 'level', id: Id): Condition {
	return { kind, id, family: `${kind} ${id}` };
}

function makeScore(node: Extract<Requirement, { kind: 'score' }>): Condition {
	const parts = node.parts.map(({ measure, full, points }) => ({
		measure,
		points: readRational(points),
		perUnit: divide(readRational(points), readRational(full)),
	}));
	return {
		kind: 'score',
		score: node.atLeast,
		least: readRational(node.atLeast),
		hasFloor: node.floor !== undefined,
		parts,
		family: `score ${node.parts.map((one) => [one.measure, one.full, one.points]).join(' ')}`,
	};
}

/** Tells whether all its parts together reach it. */
export function isReachable({ parts, least }: ScoreCondition): boolean {
	return compare(parts.map(({ points }) => points).reduce(add, zero), least) >= 0;
}

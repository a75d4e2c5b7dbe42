import { findHandoff, type Handoff } from './handoffs.ts';
import type { Id, Milestone, Phase, Timing } from './journey.ts';
import { listAllBefore } from './list-all-before.ts';
import type { Path, PathPhase } from './path.ts';
import { listFirst } from './place/list-first.ts';
import { flattenTiming } from './place/place-path.ts';

/** A milestone that waits for another one, and what else it waits for. */
export interface Unlocked {
	milestone: Milestone;
	/** All of these come first as well. */
	alsoNeeds: readonly Milestone[];
	/** At least one of these comes first as well; empty where none has to. */
	alsoNeedsOne: readonly Milestone[];
	/** Where another team owns it. */
	handoff: Handoff | undefined;
}

/** The end of a phase: what must be true then, and what begins behind it. */
export interface Gate {
	leaves: Phase;
	/** Undefined where the path ends. */
	enters: Phase | undefined;
	/** With these the next phase begins. */
	first: readonly Milestone[];
	/** To the first of them that another team owns and that does not wait for this milestone. */
	handoff: (Handoff & { milestone: Milestone }) | undefined;
}

/** What a milestone leads to on a path, for readers of whom nothing else is known. */
export interface Following {
	/** In the order of the path. */
	unlocks: readonly Unlocked[];
	/** What is due beside it on the calendar where nothing waits for it: no consequence of it. */
	beside: readonly Milestone[];
	/** How often it comes round again. */
	recurs: Timing | undefined;
	gate: Gate | undefined;
}

const found = new WeakMap<Path, Map<Id, Following>>();

/** What the milestone `id` of this path leads to; a path does not change, and every card of a page asks. */
export function findFollowing(path: Path, id: Id): Following {
	const known = found.get(path) ?? new Map<Id, Following>();
	found.set(path, known);
	const following = known.get(id) ?? describeFollowing(path, id);
	known.set(id, following);
	return following;
}

function describeFollowing(path: Path, id: Id): Following {
	const milestone = path.milestones.get(id);
	if (!milestone) throw new Error(`The milestone “${id}” is not on this path.`);
	const unlocks = (findWaiting(path).get(id) ?? []).map((one) =>
		describeUnlocked(path, milestone, one),
	);
	const { timing } = milestone;
	return {
		unlocks,
		beside: unlocks.length === 0 ? findBeside(path, milestone) : [],
		recurs: timing.kind === 'cadence' ? timing : undefined,
		gate: findGate(path, milestone),
	};
}

const waiting = new WeakMap<Path, Map<Id, Milestone[]>>();

/** Of each milestone those that wait for it, in the order of the path. */
function findWaiting(path: Path): Map<Id, Milestone[]> {
	let known = waiting.get(path);
	if (!known) {
		known = new Map();
		for (const milestone of path.milestones.values())
			for (const id of new Set([...milestone.after, ...milestone.afterAny])) {
				const others = known.get(id) ?? [];
				others.push(milestone);
				known.set(id, others);
			}
		waiting.set(path, known);
	}
	return known;
}

function describeUnlocked({ milestones }: Path, before: Milestone, milestone: Milestone): Unlocked {
	const { id } = before;
	const { after, afterAny } = milestone;
	const name = (ids: readonly Id[]) =>
		ids.flatMap((one) => (one === id ? [] : (milestones.get(one) ?? [])));
	return {
		milestone,
		alsoNeeds: name(after),
		alsoNeedsOne: afterAny.includes(id) ? [] : name(afterAny),
		handoff: findHandoff(before, milestone),
	};
}

/** Of what is required and does not come before it, that which ends on the nearest day from its own end on. */
function findBeside(path: Path, milestone: Milestone): Milestone[] {
	const { timing } = milestone;
	if (timing.kind !== 'window') return [];
	const earlier = listAllBefore([milestone.id], findBefore(path));
	const others = findPart(path, milestone.phase).milestones.flatMap((one) =>
		one !== milestone && isRequired(one) && !earlier.has(one.id) && one.timing.kind === 'window'
			? [{ one, due: one.timing.window.to }]
			: [],
	);
	const later = others.filter(({ due }) => due >= timing.window.to);
	const nearest = Math.min(...later.map(({ due }) => due));
	return later.filter(({ due }) => due === nearest).map(({ one }) => one);
}

const befores = new WeakMap<Path, Map<Id, Id[]>>();

/** Of each milestone what it waits for. */
function findBefore(path: Path): Map<Id, Id[]> {
	let known = befores.get(path);
	if (!known) {
		known = new Map(
			[...path.milestones].map(([id, { after, afterAny }]) => [id, [...after, ...afterAny]]),
		);
		befores.set(path, known);
	}
	return known;
}

/** The gate stands behind the last milestone that its phase requires on the path. */
function findGate(path: Path, milestone: Milestone): Gate | undefined {
	const part = findPart(path, milestone.phase);
	if (part.phase.days === undefined || part.milestones.findLast(isRequired) !== milestone)
		return undefined;
	const enters = path.phases
		.slice(path.phases.indexOf(part) + 1)
		.find(({ milestones }) => milestones.length > 0)?.phase;
	const first = enters ? findFirstMilestones(path, enters.id) : [];
	const taken = first.find(
		({ team, after, afterAny }) =>
			team !== milestone.team && ![...after, ...afterAny].includes(milestone.id),
	);
	const handoff = taken && findHandoff(milestone, taken);
	return {
		leaves: part.phase,
		enters,
		first,
		handoff: handoff && { ...handoff, milestone: taken },
	};
}

/** What a phase requires: it has a window and is not only recommended. */
export function isRequired({ timing, isOptional }: Milestone): boolean {
	return timing.kind === 'window' && !isOptional;
}

/**
 * With what a phase begins on this path: of the milestones that wait for nothing in it, those whose
 * window opens earliest; where none has a window, those that recur most often.
 */
export function findFirstMilestones(path: Path, phase: Id): readonly Milestone[] {
	const milestones = path.phases.find((part) => part.phase.id === phase)?.milestones ?? [];
	const stops = milestones.map((milestone) => ({
		...milestone,
		timing: flattenTiming(milestone.timing),
	}));
	const first = new Set(listFirst(stops).map(({ id }) => id));
	return milestones.filter(({ id }) => first.has(id));
}

function findPart(path: Path, phase: Id): PathPhase {
	const part = path.phases.find((one) => one.phase.id === phase);
	if (!part) throw new Error(`The phase “${phase}” is not on this path.`);
	return part;
}

import { cadences, type Id, type Milestone } from './journey.ts';

/**
 * Puts the milestones of one phase in the order of the path: each next one is, among those whose
 * prerequisites are already placed, the earliest; what recurs comes after what has a window.
 * Prerequisites outside the given milestones count as placed.
 */
export function orderMilestones(milestones: readonly Milestone[], locale: string): Milestone[] {
	const collator = new Intl.Collator(locale);
	return putAfter([...milestones].sort((a, b) => compareByTime(a, b, collator)));
}

interface Stop {
	id: Id;
	after: readonly Id[];
	afterAny: readonly Id[];
}

/** Lets each stand as early as it can behind what comes before it. */
export function putAfter<T extends Stop>(stops: readonly T[]): T[] {
	const waiting = [...stops];
	const here = new Set(waiting.map(({ id }) => id));
	const placed = new Set<Id>();
	const isPlaced = (id: Id) => placed.has(id) || !here.has(id);
	const ordered: T[] = [];
	while (waiting.length > 0) {
		const ready = waiting.findIndex(
			({ after, afterAny }) =>
				after.every(isPlaced) && (afterAny.length === 0 || afterAny.some(isPlaced)),
		);
		// A circle leaves nothing ready; a check reports it, and the order by time stands in.
		const [next] = waiting.splice(Math.max(ready, 0), 1);
		if (!next) break;
		placed.add(next.id);
		ordered.push(next);
	}
	return ordered;
}

/** By the day the window opens, then by the day it closes; what recurs last, the most frequent first; then by title. */
function compareByTime(a: Milestone, b: Milestone, collator: Intl.Collator): number {
	const [aKey, bKey] = [timeKey(a), timeKey(b)];
	return (
		aKey[0] - bKey[0] ||
		aKey[1] - bKey[1] ||
		aKey[2] - bKey[2] ||
		collator.compare(a.title, b.title) ||
		(a.id < b.id ? -1 : 1)
	);
}

function timeKey({ timing }: Milestone): [number, number, number] {
	return timing.kind === 'window'
		? [0, timing.window.from, timing.window.to]
		: [1, cadences.indexOf(timing.cadence), 0];
}

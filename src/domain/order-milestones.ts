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
	const here = new Set(stops.map(({ id }) => id));
	const placed = new Set<Id>();
	const isPlaced = (id: Id) => placed.has(id) || !here.has(id);
	const isReady = ({ after, afterAny }: T) =>
		after.every(isPlaced) && (afterAny.length === 0 || afterAny.some(isPlaced));
	const waiting = listWaiting(stops);
	/** Places of those that are ready, the earliest first. */
	const ready = stops.flatMap((stop, i) => (isReady(stop) ? [i] : []));
	const seen = new Set(ready);
	const ordered: T[] = [];
	let earliest = 0;
	while (ordered.length < stops.length) {
		while (seen.has(earliest)) earliest++;
		// A circle leaves nothing ready; a check reports it, and the order by time stands in.
		const at = ready.shift() ?? earliest;
		seen.add(at);
		const next = stops[at];
		if (!next) break;
		placed.add(next.id);
		ordered.push(next);
		for (const [i, stop] of waiting.get(next.id) ?? []) {
			if (seen.has(i) || !isReady(stop)) continue;
			seen.add(i);
			const behind = ready.findIndex((one) => one > i);
			ready.splice(behind < 0 ? ready.length : behind, 0, i);
		}
	}
	return ordered;
}

/** Of each, those that stand behind it, with their places. */
function listWaiting<T extends Stop>(stops: readonly T[]): Map<Id, (readonly [number, T])[]> {
	const waiting = new Map<Id, (readonly [number, T])[]>();
	for (const [i, stop] of stops.entries())
		for (const id of [...stop.after, ...stop.afterAny]) {
			const others = waiting.get(id) ?? [];
			others.push([i, stop]);
			waiting.set(id, others);
		}
	return waiting;
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

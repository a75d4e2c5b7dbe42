import type { Id } from '../journey.ts';
import { readClock } from '../place/clock.ts';
import type { Day } from '../place/days.ts';
import { isRequiredStop } from '../place/place-path.ts';
import { makeTurns } from '../place/turns.ts';
import type { DeskMilestone } from './desk-data.ts';
import type { Deviation } from './deviation.ts';
import { findSpanOf, indexOf, type Walk } from './walk.ts';

/** Where the partner's way was another one than the journey says, in the order of the path. */
export function findDeviations(walk: Walk): Deviation[] {
	const { path, facts, foreign } = walk;
	return [
		...path.milestones.flatMap((milestone) => [
			...checkWindow(walk, milestone),
			...checkAfter(walk, milestone),
			...checkAlternatives(walk, milestone),
			...checkTurns(walk, milestone),
			...checkGate(walk, milestone),
		]),
		...[...facts.reached.keys()]
			.filter((id) => foreign.has(id))
			.map((milestone) => ({ rule: 'type' as const, milestone })),
	];
}

/** The day on which it was reached, of what recurs for the first time as far as is known. */
function findFirst({ facts }: Walk, id: Id): Day | undefined {
	return facts.reached.get(id)?.[0];
}

/** Early or late, by the clock of its phase. */
function checkWindow(walk: Walk, milestone: DeskMilestone): Deviation[] {
	const { id, timing } = milestone;
	const day = findFirst(walk, id);
	const { start } = findSpanOf(walk, milestone);
	if (timing.kind !== 'window' || day === undefined || start === undefined) return [];
	const count = readClock(start, day, walk.pauses);
	const days = count > timing.to ? count - timing.to : Math.min(0, count - timing.from);
	return days === 0 ? [] : [{ rule: 'window', milestone: id, days }];
}

/** A required prerequisite was reached later. */
function checkAfter(walk: Walk, { id, after }: DeskMilestone): Deviation[] {
	const day = findFirst(walk, id);
	if (day === undefined) return [];
	return after.flatMap((one): Deviation[] => {
		const before = findOnPath(walk, one);
		const other = findFirst(walk, one);
		const isLater = before && isRequiredStop(before) && other !== undefined && other > day;
		return isLater ? [{ rule: 'after', milestone: id, other: one }] : [];
	});
}

/** None of the alternatives had been reached. */
function checkAlternatives(walk: Walk, { id, afterAny }: DeskMilestone): Deviation[] {
	const day = findFirst(walk, id);
	const choices = afterAny.flatMap((one) => findOnPath(walk, one) ?? []);
	const [first] = choices;
	if (day === undefined || !first || choices.every(({ optional }) => optional)) return [];
	const behind = new Set(walk.place.before);
	const isKept = choices.some((one) => {
		const other = findFirst(walk, one.id);
		return behind.has(one.id) || (other !== undefined && other <= day);
	});
	return isKept ? [] : [{ rule: 'afterAny', milestone: id, other: first.id }];
}

/** A turn was missed: the one after it is past as well, between two that are known or until the end. */
function checkTurns(walk: Walk, milestone: DeskMilestone): Deviation[] {
	const { id, timing, optional } = milestone;
	const known = walk.facts.reached.get(id) ?? [];
	if (timing.kind === 'window' || optional) return [];
	const end = findLastDay(walk, milestone);
	const isMissed = known.some((turn, i) => {
		const next = known[i + 1];
		const until = next !== undefined && next < end ? next : end;
		const turns = makeTurns(timing, turn, walk.pauses, walk.path.yearStarts);
		return turns !== undefined && turns.find(2) < until;
	});
	return isMissed ? [{ rule: 'cadence', milestone: id }] : [];
}

/** The day until which turns of a milestone are asked for. */
function findLastDay(walk: Walk, milestone: DeskMilestone): Day {
	const { path, until, index, facts } = walk;
	const days = [until];
	const { end } = findSpanOf(walk, milestone);
	if (end !== undefined) days.push(end);
	for (const { id } of path.phases.slice(indexOf(path, milestone) + 1, index + 1)) {
		const start = facts.starts.get(id);
		if (start) days.push(start);
	}
	return days.sort()[0] ?? until;
}

/** The phase was left without the last of what it requires. */
function checkGate(walk: Walk, milestone: DeskMilestone): Deviation[] {
	const { path, facts } = walk;
	const { id, phase } = milestone;
	const index = indexOf(path, milestone);
	// Where a milestone of a later phase is reached, that phase has begun.
	if (index >= walk.index || facts.reached.has(id)) return [];
	const own = path.milestones.filter((one) => one.phase === phase);
	const isGate = own.findLast(isRequiredStop)?.id === id;
	if (!isGate) return [];
	const isReached = (one: DeskMilestone) => facts.reached.has(one.id);
	const later = path.milestones.find((one) => indexOf(path, one) > index && isReached(one));
	return later && own.some(isReached) ? [{ rule: 'gate', milestone: id, other: later.id }] : [];
}

function findOnPath({ path }: Walk, id: Id): DeskMilestone | undefined {
	return path.milestones.find((one) => one.id === id);
}

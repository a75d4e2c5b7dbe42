import type { DeskMilestone, DeskPath } from '../../../src/domain/desk/desk-data.ts';
import type { Deviation } from '../../../src/domain/desk/deviation.ts';
import type { Id } from '../../../src/domain/journey.ts';
import { addDays, type Day, daysBetween } from '../../../src/domain/place/days.ts';
import { isRequiredStop } from '../../../src/domain/place/place-path.ts';
import { makeTurns } from '../../../src/domain/place/turns.ts';
import type { Random } from '../../generated/random.ts';

/** The way of a partner: day 0 of each phase, and the days on which milestones were reached. */
export interface Way {
	starts: Map<Id, Day>;
	days: Map<Id, Day[]>;
}

/** A way on which one rule was not kept, on purpose; and what this alone makes different besides. */
export interface Planted {
	/** Such as “window late”. */
	kind: string;
	way: Way;
	deviations: Deviation[];
}

/** A way that keeps to every rule until `asOf`; what is recommended is reached or not. */
export function walkPerfectly(path: DeskPath, asOf: Day, random: Random): Way {
	const way: Way = { starts: new Map(), days: new Map() };
	let start = addDays(asOf, -1400);
	for (const { id: phase } of path.phases) {
		way.starts.set(phase, start);
		for (const stop of path.milestones.filter((one) => one.phase === phase)) {
			const before = [...stop.after, ...stop.afterAny].flatMap((id) => way.days.get(id)?.[0] ?? []);
			const free = [start, ...before].sort().at(-1) ?? start;
			if (stop.optional && random.chance(0.4)) continue;
			way.days.set(stop.id, findDays(path, stop, { start, free, asOf }, random));
		}
		const own = path.milestones.filter((one) => one.phase === phase && isRequiredStop(one));
		const last = own.flatMap(({ id }) => way.days.get(id) ?? []).sort();
		start = addDays(last.at(-1) ?? start, random.between(0, 3));
	}
	return way;
}

interface Span {
	start: Day;
	/** The day on which all that comes before is reached. */
	free: Day;
	asOf: Day;
}

function findDays(
	{ yearStarts }: DeskPath,
	{ timing }: DeskMilestone,
	{ start, free, asOf }: Span,
	random: Random,
): Day[] {
	if (timing.kind === 'window') {
		const first = Math.max(timing.from, daysBetween(start, free));
		return [addDays(start, random.between(first, timing.to))];
	}
	const days: Day[] = [];
	for (let day: Day | undefined = addDays(free, random.between(0, 5)); day && day <= asOf; ) {
		days.push(day);
		day = makeTurns(timing, day, [], yearStarts)?.find(1);
	}
	return days;
}

/** Every way on which one rule is not kept at one place of a path, by kind. */
export function plantAll(path: DeskPath, foreign: readonly Id[], make: () => Way): Planted[] {
	return [
		...path.milestones.flatMap((stop) => [
			...plantWindow(path, stop, make()),
			...plantEarly(path, stop, make()),
			...plantAlternative(path, stop, make()),
			...plantTurn(stop, make()),
			...plantGate(path, stop, make()),
			...stop.after.flatMap((id) => plantOrder(path, stop, id, make())),
		]),
		...foreign.map((id): Planted => {
			const way = make();
			way.days.set(id, [...way.starts.values()].slice(0, 1));
			return { kind: 'type', way, deviations: [{ rule: 'type', milestone: id }] };
		}),
	];
}

function plantWindow(path: DeskPath, stop: DeskMilestone, way: Way): Planted[] {
	if (stop.timing.kind !== 'window') return [];
	return [move(path, way, 'window late', stop, stop.timing.to + 9)];
}

function plantEarly(path: DeskPath, stop: DeskMilestone, way: Way): Planted[] {
	if (stop.timing.kind !== 'window') return [];
	return [move(path, way, 'window early', stop, stop.timing.from - 4)];
}

/** Both in their windows, and the prerequisite a day later: where their windows allow that. */
function plantOrder(path: DeskPath, stop: DeskMilestone, id: Id, way: Way): Planted[] {
	const before = path.milestones.find((one) => one.id === id);
	if (stop.timing.kind !== 'window' || before?.timing.kind !== 'window') return [];
	if (!isRequiredStop(before) || before.phase !== stop.phase) return [];
	const last = Math.min(stop.timing.to, before.timing.to - 1);
	if (last < stop.timing.from || last + 1 < before.timing.from) return [];
	setDay(way, stop, last);
	return [{ ...move(path, way, 'after', before, last + 1, [stop]), kind: 'after' }];
}

/** The day before the first of its alternatives. */
function plantAlternative(path: DeskPath, stop: DeskMilestone, way: Way): Planted[] {
	const days = stop.afterAny.flatMap((id) => way.days.get(id)?.[0] ?? []).sort();
	const [first] = days;
	const start = way.starts.get(stop.phase);
	if (first === undefined || start === undefined) return [];
	return [move(path, way, 'afterAny', stop, daysBetween(start, first) - 1)];
}

/** The first turn is known, and none of the many since. */
function plantTurn({ id, timing, optional }: DeskMilestone, way: Way): Planted[] {
	const [first] = way.days.get(id) ?? [];
	if (timing.kind === 'window' || timing.cadence === 'each-release') return [];
	if (optional || first === undefined) return [];
	way.days.set(id, [first]);
	return [{ kind: 'cadence', way, deviations: [{ rule: 'cadence', milestone: id }] }];
}

function plantGate(path: DeskPath, { id, phase }: DeskMilestone, way: Way): Planted[] {
	const own = path.milestones.filter((one) => one.phase === phase);
	const place = path.phases.findIndex((one) => one.id === phase);
	const later = path.phases.slice(place + 1).map((one) => one.id);
	const other = path.milestones.find((one) => later.includes(one.phase) && way.days.has(one.id));
	if (own.findLast(isRequiredStop)?.id !== id || !other) return [];
	way.days.delete(id);
	const gate: Deviation = { rule: 'gate', milestone: id, other: other.id };
	return [{ kind: 'gate', way, deviations: [gate] }];
}

function setDay({ starts, days }: Way, { id, phase }: DeskMilestone, count: number): Day {
	const day = addDays(starts.get(phase) ?? '', count);
	days.set(id, [day, ...(days.get(id) ?? []).slice(1)]);
	return day;
}

/**
 * Another day for a milestone. It is then early or late; and with it stand differently the milestones before
 * it and those that wait for it: a day that is moved turns every order round in which it stands.
 */
function move(
	path: DeskPath,
	way: Way,
	kind: string,
	stop: DeskMilestone,
	count: number,
	alsoMoved: readonly DeskMilestone[] = [],
): Planted {
	setDay(way, stop, count);
	const moved = [stop, ...alsoMoved].map(({ id }) => id);
	const first = (id: Id) => way.days.get(id)?.[0] ?? '';
	const deviations: Deviation[] = [];
	if (stop.timing.kind === 'window') {
		const { from, to } = stop.timing;
		const days = count > to ? count - to : Math.min(0, count - from);
		if (days !== 0) deviations.push({ rule: 'window', milestone: stop.id, days });
	}
	for (const { id: milestone, after, afterAny } of path.milestones) {
		const own = first(milestone);
		if (own === '') continue;
		for (const other of after.filter((one) => moved.includes(one) || moved.includes(milestone))) {
			const before = path.milestones.find(({ id }) => id === other);
			if (before && isRequiredStop(before) && first(other) > own)
				deviations.push({ rule: 'after', milestone, other });
		}
		const isTouched = [milestone, ...afterAny].some((id) => moved.includes(id));
		const [other] = afterAny;
		if (isTouched && other !== undefined && afterAny.every((id) => first(id) > own))
			deviations.push({ rule: 'afterAny', milestone, other });
	}
	return { kind, way, deviations };
}

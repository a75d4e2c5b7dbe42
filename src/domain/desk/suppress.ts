import { fewestTold, type Reality, type RealMilestone } from '../reality.ts';
import type { DeskAnswer } from './desk-answer.ts';

/** Two figures of which one is part of the other may be shown together where the rest is nobody or enough. */
function isSafe(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) >= fewestTold;
}

/** A figure that may be shown beside those that are. */
function isSafeAmong(figure: number, shown: readonly number[]): boolean {
	return isSafe(figure, 0) && shown.every((one) => isSafe(figure, one));
}

/** What may leave the desk: no count of 1 to 10, and none that could be found by adding and subtracting. */
export function suppressSmall({ asOf, milestones, activation }: DeskAnswer): Reality {
	/** Of each type the totals that are shown: who is in one and not in another must be nobody or enough. */
	const totals = new Map<string, number[]>();
	const take = (type: string, total: number): boolean => {
		const shown = totals.get(type) ?? [];
		if (total === 0 || !isSafeAmong(total, shown)) return false;
		totals.set(type, [...shown, total]);
		return true;
	};
	// What says most is taken first: how fast partners are active, then rows that are shown whole.
	const fast = activation.filter(({ type, partners }) => take(type, partners));
	const isBeside = (row: Row) =>
		fast.every(
			({ type, milestone, partners }) =>
				type !== row.type || milestone !== row.id || isSafeBeside(row, partners),
		);
	const whole = new Set(milestones.filter((row) => isShownWhole(row) && isBeside(row)));
	const rows = [...milestones].sort(
		(a, b) => Number(whole.has(b)) - Number(whole.has(a)) || b.concerned - a.concerned,
	);
	const shown = new Set(rows.filter(({ type, concerned }) => take(type, concerned)));
	return {
		version: 1,
		asOf,
		milestones: milestones
			.filter((one) => shown.has(one))
			.map((one) => tellRow(one, whole.has(one))),
		activation: fast.map(({ type, milestone, partners, median }) => ({
			type,
			milestone,
			partners,
			median,
		})),
	};
}

type Row = DeskAnswer['milestones'][number];

/**
 * Whether all parts of a row may be shown: none is small, nor is what is left of those concerned, nor, of
 * those who have reached it, of those who went as the journey says.
 */
function isShownWhole(row: Row): boolean {
	const { concerned, reached, late, deviations } = row;
	const { gate = 0, ...ofReached } = deviations;
	return (
		[reached, late, gate].every((one) => isSafeAmong(one, [concerned])) &&
		Object.values(ofReached).every((one) => isSafeAmong(one, [concerned, reached])) &&
		listRests(row).every((one) => isSafe(one, 0))
	);
}

/**
 * What follows from the figures of a row because the one excludes the other. Who has passed the gate without
 * it has not reached it and is not late. With a window, who is late has come after it or not at all; so those
 * who came early and those who still have time are known together.
 */
function listRests({ concerned, reached, late, recurs, deviations }: Row): number[] {
	const { gate = 0, window: off = 0 } = deviations;
	const waiting = concerned - reached - gate;
	return recurs ? [waiting] : [waiting, waiting - late + off];
}

/** Of so many the day 0 is known: also of those who were late or early, and of none who passed the gate. */
function isSafeBeside({ concerned, late, deviations }: Row, known: number): boolean {
	const { gate = 0, window: off = 0 } = deviations;
	return isSafeAmong(known, [late, off, concerned - gate]);
}

function tellRow(row: Row, isWhole: boolean): RealMilestone {
	const { id, type, concerned, reached, late, medianDay, deviations } = row;
	if (!isWhole) return { id, type, concerned };
	return {
		id,
		type,
		concerned,
		reached,
		late,
		...(medianDay !== null && { medianDay }),
		deviations,
	};
}

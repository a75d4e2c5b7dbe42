import type { Id } from '../journey.ts';
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
	const take = (type: string, total: number, beside: readonly number[] = []): boolean => {
		const shown = totals.get(type) ?? [];
		if (total === 0 || !isSafeAmong(total, [...shown, ...beside])) return false;
		totals.set(type, [...shown, total]);
		return true;
	};
	const whole = new Set(milestones.filter(isShownWhole));
	/** What the row of the same milestone shows: some of it is of those whose day 0 is known. */
	const besides = (type: string, milestone: Id) => {
		const row = milestones.find((one) => one.type === type && one.id === milestone);
		return row && whole.has(row) ? [...listFigures(row), row.concerned - findGate(row)] : [];
	};
	// What says most is taken first: how fast partners are active, then rows that are shown whole.
	const fast = activation.filter(({ type, milestone, partners }) =>
		take(type, partners, besides(type, milestone)),
	);
	const rows = [...milestones].sort(
		(a, b) => Number(whole.has(b)) - Number(whole.has(a)) || b.concerned - a.concerned,
	);
	const shown = new Set(rows.filter(({ type, concerned }) => take(type, concerned)));
	return {
		version: 1,
		asOf,
		milestones: milestones
			.filter((one) => shown.has(one))
			.map((row) => suppressRow(row, whole.has(row))),
		activation: fast.map(({ type, milestone, partners, median }) => ({
			type,
			milestone,
			partners,
			median,
		})),
	};
}

type Row = DeskAnswer['milestones'][number];

function listFigures({ concerned, reached, late, deviations }: Row): number[] {
	return [concerned, reached, late, ...Object.values(deviations)];
}

function findGate({ deviations }: Row): number {
	return deviations.gate ?? 0;
}

/**
 * What follows from the figures of a row because the one excludes the other. Who has passed the gate without
 * it has not reached it and is not late. With a window, who is late has come after it or not at all; so those
 * who came early and those who still have time are known together.
 */
function listRests(row: Row): number[] {
	const { concerned, reached, late, recurs, deviations } = row;
	const waiting = concerned - reached - findGate(row);
	return recurs ? [waiting] : [waiting, waiting - late + (deviations.window ?? 0)];
}

/**
 * Whether all parts of a row may be shown: none is small, no two differ by so little that somebody could be
 * told from it, and nothing small follows from them.
 */
function isShownWhole(row: Row): boolean {
	const figures = listFigures(row);
	const isApart = figures.every((one, i) => isSafeAmong(one, figures.slice(0, i)));
	return isApart && listRests(row).every((one) => isSafe(one, 0));
}

function suppressRow(row: Row, isWhole: boolean): RealMilestone {
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

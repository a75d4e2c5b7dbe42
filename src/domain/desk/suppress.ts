import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import type { DeskAnswer } from './desk-answer.ts';
import type { DeviationRule } from './deviation.ts';
import { leastPartners } from './find-misfits.ts';

/** What may leave the desk: no count of 1 to 10, and none that could be found by adding and subtracting. */
export interface Reality {
	version: 1;
	asOf: Day;
	milestones: readonly RealMilestone[];
	activation: readonly RealActivation[];
}

/** A row of which a part is too small shows `concerned` alone. */
export interface RealMilestone {
	id: Id;
	type: string;
	concerned: number;
	reached?: number;
	late?: number;
	/** The day by which half of them had reached it. */
	medianDay?: number;
	deviations?: Readonly<Partial<Record<DeviationRule, number>>>;
}

export interface RealActivation {
	type: string;
	milestone: Id;
	partners: number;
	/** The day by which half of them were active; null where half of them are not yet. */
	median: number | null;
}

/** Two figures of which one is part of the other may be shown together where the rest is nobody or enough. */
function isSafe(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) >= leastPartners;
}

/** A figure that may be shown beside those that are. */
function isSafeAmong(figure: number, shown: readonly number[]): boolean {
	return isSafe(figure, 0) && shown.every((one) => isSafe(figure, one));
}

export function suppressSmall({ asOf, milestones, activation }: DeskAnswer): Reality {
	/** Of each type the totals that are shown: who is in one and not in another must be nobody or enough. */
	const totals = new Map<string, number[]>();
	const take = (type: string, total: number, beside: readonly number[] = []): boolean => {
		const shown = totals.get(type) ?? [];
		if (total === 0 || !isSafeAmong(total, [...shown, ...beside])) return false;
		totals.set(type, [...shown, total]);
		return true;
	};
	const largest = [...milestones].sort((a, b) => b.concerned - a.concerned);
	const shown = new Set(largest.filter(({ type, concerned }) => take(type, concerned)));
	const kept = milestones.filter((one) => shown.has(one));
	/** What the row of the same milestone shows: some of it is of those whose day 0 is known. */
	const besides = (type: string, milestone: Id) => {
		const row = kept.find((one) => one.type === type && one.id === milestone);
		return row && isShown(row) ? [...listFigures(row), row.concerned - findGate(row)] : [];
	};
	return {
		version: 1,
		asOf,
		milestones: kept.map(suppressRow),
		activation: activation
			.filter(({ type, milestone, partners }) => take(type, partners, besides(type, milestone)))
			.map(({ type, milestone, partners, median }) => ({ type, milestone, partners, median })),
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

function isShown(row: Row): boolean {
	const figures = listFigures(row);
	const isApart = figures.every((one, i) => isSafeAmong(one, figures.slice(0, i)));
	return isApart && listRests(row).every((one) => isSafe(one, 0));
}

function suppressRow(row: Row): RealMilestone {
	const { id, type, concerned, reached, late, medianDay, deviations } = row;
	if (!isShown(row)) return { id, type, concerned };
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

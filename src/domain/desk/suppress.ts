import { fewestTold, type Reality, type RealMilestone } from '../reality.ts';
import type { DeskAnswer } from './desk-answer.ts';

/** Two figures of which one is part of the other may be shown together where the rest is nobody or enough. */
export function isSafe(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) >= fewestTold;
}

/** A figure that may be shown beside those that are. */
function isSafeAmong(figure: number, shown: readonly number[]): boolean {
	return isSafe(figure, 0) && shown.every((one) => isSafe(figure, one));
}

/** What may leave the desk: no count of 1 to 10, and none that could be found by adding and subtracting. */
export function suppressSmall({ asOf, milestones, activation }: DeskAnswer): Reality {
	/**
	 * Of each type the figures that are shown. Who is counted in one and not in another, in whatever row, must be
	 * nobody or enough: phases and milestones follow one another, and so do those who are late.
	 */
	const shown = new Map<string, number[]>();
	const take = (type: string, figures: readonly number[]): boolean => {
		const known = shown.get(type) ?? [];
		const areSafe = figures.every((one, i) => isSafeAmong(one, [...known, ...figures.slice(0, i)]));
		if (areSafe) shown.set(type, [...known, ...figures]);
		return areSafe;
	};
	const rows = milestones.filter(({ concerned }) => concerned > 0);
	const largest = [...rows].sort((a, b) => b.concerned - a.concerned);
	// What says most is taken first: how fast partners are active, then rows that can be shown whole.
	const fast = activation.filter(
		(one) => one.partners > 0 && isMedianSafe(one) && take(one.type, [one.partners]),
	);
	const whole = new Set(
		largest.filter(
			(row) => listRests(row).every((one) => isSafe(one, 0)) && take(row.type, listFigures(row)),
		),
	);
	const told = new Set(largest.filter((row) => whole.has(row) || take(row.type, [row.concerned])));
	return {
		version: 1,
		asOf,
		milestones: rows.filter((one) => told.has(one)).map((row) => suppressRow(row, whole.has(row))),
		activation: fast.map(({ type, milestone, partners, median }) => ({
			type,
			milestone,
			partners,
			median,
		})),
	};
}

/**
 * The day of half of a few would be the day of one of them. Where it is told, at least so many have reached it;
 * so of hardly more partners those who have not would be told as well.
 */
function isMedianSafe({ partners, reached, median, medianOf }: DeskAnswer['activation'][number]) {
	if (median === null) return true;
	return medianOf >= fewestTold && (partners === reached || partners >= 2 * fewestTold);
}

type Row = DeskAnswer['milestones'][number];

function listFigures({ concerned, reached, late, deviations }: Row): number[] {
	return [concerned, reached, late, ...Object.values(deviations)];
}

/**
 * What follows from the figures of a row because the one excludes the other. Who has passed the gate without
 * it has not reached it and is not late. With a window, who is late has come after it or not at all; so those
 * who came early and those who still have time are known together.
 */
export function listRests({
	concerned,
	reached,
	late,
	recurs,
	deviations,
}: Pick<Row, 'concerned' | 'reached' | 'late' | 'recurs' | 'deviations'>): number[] {
	const passed = deviations.gate ?? 0;
	const waiting = concerned - reached - passed;
	const rests = [concerned - passed, waiting];
	return recurs ? rests : [...rests, Math.max(0, waiting - late + (deviations.window ?? 0))];
}

function suppressRow(row: Row, isWhole: boolean): RealMilestone {
	const { id, type, concerned, reached, late, medianDay, medianOf, deviations } = row;
	if (!isWhole) return { id, type, concerned };
	return {
		id,
		type,
		concerned,
		reached,
		late,
		...(medianDay !== null && medianOf >= fewestTold && { medianDay }),
		deviations,
	};
}

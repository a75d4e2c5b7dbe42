import { isDay } from '../../domain/place/days.ts';
import { hasMarks, type LevelMarks } from './level-marks.ts';
import { mostFigure } from './read-figure.ts';

const idPattern = /^[a-z][a-z0-9-]{0,99}$/;
const most = 5000;

/**
 * Marks as plain data, by the names that facts have for “levels”; what is empty is left out. It is one
 * more key of a plan: who does not know it leaves it aside, so the version stays.
 */
export function describeMarks(marks: LevelMarks): Record<string, unknown> {
	const { region, measures, statements, invitations, since, hasNoMilestone } = marks;
	return {
		...(region !== undefined && { region }),
		...(measures.size > 0 && { measures: Object.fromEntries(measures) }),
		...(statements && { statements: [...statements] }),
		...(invitations && { invitations: [...invitations] }),
		...(since.size > 0 && { since: Object.fromEntries(since) }),
		...(hasNoMilestone && { milestones: [] }),
	};
}

/** A plan that was read, with what is said of levels beside it. Trusts nothing. */
export function takeMarks<T extends object, F extends string>(
	read: { plan: T } | { fault: F },
	data: unknown,
): { plan: T } | { fault: F | Fault } {
	if ('fault' in read || data === undefined) return read;
	const levels = readMarks(data);
	if (typeof levels === 'string') return { fault: levels };
	return hasMarks(levels) ? { plan: { ...read.plan, levels } } : read;
}

type Fault = 'not-a-plan' | 'wrong-date';

function readMarks(data: unknown): LevelMarks | Fault {
	if (!isRecord(data)) return 'not-a-plan';
	const { region, statements, invitations, milestones, measures = {}, since = {} } = data;
	if (region !== undefined && !isId(region)) return 'not-a-plan';
	const figures = readEntries(measures);
	const days = readEntries(since);
	if (!figures?.every(isFigure) || !days) return 'not-a-plan';
	if (!isList(statements) || !isList(invitations) || !isList(milestones)) return 'not-a-plan';
	if (!days.every(isHeld)) return 'wrong-date';
	return {
		region,
		measures: new Map(figures),
		statements: statements && new Set(statements),
		invitations: invitations && new Set(invitations),
		since: new Map(days),
		hasNoMilestone: milestones !== undefined,
	};
}

type Entry<T> = [string, T];

function readEntries(value: unknown): Entry<unknown>[] | undefined {
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value);
	return entries.length <= most && entries.every(([id]) => isId(id)) ? entries : undefined;
}

function isFigure(entry: Entry<unknown>): entry is Entry<number> {
	const [, value] = entry;
	return typeof value === 'number' && Math.abs(value) <= mostFigure;
}

function isHeld(entry: Entry<unknown>): entry is Entry<string> {
	return isDay(entry[1]);
}

function isList(value: unknown): value is string[] | undefined {
	return value === undefined || (Array.isArray(value) && value.length <= most && value.every(isId));
}

function isId(value: unknown): value is string {
	return typeof value === 'string' && idPattern.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Id } from '../domain/journey.ts';
import type { Day } from './dates.ts';

/** What a reader has entered. All of it is optional but the type; ids that are unknown are kept. */
export interface Plan {
	/** Made up once, so that calendar entries of several plans do not mix. */
	key: string;
	/** Whose plan it is, in the reader's words. */
	name: string;
	type: Id;
	/** Day 0 of each phase that has been given one. */
	starts: ReadonlyMap<Id, Day>;
	/** Milestones reached; of what recurs, the day of the last turn. */
	done: ReadonlyMap<Id, Day | ''>;
	/** Steps done, by milestone. */
	steps: ReadonlyMap<Id, readonly string[]>;
}

export const longestName = 60;

export function makePlan(type: Id, key: string): Plan {
	return { key, name: '', type, starts: new Map(), done: new Map(), steps: new Map() };
}

/** Eight letters and digits that no other plan is likely to have. */
export function makeKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

/** Whether there is nothing in it that a reader would miss. */
export function isEmptyPlan({ name, starts, done, steps }: Plan): boolean {
	return name === '' && starts.size + done.size + steps.size === 0;
}

export function nameIt(plan: Plan, name: string): Plan {
	return { ...plan, name: tidyName(name) };
}

export function startPhase(plan: Plan, phase: Id, day: Day | undefined): Plan {
	return { ...plan, starts: put(plan.starts, phase, day) };
}

/** Marks a milestone as reached, on a day if it recurs; undefined takes the mark away. */
export function markDone(plan: Plan, milestone: Id, day: Day | '' | undefined): Plan {
	return { ...plan, done: put(plan.done, milestone, day) };
}

export function markStep(plan: Plan, milestone: Id, step: string, isDone: boolean): Plan {
	const others = (plan.steps.get(milestone) ?? []).filter((one) => one !== step);
	const own = isDone ? [...others, step] : others;
	return { ...plan, steps: put(plan.steps, milestone, own.length > 0 ? own : undefined) };
}

/** One line of visible characters. */
export function tidyName(name: string): string {
	return [...name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()].slice(0, longestName).join('');
}

function put<T>(map: ReadonlyMap<Id, T>, id: Id, value: T | undefined): ReadonlyMap<Id, T> {
	const copy = new Map(map);
	if (value === undefined) copy.delete(id);
	else copy.set(id, value);
	return copy;
}

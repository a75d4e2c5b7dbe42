import type { Id } from '../domain/journey.ts';
import type { Pause } from '../domain/place/clock.ts';
import type { Day } from '../domain/place/days.ts';
import { nothingKnown, type PartnerState } from '../domain/place/partner-state.ts';
import type { LevelMarks } from './levels/level-marks.ts';

/** Whether the program has levels; what it needs for them is no part of the pages of others. */
declare const HAS_LEVELS: boolean;

/** What a reader has entered of one partner. Only the type is always there; ids that are unknown are kept. */
export interface Plan extends PartnerState {
	/** Made up once, so that plans and their calendar entries do not mix. */
	key: string;
	/** Whose plan it is, in the reader's words. */
	name: string;
	/** Whom the partner writes to at the vendor, in the reader's words. */
	contact: string;
	type: Id;
	/** What its levels depend on besides milestones; undefined where nothing of it is known. */
	levels?: LevelMarks | undefined;
}

const longestName = 60;
const longestContact = 120;

export function makePlan(type: Id, key: string): Plan {
	return { ...nothingKnown, key, name: '', contact: '', type };
}

/** Eight letters and digits that no other plan is likely to have. */
export function makeKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

/** Whether there is nothing in it that a reader would miss. */
export function isEmptyPlan(plan: Plan): boolean {
	if (HAS_LEVELS && plan.levels) return false;
	const { starts, reached, steps, notYet, agreed } = plan;
	const count = starts.size + reached.size + steps.size + notYet.size + agreed.size;
	const isSilent = plan.name === '' && plan.contact === '' && plan.ended === undefined;
	return isSilent && count + plan.paused.length === 0;
}

export function nameIt(plan: Plan, name: string): Plan {
	return { ...plan, name: tidyLine(name, longestName) };
}

export function setContact(plan: Plan, contact: string): Plan {
	return { ...plan, contact: tidyLine(contact, longestContact) };
}

/** Begins a phase on a day, or on one that is not known; undefined takes the mark away. */
export function startPhase(plan: Plan, phase: Id, day: Day | '' | undefined): Plan {
	return { ...plan, starts: put(plan.starts, phase, day) };
}

/** Marks a milestone as reached, on a day where it is known. */
export function markReached(plan: Plan, milestone: Id, day: Day | ''): Plan {
	const reached = put(plan.reached, milestone, day);
	return { ...plan, reached, notYet: without(plan.notYet, milestone) };
}

/** Takes the mark away; `isImplied`: all the rest says that it is reached, so that this has to be said. */
export function unmarkReached(plan: Plan, milestone: Id, isImplied: boolean): Plan {
	const others = without(plan.notYet, milestone);
	const notYet = isImplied ? new Set([...others, milestone]) : others;
	return { ...plan, reached: put(plan.reached, milestone, undefined), notYet };
}

export function markStep(plan: Plan, milestone: Id, step: string, isDone: boolean): Plan {
	const others = (plan.steps.get(milestone) ?? []).filter((one) => one !== step);
	const own = isDone ? [...others, step] : others;
	return { ...plan, steps: put(plan.steps, milestone, own.length > 0 ? own : undefined) };
}

/** Sets the due date that was agreed on; undefined takes it away. */
export function agreeOn(plan: Plan, milestone: Id, day: Day | undefined): Plan {
	return { ...plan, agreed: put(plan.agreed, milestone, day) };
}

export function addPause(plan: Plan, pause: Pause): Plan {
	return { ...plan, paused: [...plan.paused, pause] };
}

export function dropPause(plan: Plan, index: number): Plan {
	return { ...plan, paused: plan.paused.filter((_, i) => i !== index) };
}

export function endPlan(plan: Plan, day: Day | undefined): Plan {
	return { ...plan, ended: day };
}

/** One line of visible characters. */
function tidyLine(text: string, longest: number): string {
	return [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()].slice(0, longest).join('');
}

function put<T>(map: ReadonlyMap<Id, T>, id: Id, value: T | undefined): ReadonlyMap<Id, T> {
	const copy = new Map(map);
	if (value === undefined) copy.delete(id);
	else copy.set(id, value);
	return copy;
}

function without(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
	return new Set([...set].filter((one) => one !== id));
}

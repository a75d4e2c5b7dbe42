import type { Pause } from '../domain/place/clock.ts';
import { isDay } from '../domain/place/days.ts';
import { describeMarks, takeMarks } from './levels/marks-file.ts';
import { makeKey, makePlan, nameIt, type Plan, setContact } from './plan.ts';

/** Whether the program has levels; what it needs for them is no part of the pages of others. */
declare const HAS_LEVELS: boolean;

/** Why something is not taken as a plan; each has a sentence in the words of the page. */
export type PlanFault = 'not-a-plan' | 'too-long' | 'other-version' | 'other-type' | 'wrong-date';
export type ReadPlan = { plan: Plan } | { fault: PlanFault };

/** The partner types that there are: each id, and each earlier one, with the id of today. */
export type TypeIds = ReadonlyMap<string, string>;

/** More than any plan takes, and little enough to read without a pause. */
export const longestFile = 262_144;
const format = 'partner-plan';
const idPattern = /^[a-z][a-z0-9-]{0,99}$/;
const stepPattern = /^[a-z0-9-]{1,24}$/;
const keyPattern = /^[a-z0-9]{8}$/;
const most = 5000;
const mostPauses = 50;

/** The plan as plain data, to be kept or taken away; what is empty is left out. */
export function describePlan(plan: Plan): Record<string, unknown> {
	const { key, name, type, contact, starts, reached, steps, notYet, agreed, paused, ended } = plan;
	const described: Record<string, unknown> = {
		format,
		version: 1,
		key,
		name,
		type,
		...(contact !== '' && { contact }),
		starts: Object.fromEntries(starts),
		done: Object.fromEntries(reached),
		steps: Object.fromEntries(steps),
		...(notYet.size > 0 && { notYet: [...notYet] }),
		...(agreed.size > 0 && { agreed: Object.fromEntries(agreed) }),
		...(paused.length > 0 && { paused }),
		...(ended !== undefined && { ended }),
	};
	if (HAS_LEVELS && plan.levels) described['levels'] = describeMarks(plan.levels);
	return described;
}

/** The plan as text, to be taken away as a file. */
export function writePlanFile(plan: Plan): string {
	return JSON.stringify(describePlan(plan), null, 1);
}

/** Reads what `writePlanFile` wrote, or says what is wrong with it. Trusts nothing. */
export function readPlanFile(text: string, types: TypeIds): ReadPlan {
	if (text.length > longestFile) return { fault: 'too-long' };
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { fault: 'not-a-plan' };
	}
	return readPlan(data, types);
}

/** Reads what `describePlan` gave. */
export function readPlan(data: unknown, types: TypeIds): ReadPlan {
	if (!isRecord(data) || data['format'] !== format) return { fault: 'not-a-plan' };
	const read = checkPlan(data, types);
	return HAS_LEVELS ? takeMarks(read, data['levels']) : read;
}

/** Makes a plan of entries from outside, of which any may be anything. */
export function checkPlan(data: Record<string, unknown>, types: TypeIds): ReadPlan {
	const { version, key, name, contact, type, ended } = data;
	if (version !== 1) return { fault: 'other-version' };
	if (typeof type !== 'string') return { fault: 'not-a-plan' };
	const now = types.get(type);
	if (now === undefined) return { fault: 'other-type' };
	const { starts = {}, done = {}, steps = {}, agreed = {}, notYet = [], paused = [] } = data;
	const [ownStarts, reached, ownSteps, ownAgreed] = [starts, done, steps, agreed].map(readEntries);
	if (!ownStarts || !reached || !ownSteps || !ownAgreed) return { fault: 'not-a-plan' };
	if (!isIdList(notYet) || !Array.isArray(paused) || paused.length > mostPauses)
		return { fault: 'not-a-plan' };
	if (![...ownSteps.values()].every(isStepList)) return { fault: 'not-a-plan' };
	const marks = [...ownStarts.values(), ...reached.values()];
	if (!marks.every((day) => day === '' || isDay(day))) return { fault: 'wrong-date' };
	if (![...ownAgreed.values()].every(isDay)) return { fault: 'wrong-date' };
	if (!paused.every(isPause) || (ended !== undefined && !isDay(ended)))
		return { fault: 'wrong-date' };
	const own = makePlan(now, typeof key === 'string' && keyPattern.test(key) ? key : makeKey());
	const named = nameIt(own, typeof name === 'string' ? name.slice(0, 1000) : '');
	return {
		plan: {
			...setContact(named, typeof contact === 'string' ? contact.slice(0, 1000) : ''),
			starts: ownStarts as Map<string, string>,
			reached: reached as Map<string, string>,
			steps: ownSteps as Map<string, string[]>,
			agreed: ownAgreed as Map<string, string>,
			notYet: new Set(notYet),
			paused,
			ended,
		},
	};
}

/** A map, so that no name of an entry can touch what all objects share. */
function readEntries(value: unknown): Map<string, unknown> | undefined {
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value);
	const isSound = entries.length <= most && entries.every(([id]) => idPattern.test(id));
	return isSound ? new Map(entries) : undefined;
}

function isIdList(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.length <= most &&
		value.every((id) => typeof id === 'string' && idPattern.test(id))
	);
}

function isStepList(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.length <= 100 &&
		value.every((step) => typeof step === 'string' && stepPattern.test(step))
	);
}

function isPause(value: unknown): value is Pause {
	return Array.isArray(value) && value.length === 2 && value.every(isDay);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

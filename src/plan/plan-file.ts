import { isDay } from './dates.ts';
import { makeKey, type Plan, tidyName } from './plan.ts';

/** Why something is not taken as a plan; each has a sentence in the words of the page. */
type PlanFault = 'not-a-plan' | 'too-long' | 'other-version' | 'other-type' | 'wrong-date';
export type ReadPlan = { plan: Plan } | { fault: PlanFault };

/** More than any plan takes, and little enough to read without a pause. */
export const longestFile = 262_144;
const format = 'partner-plan';
const idPattern = /^[a-z][a-z0-9-]{0,99}$/;
const stepPattern = /^[a-z0-9-]{1,24}$/;
const keyPattern = /^[a-z0-9]{8}$/;
const most = 5000;

/** The plan as text, to be kept by the browser or taken away as a file. */
export function writePlanFile(plan: Plan): string {
	const { key, name, type, starts, done, steps } = plan;
	const parts = { starts, done, steps };
	const lists = Object.entries(parts).map(([part, map]) => [part, Object.fromEntries(map)]);
	return JSON.stringify(
		{ format, version: 1, key, name, type, ...Object.fromEntries(lists) },
		null,
		1,
	);
}

/** Reads what `writePlanFile` wrote, or says what is wrong with it. Trusts nothing. */
export function readPlanFile(text: string, types: readonly string[]): ReadPlan {
	if (text.length > longestFile) return { fault: 'too-long' };
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { fault: 'not-a-plan' };
	}
	if (!isRecord(data) || data['format'] !== format) return { fault: 'not-a-plan' };
	return checkPlan(data, types);
}

/** Makes a plan of entries from outside, of which any may be anything. */
export function checkPlan(data: Record<string, unknown>, types: readonly string[]): ReadPlan {
	const { version, key, name, type, starts = {}, done = {}, steps = {} } = data;
	if (version !== 1) return { fault: 'other-version' };
	if (typeof type !== 'string') return { fault: 'not-a-plan' };
	if (!types.includes(type)) return { fault: 'other-type' };
	const [ownStarts, ownDone, ownSteps] = [starts, done, steps].map(readEntries);
	if (!ownStarts || !ownDone || !ownSteps) return { fault: 'not-a-plan' };
	if (![...ownStarts.values()].every(isDay)) return { fault: 'wrong-date' };
	if (![...ownDone.values()].every((day) => day === '' || isDay(day)))
		return { fault: 'wrong-date' };
	if (![...ownSteps.values()].every(isStepList)) return { fault: 'not-a-plan' };
	return {
		plan: {
			key: typeof key === 'string' && keyPattern.test(key) ? key : makeKey(),
			name: typeof name === 'string' ? tidyName(name.slice(0, 1000)) : '',
			type,
			starts: ownStarts as Map<string, string>,
			done: ownDone as Map<string, string>,
			steps: ownSteps as Map<string, string[]>,
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

function isStepList(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.length <= 100 &&
		value.every((step) => typeof step === 'string' && stepPattern.test(step))
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

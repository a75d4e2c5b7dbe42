import { isEmptyPlan, makeKey, type Plan } from './plan.ts';
import {
	describePlan,
	type PlanFault,
	type ReadPlan,
	readPlan,
	readPlanFile,
	type TypeIds,
} from './plan-file.ts';

/** The plans that a browser keeps of this site, in the order in which they were made. */
export interface KeptPlans {
	plans: readonly Plan[];
	/** The key of the one that is shown. */
	open: string | undefined;
	/** What the path of each plan was when it was last looked at, by its key. */
	seen: ReadonlyMap<string, Seen>;
	/** Something was kept that cannot be read. */
	isDamaged: boolean;
}

/** A short sign for each milestone, which changes when the milestone does. */
export type Seen = Readonly<Record<string, string>>;

export const noPlans: KeptPlans = { plans: [], open: undefined, seen: new Map(), isDamaged: false };

/** More than this are not kept. */
export const mostPlans = 200;

export function writeKept({ plans, open, seen }: KeptPlans): string {
	const kept = plans.map((plan) => ({ ...describePlan(plan), seen: seen.get(plan.key) }));
	return JSON.stringify({ version: 1, open, plans: kept });
}

/** Reads what `writeKept` wrote, or a single plan as it was kept earlier. Trusts nothing. */
export function readKept(text: string | undefined, types: TypeIds): KeptPlans {
	if (text === undefined) return noPlans;
	const data = parse(text);
	const list = data?.['plans'];
	if (!data || !Array.isArray(list)) {
		const found = readPlanFile(text, types);
		return 'plan' in found
			? { ...noPlans, plans: [found.plan], open: found.plan.key }
			: { ...noPlans, isDamaged: true };
	}
	const seen = new Map<string, Seen>();
	const plans: Plan[] = [];
	for (const one of list.slice(0, mostPlans)) {
		const found = readPlan(one, types);
		if (!('plan' in found) || plans.some(({ key }) => key === found.plan.key)) continue;
		plans.push(found.plan);
		const own: unknown = one.seen;
		if (isSeen(own)) seen.set(found.plan.key, own);
	}
	const open = plans.find(({ key }) => key === data['open'])?.key ?? plans[0]?.key;
	return { plans, open, seen, isDamaged: plans.length < list.length };
}

/** Puts a plan in the place of the one with its key, or after the others. */
export function putPlan(kept: KeptPlans, plan: Plan): KeptPlans {
	const isKnown = kept.plans.some(({ key }) => key === plan.key);
	const plans = isKnown
		? kept.plans.map((one) => (one.key === plan.key ? plan : one))
		: [...kept.plans, plan];
	return { ...kept, plans, open: plan.key };
}

export function dropPlan(kept: KeptPlans, key: string): KeptPlans {
	const plans = kept.plans.filter((one) => one.key !== key);
	return { ...kept, plans, open: plans[0]?.key };
}

/** A plan from outside beside one's own: the same one where it is here already, else with a key of its own. */
export function addPlan(kept: KeptPlans, plan: Plan): { kept: KeptPlans; isNew: boolean } {
	const text = describe(plan);
	const same = kept.plans.find((one) => describe(one) === text);
	if (same) return { kept: { ...kept, open: same.key }, isNew: false };
	const isTaken = kept.plans.some(({ key }) => key === plan.key);
	return { kept: putPlan(kept, isTaken ? { ...plan, key: makeKey() } : plan), isNew: true };
}

/** What became of a plan from outside: why it is not taken, or where it is now. */
type Opened =
	| { refused: `plan.fault.${PlanFault}` | 'plan.tooMany' }
	| { kept: KeptPlans; plan: Plan; isNew: boolean };

/** Opens a plan from outside beside one's own ones, of which none is touched but those with nothing in them. */
export function openPlan(own: KeptPlans, found: ReadPlan): Opened {
	if ('fault' in found) return { refused: `plan.fault.${found.fault}` };
	const plans = own.plans.filter((plan) => !isEmptyPlan(plan));
	if (plans.length >= mostPlans) return { refused: 'plan.tooMany' };
	const { kept, isNew } = addPlan({ ...own, plans }, found.plan);
	const plan = kept.plans.find(({ key }) => key === kept.open) ?? found.plan;
	return { kept, plan, isNew };
}

/** What a plan says, whatever its key. */
function describe(plan: Plan): string {
	return JSON.stringify({ ...describePlan(plan), key: undefined });
}

function parse(text: string): Record<string, unknown> | undefined {
	try {
		const data: unknown = JSON.parse(text);
		return typeof data === 'object' && data !== null ? { ...data } : undefined;
	} catch {
		return undefined;
	}
}

function isSeen(value: unknown): value is Seen {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).every((sign) => typeof sign === 'string')
	);
}

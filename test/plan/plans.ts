import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { PlanData, PlanMilestone } from '../../src/plan/plan-data.ts';

/** A milestone of the phase “join” that is due on day 10 and asks for nothing. */
export function makeMilestone(id: string, more: Partial<PlanMilestone> = {}): PlanMilestone {
	return {
		id,
		title: id.toUpperCase(),
		phase: 'join',
		address: `/milestones/${id}/`,
		timing: { kind: 'window', from: 5, to: 10 },
		when: 'Days 5 to 10',
		team: 'sales',
		after: [],
		afterAny: [],
		optional: false,
		steps: [],
		enablement: [],
		arrivals: [],
		exit: [],
		unlocks: [],
		...more,
	};
}

/** The path of a reseller in two phases: “join” of 30 days and “grow” without end. */
export function makeData(...milestones: PlanMilestone[]): PlanData {
	const phase = (id: string, number: number) => ({
		id,
		number,
		title: id,
		starts: `${id} starts`,
		address: `/phases/${id}/`,
	});
	return {
		version: 2,
		type: 'reseller',
		title: 'Reseller',
		contentDate: '2026-01-15',
		phases: [{ ...phase('join', 1), days: 30 }, phase('grow', 2)],
		milestones,
		teams: { sales: { title: 'Sales', address: '/teams/sales/', email: 'sales@example.com' } },
		resources: {},
	};
}

export function makeOwn(more: Partial<Plan> = {}): Plan {
	return { ...makePlan('reseller', 'abcd1234'), ...more };
}

import type { Id } from '../../domain/journey.ts';
import { findToday } from '../../plan/dates.ts';
import { sayNone, setFigure, setSince, tick } from '../../plan/levels/mark-levels.ts';
import { locatePartner } from '../../plan/locate-partner.ts';
import { markReached, type Plan, unmarkReached } from '../../plan/plan.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import type { PlanSetters } from './draw-questions.ts';

/** What the fields of the check do to a plan. Its milestones are ticked as on the page of the plan. */
export function makeSetters(
	change: (make: (plan: Plan, data: PlanData) => Plan) => void,
): PlanSetters {
	return {
		setFigure: (id, figure) => change((plan) => setFigure(plan, id, figure)),
		setSince: (id, day) => change((plan) => setSince(plan, id, day)),
		tick: (list, id, isSo) =>
			change((plan, data) => {
				if (list !== 'milestones') return tick(plan, list, id, isSo);
				const marked = isSo ? markReached(plan, id, '') : dropReached(plan, id, data);
				return sayNone(marked, list, false);
			}),
		sayNone: (list, isNone, asked) =>
			change((plan, data) => {
				const isDropped = list === 'milestones' && isNone;
				const left = isDropped ? asked.reduce((all, id) => dropReached(all, id, data), plan) : plan;
				return sayNone(left, list, isNone);
			}),
	};
}

/** Takes back that a milestone is reached, also where the rest of the plan says so. */
function dropReached(plan: Plan, id: Id, data: PlanData): Plan {
	const rest = unmarkReached(plan, id, false);
	const { before } = locatePartner(data, rest, findToday()).place;
	return unmarkReached(rest, id, before.includes(id));
}

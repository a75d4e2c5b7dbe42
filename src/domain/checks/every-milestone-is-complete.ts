import { listVersions } from '../differences.ts';
import type { Milestone } from '../journey.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayWarning } from '../problem.ts';
import type { Rule } from '../rules.ts';

/** Nothing is said, and not for each partner type by itself either. */
function isBare(milestone: Milestone, field: 'exit' | 'steps' | 'enablement'): boolean {
	const [{ items, types }, ...own] = listVersions(milestone, field);
	return items.length === 0 && (types.length > 0 || own.length === 0);
}

/** A milestone says what proves it, who does what, and what the partner needs for it. */
export const everyMilestoneIsComplete: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const found: Problem[] = [];
		const warn = (rule: Rule, message: string) =>
			found.push(sayWarning(rule, milestone, [], message));
		if (isBare(milestone, 'exit')) {
			warn(
				'no-exit',
				tell`Nothing says what proves it. Add “exit: [The registration is accepted]”.`,
			);
		}
		if (isBare(milestone, 'steps')) {
			warn(
				'no-steps',
				tell`Nothing says who does what. Add “steps:” with who (“by”) and what (“do”).`,
			);
		}
		const isHelped = milestone.steps.some((step) => step.resource);
		if (isBare(milestone, 'enablement') && !isHelped) {
			warn('no-enablement', tell`The partner gets no resource for it. Add “enablement:”.`);
		}
		return found;
	});

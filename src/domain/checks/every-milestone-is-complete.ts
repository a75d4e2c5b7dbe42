import { tell } from '../message.ts';
import { type Check, type Problem, sayWarning } from '../problem.ts';
import type { Rule } from '../rules.ts';

/** A milestone says what proves it, who does what, and what the partner needs for it. */
export const everyMilestoneIsComplete: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const found: Problem[] = [];
		const warn = (rule: Rule, message: string) =>
			found.push(sayWarning(rule, milestone, [], message));
		if (milestone.exit.length === 0) {
			warn(
				'no-exit',
				tell`Nothing says what proves it. Add “exit: [The registration is accepted]”.`,
			);
		}
		if (milestone.steps.length === 0) {
			warn(
				'no-steps',
				tell`Nothing says who does what. Add “steps:” with who (“by”) and what (“do”).`,
			);
		}
		const resources =
			milestone.enablement.length + milestone.steps.filter((step) => step.resource).length;
		if (resources === 0) {
			warn('no-enablement', tell`The partner gets no resource for it. Add “enablement:”.`);
		}
		return found;
	});

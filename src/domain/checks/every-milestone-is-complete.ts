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

/** Whoever makes a partner active is watched for, and every signal has an answer. */
export const everySignalHasAnAnswer: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => [
		...(milestone.isActivation && milestone.friction.length === 0
			? [
					sayWarning(
						'no-signal',
						milestone,
						[],
						tell`It makes a partner active, and no friction signal watches for it. Add “friction:”.`,
					),
				]
			: []),
		...milestone.friction.flatMap(({ play, signal }, i) =>
			play === undefined
				? [
						sayWarning(
							'no-play',
							milestone,
							['friction', i],
							tell`Nothing says what to do about “${signal}”. Add “play:” with the id of a play.`,
						),
					]
				: [],
		),
	]);

/** A team holds a milestone or does something; else readers wonder what it is for. */
export const everyTeamTakesPart: Check = ({ journey }) => {
	const busy = new Set<string>();
	for (const milestone of journey.milestones.values()) {
		busy.add(milestone.team);
		for (const { team } of milestone.byType.values()) if (team) busy.add(team);
		for (const step of milestone.steps) busy.add(step.by);
	}
	return [...journey.teams.values()]
		.filter((team) => !busy.has(team.id))
		.map((team) =>
			sayWarning(
				'idle-team',
				team,
				[],
				tell`“${team.title}” holds no milestone and has no step. Give it one, or remove the team.`,
			),
		);
};

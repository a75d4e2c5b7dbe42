import { listVersions } from '../differences.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';

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
		for (const { items } of listVersions(milestone, 'steps'))
			for (const step of items) busy.add(step.by);
	}
	return [...journey.teams.values()]
		.filter((team) => !busy.has(team.id))
		.map((team) =>
			sayWarning(
				'idle-team',
				team,
				[],
				tell`“${team.title}” owns no milestone and has no step. Give it one, or remove the team.`,
			),
		);
};

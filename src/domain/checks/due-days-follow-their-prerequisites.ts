import { tell } from '../message.ts';
import { type Check, type Problem, sayWarning } from '../problem.ts';

/** What is required is not due before what it waits for is due. */
export const dueDaysFollowTheirPrerequisites: Check = ({ paths }) => {
	const problems = new Map<string, Problem>();
	for (const { milestones } of paths) {
		for (const milestone of milestones.values()) {
			if (milestone.timing.kind !== 'window' || milestone.isOptional) continue;
			const { to } = milestone.timing.window;
			for (const id of milestone.after) {
				const before = milestones.get(id);
				if (before?.phase !== milestone.phase || before.timing.kind !== 'window') continue;
				const { window } = before.timing;
				// Where the windows do not touch, another check says so.
				if (before.isOptional || to >= window.to || to < window.from) continue;
				problems.set(
					`${milestone.id} ${id}`,
					sayWarning(
						'due-before-prerequisite',
						milestone,
						['window'],
						tell`It is due by day ${to}, and “${before.title}”, which comes first, only by day ${window.to}: whoever is in time there is late here. Move one of the two days.`,
					),
				);
			}
		}
	}
	return [...problems.values()];
};

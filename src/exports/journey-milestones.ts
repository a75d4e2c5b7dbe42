import { z } from 'zod';
import type { Milestone, Resource } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { nameSteps } from '../domain/step-ids.ts';
import type { ExportSource } from './export-source.ts';
import { findOtherFields, pickFields } from './journey-entries.ts';
import { exportFollowing, exportTiming, following, timing, within } from './journey-following.ts';
import { entry, id, ids, text } from './journey-parts.ts';

const shape = {
	...entry,
	phase: id,
	track: id.optional(),
	team: id.meta({ description: 'Holds the partner here.' }),
	consulted: ids,
	informed: ids,
	timing,
	after: ids.meta({ description: 'All of these come first.' }),
	afterAny: ids.meta({ description: 'At least one of these comes first.' }),
	partnerTypes: ids,
	optional: z.boolean(),
	activation: z.boolean().meta({ description: 'Reaching it makes the partner active.' }),
	exit: z.array(text).meta({ description: 'What proves it.' }),
	ifMissed: text.optional(),
	differences: z
		.array(
			z.strictObject({
				partnerType: id,
				timing: timing.optional(),
				team: id.optional(),
				optional: z.boolean().optional(),
				exit: z.array(text).optional(),
				ifMissed: text.optional(),
			}),
		)
		.optional()
		.meta({
			description: 'Where a partner type differs. Not in the file of one type: applied there.',
		}),
	steps: z.array(
		z.strictObject({
			id: text.meta({
				description: 'Made of its words: another one where it says something else.',
			}),
			by: id.meta({ description: '“partner”, or the id of a team.' }),
			role: id.optional(),
			do: text,
			resource: id.optional(),
			within: within.optional(),
		}),
	),
	enablement: z.array(
		z.strictObject({
			resource: id,
			lead: z.int().meta({ description: 'Days before the window opens or before each turn.' }),
			roles: ids.meta({ description: 'Empty: every role.' }),
		}),
	),
	metrics: ids,
	following: z
		.array(following)
		.meta({ description: 'Each partner type of the milestone is in one of them.' }),
};

/** Whatever else a milestone says that has a plain value. */
const others = findOtherFields('milestones', [...Object.keys(shape), 'mapTitle', 'cadence']);

/** A milestone in `journey.json`. */
export const milestone = z
	.strictObject({ ...shape, ...others })
	.meta({ id: 'Milestone', description: 'A fact that is true or not yet true.' });

type Own = Omit<z.infer<z.ZodObject<typeof shape>>, keyof typeof entry>;

/** What a milestone has of its own, as it is on a path. */
export function exportMilestone(source: ExportSource, path: Path, milestone: Milestone): Own {
	const { phase, track, team, ifMissed } = milestone;
	return {
		phase,
		track,
		team,
		consulted: [...milestone.consulted],
		informed: [...milestone.informed],
		timing: exportTiming(milestone.timing),
		after: [...milestone.after],
		afterAny: [...milestone.afterAny],
		partnerTypes: [...milestone.partnerTypes],
		optional: milestone.isOptional,
		activation: milestone.isActivation,
		exit: [...milestone.exit],
		ifMissed,
		differences: path.partnerType ? undefined : listDifferences(milestone),
		steps: nameSteps(milestone.steps).map(([id, step]) => ({
			id,
			by: step.by,
			role: step.role,
			do: step.do,
			resource: step.resource,
			within: step.within,
		})),
		enablement: milestone.enablement
			.filter(({ resource }) => isForPath(path, source.journey.resources.get(resource)))
			.map(({ resource, lead, roles }) => ({ resource, lead, roles: [...roles] })),
		metrics: [...milestone.metrics],
		following: exportFollowing(source, path, milestone.id),
		...pickFields(milestone, others),
	};
}

/** Whether a partner on this path is given a resource. */
export function isForPath({ partnerType }: Path, resource: Resource | undefined): boolean {
	if (!resource) return false;
	const { partnerTypes } = resource;
	return !partnerType || partnerTypes.length === 0 || partnerTypes.includes(partnerType.id);
}

function listDifferences({ byType }: Milestone): Own['differences'] {
	const found = [...byType].map(([partnerType, { timing, team, isOptional, exit, ifMissed }]) => ({
		partnerType,
		timing: timing && exportTiming(timing),
		team,
		optional: isOptional,
		exit: exit && [...exit],
		ifMissed,
	}));
	return found.length > 0 ? found : undefined;
}

import { z } from 'zod';
import type { Milestone, Resource } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { nameSteps } from '../domain/step-ids.ts';
import type { ExportSource } from './export-source.ts';
import { findOtherFields, pickFields } from './journey-entries.ts';
import { exportFollowing, exportTiming, following, timing, within } from './journey-following.ts';
import { entry, id, ids, text } from './journey-parts.ts';

const own = {
	timing,
	team: id.meta({ description: 'Holds the partner here.' }),
	optional: z.boolean(),
	after: ids.meta({ description: 'All of these come first.' }),
	afterAny: ids.meta({ description: 'At least one of these comes first.' }),
	exit: z.array(text).meta({ description: 'What proves it.' }),
	ifMissed: text.optional(),
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
};

const shape = {
	...entry,
	phase: id,
	track: id.optional(),
	consulted: ids,
	informed: ids,
	partnerTypes: ids,
	activation: z.boolean().meta({ description: 'Reaching it makes the partner active.' }),
	...own,
	differences: z
		.array(z.strictObject({ partnerType: id, ...z.object(own).partial().shape }))
		.optional()
		.meta({
			description:
				'Where the path of a partner type differs: what stands here takes the place of what stands above. Not in the file of one type: applied there.',
		}),
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

type Own = z.infer<z.ZodObject<typeof own>>;
type Rest = Omit<z.infer<z.ZodObject<typeof shape>>, keyof typeof entry>;

/** What a milestone has besides what every entry has, as it is on a path. */
export function exportMilestone(source: ExportSource, path: Path, milestone: Milestone): Rest {
	return {
		phase: milestone.phase,
		track: milestone.track,
		consulted: [...milestone.consulted],
		informed: [...milestone.informed],
		partnerTypes: [...milestone.partnerTypes],
		activation: milestone.isActivation,
		...exportOwn(source, path, milestone),
		differences: path.partnerType ? undefined : listDifferences(source, path, milestone),
		metrics: [...milestone.metrics],
		following: exportFollowing(source, path, milestone.id),
		...pickFields(milestone, others),
	};
}

/** What may be another on the path of another partner type. */
function exportOwn({ journey }: ExportSource, path: Path, milestone: Milestone): Own {
	return {
		timing: exportTiming(milestone.timing),
		team: milestone.team,
		optional: milestone.isOptional,
		after: [...milestone.after],
		afterAny: [...milestone.afterAny],
		exit: [...milestone.exit],
		ifMissed: milestone.ifMissed,
		steps: nameSteps(milestone.steps).map(({ id, step }) => ({
			id,
			by: step.by,
			role: step.role,
			do: step.do,
			resource: step.resource,
			within: step.within,
		})),
		enablement: milestone.enablement
			.filter(({ resource }) => isForPath(path, journey.resources.get(resource)))
			.map(({ resource, lead, roles }) => ({ resource, lead, roles: [...roles] })),
	};
}

/** Whether a partner on this path is given a resource. */
export function isForPath({ partnerType }: Path, resource: Resource | undefined): boolean {
	if (!resource) return false;
	const { partnerTypes } = resource;
	return !partnerType || partnerTypes.length === 0 || partnerTypes.includes(partnerType.id);
}

/** Of the paths that it is on, all that is not there as it is in the whole program. */
function listDifferences(
	source: ExportSource,
	whole: Path,
	milestone: Milestone,
): Rest['differences'] {
	const usual = exportOwn(source, whole, milestone);
	const found = [...source.paths].flatMap(([partnerType, path]) => {
		const there = path.milestones.get(milestone.id);
		const differing = there ? pickDifferent(exportOwn(source, path, there), usual) : {};
		return Object.keys(differing).length > 0 ? [{ partnerType, ...differing }] : [];
	});
	return found.length > 0 ? found : undefined;
}

function pickDifferent(one: Own, usual: Own): Partial<Own> {
	const differs = (name: keyof Own) => JSON.stringify(one[name]) !== JSON.stringify(usual[name]);
	return Object.fromEntries(
		Object.entries(one).filter(([name]) => differs(name as keyof Own)),
	) as Partial<Own>;
}

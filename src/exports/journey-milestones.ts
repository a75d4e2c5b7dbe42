import { z } from 'zod';
import type { Enablement, Milestone, Resource, Step } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { ExportSource } from './export-source.ts';
import { findOtherFields, pickFields } from './journey-entries.ts';
import { exportAnswers, exportTiming, next, timing, within } from './journey-next.ts';
import { entry, id, ids, text } from './journey-parts.ts';

const steps = z.array(
	z.strictObject({
		by: id.meta({ description: '“partner”, or the id of a team.' }),
		role: id.optional(),
		do: text,
		resource: id.optional(),
		within: within.optional(),
	}),
);
const enablement = z.array(
	z.strictObject({
		resource: id,
		lead: z.int().meta({ description: 'Days before the window opens or before each turn.' }),
		roles: ids.meta({ description: 'Empty: every role.' }),
	}),
);

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
				after: ids.optional(),
				afterAny: ids.optional(),
				steps: steps.optional(),
				enablement: enablement.optional(),
			}),
		)
		.optional()
		.meta({
			description: 'Where a partner type differs. Not in the file of one type: applied there.',
		}),
	steps,
	enablement,
	metrics: ids,
	next: z
		.array(next)
		.meta({ description: 'Each partner type of the milestone has one of the answers.' }),
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
		steps: exportSteps(milestone.steps),
		enablement: exportEnablement(
			milestone.enablement.filter(({ resource }) =>
				isForPath(path, source.journey.resources.get(resource)),
			),
		),
		metrics: [...milestone.metrics],
		next: exportAnswers(source, path, milestone.id),
		...pickFields(milestone, others),
	};
}

/** Whether a partner on this path is given a resource. */
export function isForPath({ partnerType }: Path, resource: Resource | undefined): boolean {
	if (!resource) return false;
	const { partnerTypes } = resource;
	return !partnerType || partnerTypes.length === 0 || partnerTypes.includes(partnerType.id);
}

function exportSteps(all: readonly Step[]): Own['steps'] {
	return all.map(({ by, role, do: what, resource, within: time }) => ({
		...{ by, role, do: what, resource },
		within: time,
	}));
}

function exportEnablement(all: readonly Enablement[]): Own['enablement'] {
	return all.map(({ resource, lead, roles }) => ({ resource, lead, roles: [...roles] }));
}

function listDifferences({ byType }: Milestone): Own['differences'] {
	const found = [...byType].map(([partnerType, own]) => ({
		partnerType,
		timing: own.timing && exportTiming(own.timing),
		team: own.team,
		optional: own.isOptional,
		exit: own.exit && [...own.exit],
		ifMissed: own.ifMissed,
		after: own.after && [...own.after],
		afterAny: own.afterAny && [...own.afterAny],
		steps: own.steps && exportSteps(own.steps),
		enablement: own.enablement && exportEnablement(own.enablement),
	}));
	return found.length > 0 ? found : undefined;
}

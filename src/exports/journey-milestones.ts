import { groupTypes } from '../domain/group-types.ts';
import type { Id, Milestone, Resource, Timing } from '../domain/journey.ts';
import { findNextSteps, type NextSteps } from '../domain/next-steps.ts';
import type { Path } from '../domain/path.ts';
import { formatNextReason, formatNextSteps } from '../words/format-next-step.ts';
import { countShown, type ExportSource } from './export-source.ts';
import type { MilestoneExport, NextExport } from './journey-schema.ts';

type Own = Omit<
	MilestoneExport,
	'id' | 'title' | 'summary' | 'url' | 'markdown' | 'reviewed' | 'formerly' | 'owner' | 'body'
>;

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
		steps: milestone.steps.map((step) => ({
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
		next: exportAnswers(source, path, milestone.id),
	};
}

/** Whether a partner on this path is given a resource. */
export function isForPath({ partnerType }: Path, resource: Resource | undefined): boolean {
	if (!resource) return false;
	const { partnerTypes } = resource;
	return !partnerType || partnerTypes.length === 0 || partnerTypes.includes(partnerType.id);
}

/** What happens next on the path of a type, or for all of them: those with one answer together. */
function exportAnswers(source: ExportSource, path: Path, id: Id): NextExport[] {
	const isOfAll = !path.partnerType && source.paths.size > 0;
	const paths = isOfAll ? [...source.paths.values()] : [path];
	const answers = paths.flatMap((one) => {
		const from = one.milestones.get(id);
		return from
			? [[one.partnerType?.id ?? '', exportNext(source, from, findNextSteps(one, id))] as const]
			: [];
	});
	return groupTypes(answers, (answer) => answer).map(({ types, value }) => ({
		partnerTypes: types.filter(Boolean),
		...value,
	}));
}

function exportNext(
	source: ExportSource,
	from: Milestone,
	next: NextSteps,
): Omit<NextExport, 'partnerTypes'> {
	const { journey, words } = source;
	const steps = next.steps.slice(0, countShown(source, next));
	const sentences = formatNextSteps(words, journey, from, { ...next, steps });
	const reason = next.leaves ? '' : formatNextReason(words, from, next);
	return {
		reason: next.reason,
		leaves: next.leaves?.id,
		enters: next.enters?.id,
		steps: steps.map(({ milestone, handoff }) => ({
			milestone: milestone.id,
			phase: milestone.phase,
			team: milestone.team,
			timing: exportTiming(milestone.timing),
			handoff,
		})),
		more: next.steps.length - steps.length || undefined,
		text: [sentences, reason].filter(Boolean).join('\n'),
	};
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

function exportTiming(timing: Timing): MilestoneExport['timing'] {
	return timing.kind === 'window'
		? { kind: 'window', from: timing.window.from, to: timing.window.to }
		: { kind: 'cadence', cadence: timing.cadence };
}

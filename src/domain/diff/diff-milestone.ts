import { applyToMilestone } from '../differences.ts';
import type { Id, Milestone } from '../journey.ts';
import { compareLists } from './compare-lists.ts';
import { type Comparison, type Finding, listInvolvedTeams, nameOf } from './comparison.ts';
import { diffFriction } from './diff-friction.ts';
import { diffResources } from './diff-resources.ts';
import { diffSteps } from './diff-steps.ts';
import { shareAmongTypes } from './share-among-types.ts';

/** What changed in a milestone for everybody: its place, what it waits for, who is told, its parts. */
export function diffMilestone(
	comparison: Comparison,
	before: Milestone,
	after: Milestone,
): Finding[] {
	return [
		...diffPlace(comparison, before, after),
		...diffTold(comparison, before, after),
		...diffVersions(comparison, before, after),
		...diffFriction(comparison, before, after),
		...diffMetrics(comparison, before, after),
	];
}

/** What partner types may have of their own: where one has, the change is told for whom it holds. */
function diffVersions(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const rules = [diffPrerequisites, diffSteps, diffResources];
	const hasOwn = ({ byType }: Milestone) =>
		[...byType.values()].some((own) => own.after ?? own.afterAny ?? own.steps ?? own.enablement);
	if (!hasOwn(before) && !hasOwn(after))
		return rules.flatMap((rule) => rule(comparison, before, after));
	const stops = comparison.paths.flatMap(({ type }) => {
		const isFor = (milestone: Milestone) => type && milestone.partnerTypes.includes(type.id);
		return isFor(before) && isFor(after) ? [{ type }] : [];
	});
	return rules.flatMap((rule) =>
		shareAmongTypes(stops, ({ type }) =>
			rule(comparison, applyToMilestone(before, type?.id), applyToMilestone(after, type?.id)),
		),
	);
}

function diffPlace(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const teams = listInvolvedTeams(after);
	const found: Finding[] = [];
	if (before.phase !== after.phase) {
		const name = (id: Id) => nameOf(comparison, 'phases', id);
		found.push({ kind: 'phase', before: name(before.phase), after: name(after.phase), teams });
	} else if (before.track !== after.track) {
		const track = comparison.after.phases
			.get(after.phase)
			?.tracks.find(({ id }) => id === after.track);
		found.push({ kind: 'track', after: track?.title });
	}
	if (before.isActivation !== after.isActivation)
		found.push({ kind: after.isActivation ? 'activation' : 'noActivation' });
	return found;
}

function diffPrerequisites(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const list = (field: 'after' | 'afterAny', here: Milestone, there: Milestone) =>
		here[field]
			.filter((id) => !there[field].includes(id))
			.map((id) => nameOf(comparison, 'milestones', id));
	const lists = [
		{ kind: 'waits', milestones: list('after', after, before) },
		{ kind: 'noWait', milestones: list('after', before, after) },
		{ kind: 'waitsAny', milestones: list('afterAny', after, before) },
		{ kind: 'noWaitAny', milestones: list('afterAny', before, after) },
	] as const;
	return lists.filter(({ milestones }) => milestones.length > 0);
}

function diffTold(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const find = (
		kind: 'consulted' | 'notConsulted' | 'informed' | 'notInformed',
		here: readonly Id[],
		there: readonly Id[],
	): Finding[] =>
		here
			.filter((id) => !there.includes(id))
			.map((id) => ({ kind, team: nameOf(comparison, 'teams', id), teams: [id] }));
	return [
		...find('consulted', after.consulted, before.consulted),
		...find('notConsulted', before.consulted, after.consulted),
		...find('informed', after.informed, before.informed),
		...find('notInformed', before.informed, after.informed),
	];
}

function diffMetrics(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const name = (id: Id) => nameOf(comparison, 'metrics', id);
	const { added, removed, reworded } = compareLists(before.metrics, after.metrics);
	return [
		...[...added, ...reworded.map((pair) => pair.after)].map(
			(id): Finding => ({ kind: 'metric', metric: name(id) }),
		),
		...[...removed, ...reworded.map((pair) => pair.before)].map(
			(id): Finding => ({ kind: 'noMetric', metric: name(id) }),
		),
	];
}

import type { Enablement, Id, Journey, Milestone, Phase, Resource, Step } from './journey.ts';
import type { Path } from './path.ts';

/** A resource that a role needs, and when. */
interface RoleNeed extends Pick<Enablement, 'lead'> {
	resource: Resource;
}

/** What one role at a partner does and needs at one milestone. */
interface RoleTask {
	/** As it is on the path. */
	milestone: Milestone;
	/** The partner's steps that name the role. */
	steps: readonly Step[];
	needs: readonly RoleNeed[];
}

/** The tasks of one phase, and the minutes that its resources take, each of them once. */
export interface RolePhase {
	phase: Phase;
	tasks: readonly RoleTask[];
	minutes: number;
}

/**
 * What a role does and needs on a path, phase by phase; phases and milestones without anything are left
 * out. A resource that names no role is for each of them, but alone it is no task of anybody's own.
 */
export function listRoleTasks(journey: Journey, path: Path, role: Id): RolePhase[] {
	return path.phases.flatMap(({ phase, milestones }) => {
		const tasks = milestones.flatMap((milestone) => findTask(journey, path, milestone, role) ?? []);
		const used = new Set(tasks.flatMap(({ needs }) => needs.map(({ resource }) => resource)));
		const minutes = [...used].reduce((sum, one) => sum + (one.minutes ?? 0), 0);
		return tasks.length > 0 ? [{ phase, tasks, minutes }] : [];
	});
}

/** The roles that have something of their own to do or to learn on a path, in the program's order. */
export function listRoles(journey: Journey, path: Path): Id[] {
	return [...journey.program.roles.keys()].filter(
		(role) => listRoleTasks(journey, path, role).length > 0,
	);
}

function findTask(
	{ resources }: Journey,
	{ partnerType }: Path,
	milestone: Milestone,
	role: Id,
): RoleTask | undefined {
	const steps = milestone.steps.filter((step) => step.by === 'partner' && step.role === role);
	const needs = milestone.enablement.flatMap(({ resource: id, lead, roles: named }) => {
		const resource = resources.get(id);
		const types = resource?.partnerTypes ?? [];
		const isForType = !partnerType || types.length === 0 || types.includes(partnerType.id);
		if (!resource || !isForType) return [];
		const roles = named.length > 0 ? named : resource.roles;
		return roles.length === 0 || roles.includes(role)
			? [{ resource, lead, isOwn: roles.length > 0 }]
			: [];
	});
	if (steps.length === 0 && !needs.some(({ isOwn }) => isOwn)) return undefined;
	return { milestone, steps, needs: needs.map(({ resource, lead }) => ({ resource, lead })) };
}

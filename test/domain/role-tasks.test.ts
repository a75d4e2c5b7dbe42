import { describe, expect, it } from 'vitest';
import type { Enablement, Journey, Milestone, Resource, Step } from '../../src/domain/journey.ts';
import type { Path } from '../../src/domain/path.ts';
import { listRoles, listRoleTasks } from '../../src/domain/role-tasks.ts';

const step = (by: string, role: string | undefined, what: string) =>
	({ by, role, do: what }) as Step;
const need = (resource: string, roles: readonly string[] = []) =>
	({ resource, lead: 7, roles }) as Enablement;
const resource = (id: string, more: Partial<Resource> = {}) =>
	[
		id,
		{ id, title: id, roles: [], partnerTypes: [], minutes: 30, ...more } as unknown as Resource,
	] as const;

const journey = {
	program: {
		roles: new Map([
			['sales', 'Sales'],
			['technical', 'Technical'],
			['executive', 'Executive'],
		]),
	},
	resources: new Map([
		resource('tour'),
		resource('exam', { roles: ['technical'] }),
		resource('terms', { partnerTypes: ['other'] }),
	]),
} as unknown as Journey;

const milestone = (
	id: string,
	steps: readonly Step[],
	enablement: readonly Enablement[] = [],
): Milestone => ({ id, steps, enablement }) as unknown as Milestone;

const makePath = (...milestones: readonly Milestone[]) =>
	({
		partnerType: { id: 'reseller' },
		phases: [
			{ phase: { id: 'join' }, milestones },
			{ phase: { id: 'grow' }, milestones: [] },
		],
	}) as unknown as Path;

describe('what a role does and needs', () => {
	it('is the partner’s steps that name it, not those of teams or of anybody', () => {
		const path = makePath(
			milestone('sandbox', [
				step('partner', 'technical', 'Open a tenant'),
				step('partner', 'sales', 'Write an offer'),
				step('partner', undefined, 'Sign in'),
				step('solutions', 'technical', 'Check it'),
			]),
		);
		const [part] = listRoleTasks(journey, path, 'technical');
		expect(part?.tasks[0]?.steps.map((one) => one.do)).toEqual(['Open a tenant']);
	});

	it('has the resources that name it, and beside them those of every role', () => {
		const path = makePath(milestone('trained', [], [need('exam'), need('tour')]));
		const [part] = listRoleTasks(journey, path, 'technical');
		expect(part?.tasks[0]?.needs.map((one) => one.resource.id)).toEqual(['exam', 'tour']);
		expect(listRoleTasks(journey, path, 'sales')).toEqual([]);
	});

	it('follows the milestone before the resource where both name roles', () => {
		const path = makePath(milestone('trained', [], [need('exam', ['sales'])]));
		expect(listRoles(journey, path)).toEqual(['sales']);
	});

	it('leaves out what is not for the partner type or not in the edition', () => {
		const path = makePath(
			milestone('signed', [], [need('terms', ['sales']), need('gone', ['sales'])]),
		);
		expect(listRoleTasks(journey, path, 'sales')).toEqual([]);
	});

	it('adds up the minutes of a phase, each resource once', () => {
		const path = makePath(
			milestone('first', [], [need('exam')]),
			milestone('second', [], [need('exam'), need('tour')]),
		);
		expect(listRoleTasks(journey, path, 'technical')[0]?.minutes).toBe(60);
	});

	it('is there only for roles with something of their own, in the program’s order', () => {
		const path = makePath(
			milestone('sandbox', [step('partner', 'technical', 'Open a tenant')]),
			milestone('offer', [step('partner', 'sales', 'Write an offer')], [need('tour')]),
		);
		expect(listRoles(journey, path)).toEqual(['sales', 'technical']);
	});
});

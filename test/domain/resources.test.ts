import { describe, expect, it } from 'vitest';
import { findEnablementLoad } from '../../src/domain/enablement-load.ts';
import type { Enablement, Milestone, Step } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { listPeakLoads } from '../../src/domain/peak-load.ts';
import { findFacets, listChoices, listKinds } from '../../src/domain/resource-facets.ts';
import { findUses } from '../../src/domain/resource-uses.ts';
import { assembleJourney, days, monthly, type Parts } from './assemble-journey.ts';

const give = (resource: string, lead = 0, roles: string[] = []): Enablement => ({
	resource,
	lead,
	roles,
});
const read = (resource: string | undefined): Step => ({
	by: 'partner',
	role: undefined,
	do: 'Read',
	resource,
	within: undefined,
	isInternal: false,
});
const roles = new Map([
	['owner', 'Owner'],
	['seller', 'Seller'],
]);

describe('the uses of a resource', () => {
	it('are the milestones that name it, each once, with the days before it where enablement says so', () => {
		const journey = assembleJourney({
			resources: { guide: {}, course: {} },
			milestones: {
				signed: { enablement: [give('guide', 7)], steps: [read('guide'), read(undefined)] },
				paid: { steps: [read('guide')] },
			},
		});
		const uses = findUses(journey);
		expect(uses.get('guide')?.map(({ milestone, lead }) => [milestone.id, lead])).toEqual([
			['signed', 7],
			['paid', undefined],
		]);
		expect([...uses.keys()]).toEqual(['guide']);
	});
});

describe('the facets of a resource', () => {
	const journey = assembleJourney({
		program: { roles },
		resources: {
			guide: {},
			course: { kind: 'course', roles: ['owner'], partnerTypes: ['reseller'] },
			checklist: { kind: 'checklist' },
		},
		milestones: {
			signed: { enablement: [give('guide')] },
			paid: { steps: [read('guide')] },
			deal: { phase: 'two', steps: [read('guide'), read('course')] },
		},
	});

	it('are its kind, phases, partner types and roles; where it names none, all of them', () => {
		const facets = findFacets(journey);
		expect(facets.get('guide')).toEqual({
			kind: ['guide'],
			phase: ['one', 'two'],
			type: ['referral', 'reseller'],
			role: ['owner', 'seller'],
		});
		expect(facets.get('course')).toEqual({
			kind: ['course'],
			phase: ['two'],
			type: ['reseller'],
			role: ['owner'],
		});
		expect(facets.get('checklist')?.phase).toEqual([]);
	});

	it('can be chosen among all that there are, of kinds only those in use', () => {
		expect(listChoices(journey)).toEqual({
			kind: ['guide', 'course', 'checklist'],
			phase: ['one', 'two'],
			type: ['referral', 'reseller'],
			role: ['owner', 'seller'],
		});
		expect(listKinds(journey).map(({ kind, resources }) => [kind, resources.length])).toEqual([
			['guide', 1],
			['course', 1],
			['checklist', 1],
		]);
	});
});

describe('the load of enablement', () => {
	const load = (
		milestones: Record<string, Partial<Milestone>>,
		resources: Required<Parts>['resources'],
	) => {
		const journey = assembleJourney({ program: { roles }, resources, milestones });
		return findEnablementLoad(journey, buildPath(journey)).map(
			({ phase, role, week, minutes, resources: ids }) =>
				`${phase.id} ${role} week ${week}: ${minutes} (${ids.join(' ')})`,
		);
	};

	it('falls on the day by which a resource must be in hand, for each role that it is for', () => {
		const resources = { guide: { minutes: 30 }, course: { minutes: 60, roles: ['owner'] } };
		const milestones = {
			signed: { timing: days(14, 20), enablement: [give('guide', 1), give('course', 0)] },
			paid: { timing: days(15, 20), enablement: [give('course', 16)] },
		};
		expect(load(milestones, resources)).toEqual([
			'one owner week -1: 60 (course)',
			'one owner week 1: 30 (guide)',
			'one seller week 1: 30 (guide)',
		]);
	});

	it('is added up by week, in the order of weeks, phase by phase', () => {
		const resources = { guide: { minutes: 30 }, course: { minutes: 60 }, talk: { minutes: 5 } };
		const milestones = {
			late: { timing: days(30, 40), enablement: [give('talk', 0, ['owner'])] },
			signed: { timing: days(7, 20), enablement: [give('guide', 0, ['owner'])], after: ['late'] },
			paid: { timing: days(13, 20), enablement: [give('course', 0, ['owner'])] },
			deal: { phase: 'two', timing: days(0, 5), enablement: [give('guide', 0, ['seller'])] },
		};
		expect(load(milestones, resources)).toEqual([
			'one owner week 1: 90 (course guide)',
			'one owner week 4: 5 (talk)',
			'two seller week 0: 30 (guide)',
		]);
	});

	it('counts a resource once, on its first day', () => {
		const resources = { guide: { minutes: 30, roles: ['owner'] } };
		const [first, second] = [days(7, 9), days(21, 29)].map((timing) => ({
			timing,
			enablement: [give('guide')],
		}));
		expect(load({ a: { ...first }, b: { ...second } }, resources)).toEqual([
			'one owner week 1: 30 (guide)',
		]);
		expect(load({ b: { ...second }, a: { ...first, after: ['b'] } }, resources)).toEqual([
			'one owner week 1: 30 (guide)',
		]);
	});

	it('leaves out what recurs, what takes no time, and what is not there', () => {
		const enablement = [give('guide'), give('tip'), give('lost')];
		expect(load({ a: { timing: monthly, enablement } }, { guide: { minutes: 30 } })).toEqual([]);
		expect(load({ a: { enablement } }, { guide: {}, tip: { minutes: 0 } })).toEqual([]);
	});

	it('goes by the roles of the enablement before those of the resource', () => {
		const resources = { guide: { minutes: 30, roles: ['owner'] } };
		expect(load({ a: { enablement: [give('guide', 0, ['seller'])] } }, resources)).toEqual([
			'one seller week 0: 30 (guide)',
		]);
	});

	describe('at its peak', () => {
		const peaks = (milestones: Record<string, Partial<Milestone>>, more: Parts = {}) => {
			const journey = assembleJourney({
				program: { roles },
				resources: { guide: { minutes: 30 }, course: { minutes: 60 } },
				milestones,
				...more,
			});
			const types = [...journey.partnerTypes.values()];
			const paths =
				types.length > 0 ? types.map((type) => buildPath(journey, type)) : [buildPath(journey)];
			return listPeakLoads(journey, paths).map(({ phase, role, week, minutes, types: own }) =>
				`${phase.id} ${role} week ${week}: ${minutes} ${own.join(' ')}`.trim(),
			);
		};
		const guide = { enablement: [give('guide', 0, ['seller'])] };
		const course = { enablement: [give('course', 0, ['seller'])] };

		it('names the partner types that have the most, and all that have the same', () => {
			expect(peaks({ a: guide })).toEqual(['one seller week 0: 30 referral reseller']);
			expect(peaks({ a: guide, b: { ...course, partnerTypes: ['reseller'] } })).toEqual([
				'one seller week 0: 90 reseller',
			]);
			expect(peaks({ a: guide, b: { ...course, partnerTypes: ['referral'] } })).toEqual([
				'one seller week 0: 90 referral',
			]);
		});

		it('names none in a program without partner types', () => {
			expect(peaks({ a: guide }, { partnerTypes: {} })).toEqual(['one seller week 0: 30']);
		});

		it('is listed by phase, then by role, then by week', () => {
			const only = (week: number, role: string, types: string[]) => ({
				timing: days(week * 7, week * 7 + 3),
				enablement: [give('guide', 0, [role])],
				partnerTypes: types,
			});
			expect(
				peaks({
					a: only(5, 'seller', ['referral']),
					b: only(3, 'owner', ['reseller']),
					c: { ...only(1, 'owner', ['referral']), phase: 'two' },
					d: only(1, 'seller', ['reseller']),
				}),
			).toEqual([
				'one owner week 3: 30 reseller',
				'one seller week 1: 30 reseller',
				'one seller week 5: 30 referral',
				'two owner week 1: 30 referral',
			]);
		});
	});
});

import { describe, expect, it } from 'vitest';
import {
	enablementIsInTime,
	everyResourceIsUsed,
} from '../../src/domain/checks/enablement-is-in-time.ts';
import { everyMilestoneFitsItsPhase } from '../../src/domain/checks/every-milestone-fits-its-phase.ts';
import { everyMilestoneIsComplete } from '../../src/domain/checks/every-milestone-is-complete.ts';
import { everyTeamTakesPart } from '../../src/domain/checks/own-teams-know-what-to-do.ts';
import { prerequisitesComeFirst } from '../../src/domain/checks/prerequisites-come-first.ts';
import type { Enablement, Id, Milestone, TypeDifference } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { findUses } from '../../src/domain/resource-uses.ts';
import { buildMatrix } from '../../src/domain/responsibility-matrix.ts';
import { buildTeamViews } from '../../src/domain/team-view.ts';
import { assembleJourney } from './assemble-journey.ts';
import { examine } from './checks/examine.ts';
import { findChanges, findFacts, step, surroundings } from './diff/find-changes.ts';

const forReferral = (difference: TypeDifference) => ({
	byType: new Map<Id, TypeDifference>([['referral', difference]]),
});
const use = (resource: Id, lead = 0): Enablement => ({ resource, lead, roles: [] });
const pathOf = (milestones: Record<Id, Partial<Milestone>>, type = 'referral') => {
	const journey = assembleJourney({ milestones });
	return buildPath(journey, journey.partnerTypes.get(type)).milestones;
};

describe('what a partner type comes after', () => {
	it('is its own', () => {
		const milestones = { a: {}, b: {}, c: { after: ['a'], ...forReferral({ after: ['b'] }) } };
		expect(pathOf(milestones).get('c')?.after).toEqual(['b']);
		expect(pathOf(milestones, 'reseller').get('c')?.after).toEqual(['a']);
	});

	it('is nothing where it says so', () => {
		const own = forReferral({ after: [], afterAny: [] });
		const milestones = { a: {}, c: { after: ['a'], afterAny: ['a'], ...own } };
		expect(pathOf(milestones).get('c')).toMatchObject({ after: [], afterAny: [] });
	});

	it('takes the place of what is not on its path, as it is for that type', () => {
		const milestones = {
			a: {},
			b: {},
			between: { after: ['a'], partnerTypes: ['reseller'], ...forReferral({ after: ['b'] }) },
			c: { after: ['between'] },
		};
		expect(pathOf(milestones).get('c')?.after).toEqual(['b']);
		expect(pathOf(milestones, 'reseller').get('c')?.after).toEqual(['between']);
	});

	it('is no milestone of a later phase, and goes in no circle', () => {
		const check = (milestones: Record<Id, Partial<Milestone>>) =>
			examine(prerequisitesComeFirst, { milestones });
		expect(check({ a: forReferral({ after: ['b'] }), b: { phase: 'two' } })).toEqual([
			'error after-later-phase milestones/a/byType/referral/after/0: “B” belongs to “Two”, a later phase than “One”. Name a milestone of this phase or an earlier one.',
		]);
		expect(check({ a: forReferral({ afterAny: ['b'] }), b: { after: ['a'] } })).toEqual([
			'error circle milestones/a/byType/referral/afterAny: For “Referral” these wait for each other, so none can be first: “A” → “B” → “A”. Remove one of the steps of this circle.',
		]);
		expect(check({ a: { after: ['b'] }, b: forReferral({ after: [] }) })).toEqual([]);
	});
});

describe('the steps of a partner type', () => {
	const own = forReferral({ steps: [step('legal', 'Draft'), step('sales', 'Send')] });
	const milestones = { signed: { steps: [step('sales', 'Call')], ...own } };

	it('are its own, all of them', () => {
		const list = (type: Id) =>
			pathOf(milestones, type)
				.get('signed')
				?.steps.map((one) => one.do);
		expect([list('referral'), list('reseller')]).toEqual([['Draft', 'Send'], ['Call']]);
	});

	it('make a team take part, with whom it does it', () => {
		const journey = assembleJourney({ milestones });
		const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
		const does = buildTeamViews(journey, paths).get('sales')?.does;
		expect(does?.map(({ steps, types }) => [steps.map((one) => one.do), types])).toEqual([
			[['Send'], ['referral']],
			[['Call'], ['reseller']],
		]);
		expect(buildMatrix(journey)[0]?.cells.get('legal')?.responsibilities).toEqual(['responsible']);
		expect(examine(everyTeamTakesPart, { milestones })).toEqual([]);
	});

	it('are checked like all others', () => {
		const wrong = forReferral({ steps: [step('sales', 'Call', { role: 'sales' })] });
		expect(examine(everyMilestoneFitsItsPhase, { milestones: { a: wrong } })).toEqual([
			expect.stringContaining('error step-role milestones/a/byType/referral/steps/0/role'),
		]);
	});

	it('may be all there are', () => {
		const own = (type: Id): [Id, TypeDifference] => [type, { steps: [step('sales', 'Call')] }];
		const find = (...types: Id[]) =>
			examine(everyMilestoneIsComplete, {
				milestones: { a: { byType: new Map(types.map(own)) } },
			}).filter((problem) => problem.includes('no-steps'));
		expect(find('referral')).toHaveLength(1);
		expect(find('referral', 'reseller')).toEqual([]);
	});
});

describe('what a partner type has in hand', () => {
	const resources = { guide: {}, course: { partnerTypes: ['referral'] } };
	const milestones = {
		a: { enablement: [use('guide')], ...forReferral({ enablement: [use('course', -3)] }) },
	};

	it('is its own, in time and for it', () => {
		expect(examine(enablementIsInTime, { resources, milestones })).toEqual([
			expect.stringContaining(
				'warning enablement-late milestones/a/byType/referral/enablement/0/lead',
			),
		]);
		expect(examine(everyResourceIsUsed, { resources, milestones })).toEqual([]);
		const others = {
			a: { ...milestones.a, byType: new Map([['reseller', { enablement: [use('course')] }]]) },
		};
		expect(examine(everyResourceIsUsed, { resources, milestones: others })).toEqual([
			expect.stringContaining(
				'warning wrong-audience milestones/a/byType/reseller/enablement/0/resource',
			),
		]);
	});

	it('counts as a use', () => {
		const uses = findUses(assembleJourney({ resources, milestones }));
		expect([...uses.keys()]).toEqual(['guide', 'course']);
	});
});

describe('a change of what one partner type has', () => {
	const of = (signed: Partial<Milestone>) => ({
		...surroundings,
		milestones: { first: {}, signed },
	});

	it('is told for it alone', () => {
		const found = findChanges(
			of({ steps: [step('sales', 'Call')] }),
			of({
				steps: [step('sales', 'Call')],
				...forReferral({
					steps: [step('sales', 'Call', { within: { days: 3 } })],
					after: ['first'],
					enablement: [use('guide')],
				}),
			}),
		);
		const own = found.filter(
			({ subject, kind }) => subject.id === 'signed' && !/unlocks/i.test(kind),
		);
		expect(own.map(({ kind, only }) => [kind, only.map(({ id }) => id)])).toEqual([
			['waits', ['referral']],
			['stepWithin', ['referral']],
			['resource', ['referral']],
		]);
	});

	it('is no change where it says what holds for all', () => {
		const steps = [step('sales', 'Call')];
		expect(findFacts(of({ steps }), of({ steps, ...forReferral({ steps }) }))).toEqual([]);
	});
});

import { expect, it } from 'vitest';
import { everyAudienceIsReached } from '../../../src/domain/checks/every-audience-is-reached.ts';
import type { Id, Milestone, Resource } from '../../../src/domain/journey.ts';
import { step } from '../diff/find-changes.ts';
import { examine } from './examine.ts';

const roles = new Map([
	['sales', 'Seller'],
	['technical', 'Engineer'],
]);
const check = (course: Partial<Resource>, milestones: Record<Id, Partial<Milestone>>) =>
	examine(everyAudienceIsReached, { program: { roles }, resources: { course }, milestones });
const give = (...all: Id[]) => ({ enablement: [{ resource: 'course', lead: 0, roles: all }] });
const both = ['referral', 'reseller'];

it('is content where each partner type and role has a milestone that uses the resource', () => {
	expect(check({}, { a: { partnerTypes: ['reseller'], ...give('sales') } })).toEqual([]);
	expect(check({ partnerTypes: both, roles: ['sales', 'technical'] }, { a: give() })).toEqual([]);
	const a = { partnerTypes: ['reseller'], ...give('sales') };
	const b = {
		partnerTypes: ['referral'],
		steps: [step('partner', 'Learn', { resource: 'course', role: 'technical' })],
	};
	expect(check({ partnerTypes: both, roles: ['sales', 'technical'] }, { a, b })).toEqual([]);
});

it('says which partner type gets a resource nowhere that is said to be for it', () => {
	expect(check({ partnerTypes: both }, { a: { partnerTypes: ['reseller'], ...give() } })).toEqual([
		'warning audience-unreached resources/course/partnerTypes: It is for “Referral”, and no milestone of theirs uses it. Name it in one, or remove the partner type here.',
	]);
});

it('looks at what differs for a partner type', () => {
	const byType = new Map([['referral', { enablement: [] }]]);
	expect(check({ partnerTypes: both }, { a: { ...give(), byType } })).toHaveLength(1);
	const own = new Map([['referral', give()]]);
	expect(check({ partnerTypes: both }, { a: { ...give(), byType: own } })).toEqual([]);
});

it('says which role gets it nowhere', () => {
	expect(check({ roles: ['sales', 'technical'] }, { a: give('sales') })).toEqual([
		'warning audience-unreached resources/course/roles: It is for “Engineer”, and no milestone gives it to them. Name the role where it is used, or remove it here.',
	]);
});

it('leaves what nothing uses, or others than it is for, to the checks that say so', () => {
	expect(check({ roles: ['technical'] }, { a: give('sales') })).toEqual([]);
	expect(check({ partnerTypes: both, roles: ['sales'] }, { a: {} })).toEqual([]);
});

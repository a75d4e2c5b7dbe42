import { describe, expect, it } from 'vitest';
import {
	enablementIsInTime,
	everyResourceIsUsed,
	noWeekIsOverloaded,
} from '../../../src/domain/checks/enablement-is-in-time.ts';
import type { Enablement, Milestone, Resource, Step } from '../../../src/domain/journey.ts';
import { days } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const give = (resource: string, lead = 0, roles: string[] = []): Enablement => ({
	resource,
	lead,
	roles,
});
const step = (resource: string | undefined, role?: string): Step => ({
	by: 'partner',
	role,
	do: 'Read',
	resource,
	within: undefined,
	isInternal: false,
});

describe('enablement', () => {
	const check = (lead: number) =>
		examine(enablementIsInTime, {
			resources: { guide: {}, other: {} },
			milestones: { signed: { enablement: [give('other'), give('guide', lead)] } },
		});

	it('may arrive on the day itself or up to 45 days before', () => {
		expect(check(0)).toEqual([]);
		expect(check(45)).toEqual([]);
	});

	it('may not arrive after it is needed', () => {
		expect(check(-1)).toEqual([
			'warning enablement-late milestones/signed/enablement/1/lead: “Guide” arrives 1 days after it is needed. Write a lead of 0 or more.',
		]);
	});

	it('may not arrive so early that it is forgotten', () => {
		expect(check(46)).toEqual([
			'warning enablement-early milestones/signed/enablement/1/lead: “Guide” arrives 46 days before it is needed, too early to be remembered. Write a lead of 45 or fewer.',
		]);
	});

	it('is called by its id where the resource is not there', () => {
		const [problem] = examine(enablementIsInTime, {
			milestones: { signed: { enablement: [give('lost', -2)] } },
		});
		expect(problem).toContain('“lost” arrives 2 days after');
	});
});

describe('the load of a week', () => {
	const roles = new Map([
		['owner', 'Owner'],
		['seller', 'Seller'],
	]);
	const check = (milestones: Record<string, Partial<Milestone>>, minutes = 481) =>
		examine(noWeekIsOverloaded, {
			program: { roles },
			resources: { course: { minutes, roles: ['owner'] }, talk: { minutes: 600 } },
			milestones,
		});
	const course = { timing: days(14, 20), enablement: [give('course')] };
	const tooMuch = (type: string, role: string, hours: number, from = 14) =>
		`warning enablement-load phases/one: In days ${from} to ${from + 6}, “${type}” (${role}) has ${hours} hours of enablement; 8 are the most that people manage beside their work. Spread it, or leave some out.`;

	it('is at most eight hours', () => {
		expect(check({ a: course }, 480)).toEqual([]);
		expect(check({ a: course }, 540)).toEqual([
			tooMuch('Referral” and “Reseller', 'Owner', 9).replace(') has ', ') have '),
		]);
	});

	it('is said once for each week of the partner types that share it, with the role that has most', () => {
		const talk = { timing: days(14, 20), enablement: [give('talk', 0, ['seller'])] };
		const late = { timing: days(30, 40), enablement: [give('talk', 0, ['owner'])] };
		const only = { partnerTypes: ['reseller'] };
		expect(
			check({ a: { ...course, ...only }, b: { ...talk, ...only }, c: { ...late, ...only } }),
		).toEqual([tooMuch('Reseller', 'Seller', 10), tooMuch('Reseller', 'Owner', 10, 28)]);
		for (const minutes of [600, 720])
			expect(check({ a: { ...course, ...only }, b: { ...talk, ...only } }, minutes)).toEqual([
				tooMuch('Reseller', 'Owner', minutes / 60),
			]);
	});
});

describe('a resource', () => {
	const check = (
		guide: Partial<Resource>,
		signed: Partial<Milestone> = { enablement: [give('guide')] },
		portal?: string,
	) =>
		examine(everyResourceIsUsed, {
			program: { portal },
			resources: { guide },
			milestones: { signed },
		});

	it('is used in the enablement of a milestone or in a step', () => {
		expect(check({})).toEqual([]);
		expect(check({}, { steps: [step(undefined), step('guide')] })).toEqual([]);
		expect(check({}, {})).toEqual([
			'warning unused-resource resources/guide: No milestone uses it. Name it in the enablement or a step of one, or remove it.',
		]);
	});

	it('is in a portal only if the program names one', () => {
		expect(check({ access: 'portal' }, undefined, 'https://portal.example.com')).toEqual([]);
		expect(check({ access: 'portal' })).toEqual([
			'warning no-portal resources/guide/access: It is in the portal, but program.yaml names no “portal”. Add its address there, or write “access: open”.',
		]);
	});

	it('has an address or a text', () => {
		expect(check({ url: undefined, body: { format: 'md', text: 'Yes.', line: 6 } })).toEqual([]);
		expect(check({ url: undefined })).toEqual([
			'error empty-resource resources/guide: It has neither an address nor a text. Add “url: https://…”, or write a text below the second ---.',
		]);
	});

	it('is for the partner types of the milestones that use it', () => {
		expect(check({ partnerTypes: ['referral', 'reseller'] })).toEqual([]);
		expect(check({ partnerTypes: ['referral'] })).toEqual([
			'warning wrong-audience milestones/signed/enablement/0/resource: “Guide” is not for reseller, and this milestone is. Add the partner type in resources/guide.md, or choose another resource.',
		]);
		expect(check({ partnerTypes: ['agency'] })[0]).toContain('not for referral, reseller, and');
	});

	it('is for the roles that are to use it', () => {
		const both = {
			enablement: [give('guide', 0, ['owner', 'seller', 'admin'])],
			steps: [step('guide', 'owner'), step('guide'), step('guide', 'seller')],
		};
		const message = (roles: string) =>
			`“Guide” is not for the role ${roles}. Add the role in resources/guide.md, or change it here.`;
		expect(check({}, both)).toEqual([]);
		expect(check({ roles: ['owner'] }, both)).toEqual([
			`warning wrong-audience milestones/signed/enablement/0/resource: ${message('seller, admin')}`,
			`warning wrong-audience milestones/signed/steps/2/resource: ${message('seller')}`,
		]);
	});

	it('that is not there is left to those who look for references', () => {
		expect(examine(everyResourceIsUsed, { milestones: { a: { steps: [step('lost')] } } })).toEqual(
			[],
		);
	});
});

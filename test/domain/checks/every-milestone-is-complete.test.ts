import { describe, expect, it } from 'vitest';
import { everyMilestoneIsComplete } from '../../../src/domain/checks/every-milestone-is-complete.ts';
import {
	everySignalHasAnAnswer,
	everyTeamTakesPart,
} from '../../../src/domain/checks/own-teams-know-what-to-do.ts';
import type { FrictionSignal, Milestone, Step } from '../../../src/domain/journey.ts';
import { examine } from './examine.ts';

const step = (by: string, resource?: string): Step => ({
	by,
	role: undefined,
	do: 'Sign',
	resource,
	within: undefined,
	isInternal: false,
});
const signal = (text: string, play: string | undefined): FrictionSignal => ({
	signal: text,
	day: 5,
	after: undefined,
	team: 'sales',
	play,
});

describe('a milestone', () => {
	const check = (signed: Partial<Milestone>) =>
		examine(everyMilestoneIsComplete, { milestones: { signed } });
	const whole: Partial<Milestone> = {
		exit: ['Both signed'],
		steps: [step('legal')],
		enablement: [{ resource: 'guide', lead: 0, roles: [] }],
	};

	it('has a proof, steps, and a resource before it or in a step', () => {
		expect(check(whole)).toEqual([]);
		expect(check({ ...whole, steps: [step('legal', 'guide')] })).toEqual([]);
		expect(check({ ...whole, enablement: [], steps: [step('legal', 'guide')] })).toEqual([]);
	});

	it.each<[string, Partial<Milestone>, string]>([
		[
			'proof',
			{ exit: [] },
			'no-exit milestones/signed: Nothing says what proves it. Add “exit: [The registration is accepted]”.',
		],
		[
			'steps',
			{ steps: [] },
			'no-steps milestones/signed: Nothing says who does what. Add “steps:” with who (“by”) and what (“do”).',
		],
		[
			'resource',
			{ enablement: [] },
			'no-enablement milestones/signed: The partner gets no resource for it. Add “enablement:”.',
		],
	])('is told of where it has no %s', (_, change, message) => {
		expect(check({ ...whole, ...change })).toEqual([`warning ${message}`]);
	});
});

describe('a friction signal', () => {
	const check = (active: Partial<Milestone>) =>
		examine(everySignalHasAnAnswer, { milestones: { active } });

	it('watches for whatever makes a partner active', () => {
		expect(check({})).toEqual([]);
		expect(check({ isActivation: true, friction: [signal('Silence', 'call')] })).toEqual([]);
		expect(check({ isActivation: true })).toEqual([
			'warning no-signal milestones/active: It makes a partner active, and no friction signal watches for it. Add “friction:”.',
		]);
	});

	it('has a play', () => {
		expect(check({ friction: [signal('Silence', 'call'), signal('No deal', undefined)] })).toEqual([
			'warning no-play milestones/active/friction/1: Nothing says what to do about “No deal”. Add “play:” with the id of a play.',
		]);
	});
});

describe('a team', () => {
	const check = (signed: Partial<Milestone>) =>
		examine(everyTeamTakesPart, { milestones: { signed } });

	it.each<[string, Partial<Milestone>]>([
		['holds a milestone', { team: 'legal', steps: [step('sales')] }],
		['holds one for a partner type', { byType: new Map([['referral', { team: 'legal' }]]) }],
		['has a step', { byType: new Map([['referral', {}]]), steps: [step('legal')] }],
	])('takes part if it %s', (_, signed) => {
		expect(check(signed)).toEqual([]);
	});

	it('is told of if it does neither', () => {
		expect(check({ consulted: ['legal'] })).toEqual([
			'warning idle-team teams/legal: “Legal” owns no milestone and has no step. Give it one, or remove the team.',
		]);
	});
});

import { describe, expect, it } from 'vitest';
import type { Enablement, FrictionSignal, Milestone } from '../../../src/domain/journey.ts';
import { days } from '../assemble-journey.ts';
import {
	findConcernedTeams,
	findFacts,
	findMilestoneFacts,
	step,
	surroundings,
} from './find-changes.ts';

const give = (resource: string, lead = 0, roles: string[] = []): Enablement => ({
	resource,
	lead,
	roles,
});
const signal = (text: string, more: Partial<FrictionSignal> = {}): FrictionSignal => ({
	signal: text,
	day: 5,
	after: undefined,
	team: 'sales',
	play: undefined,
	...more,
});

describe('the place of a milestone', () => {
	it('is another phase, said without the track', () => {
		const moved = { phase: 'two', track: undefined };
		const found = findMilestoneFacts({ track: 'talk' }, moved);
		expect(found).toContainEqual({ kind: 'phase', before: 'One', after: 'Two' });
		expect(found.map(({ kind }) => kind)).not.toContain('track');
		expect(findConcernedTeams({ informed: ['care'] }, { ...moved, informed: ['care'] })).toContain(
			'phase: sales care',
		);
	});

	it('is another track, or none', () => {
		expect(findMilestoneFacts({ track: 'talk' }, { track: 'paper' })).toEqual([
			{ kind: 'track', after: 'Paper' },
		]);
		expect(findMilestoneFacts({ track: 'talk' }, {})).toEqual([
			{ kind: 'track', after: undefined },
		]);
	});

	it('is where a partner becomes active, or no longer', () => {
		expect(findMilestoneFacts({}, { isActivation: true })).toEqual([{ kind: 'activation' }]);
		expect(findMilestoneFacts({ isActivation: true }, {})).toEqual([{ kind: 'noActivation' }]);
	});
});

it.each([
	['after', 'waits', 'noWait'],
	['afterAny', 'waitsAny', 'noWaitAny'],
] as const)('says which prerequisites in “%s” came and went', (field, came, went) => {
	const others = {
		a: { timing: days(0, 1) },
		b: { timing: days(0, 2) },
		c: { timing: days(0, 3) },
	};
	const facts = (before: string[], after: string[]) =>
		findFacts(
			{ ...surroundings, milestones: { ...others, signed: { [field]: before } } },
			{ ...surroundings, milestones: { ...others, signed: { [field]: after } } },
			'signed',
		);
	expect(facts(['a'], ['a', 'b', 'c'])).toEqual([{ kind: came, milestones: ['B', 'C'] }]);
	expect(facts(['a', 'b'], ['a'])).toEqual([{ kind: went, milestones: ['B'] }]);
	expect(facts(['a'], ['b'])).toEqual([
		{ kind: came, milestones: ['B'] },
		{ kind: went, milestones: ['A'] },
	]);
});

it.each([
	['consulted', 'notConsulted'],
	['informed', 'notInformed'],
] as const)('says which teams are %s now, or no longer, and tells them', (field, went) => {
	expect(findMilestoneFacts({ [field]: ['legal'] }, { [field]: ['legal', 'care'] })).toEqual([
		{ kind: field, team: 'Care' },
	]);
	expect(findConcernedTeams({ [field]: ['legal', 'care'] }, { [field]: ['legal'] })).toEqual([
		`${went}: care sales`,
	]);
});

describe('the steps of a milestone', () => {
	const steps = (before: Milestone['steps'], after: Milestone['steps']) =>
		findMilestoneFacts({ steps: before }, { steps: after });
	const sign = step('partner', 'Sign');
	const file = step('legal', 'File it');

	it('come and go, of the partner or of a team', () => {
		expect(steps([sign], [sign, file])).toEqual([{ kind: 'step', by: 'Legal', text: 'File it' }]);
		expect(steps([file], [file, sign])).toEqual([{ kind: 'step', by: undefined, text: 'Sign' }]);
		expect(steps([sign, file], [sign])).toEqual([{ kind: 'noStep', by: 'Legal', text: 'File it' }]);
	});

	it('are said in other words', () => {
		expect(steps([sign, file], [sign, step('legal', 'Keep it')])).toEqual([
			{ kind: 'stepText', before: 'File it', after: 'Keep it' },
		]);
	});

	it('change hands and time, also with other words', () => {
		expect(steps([file], [step('partner', 'File it', { within: 5 })])).toEqual([
			{ kind: 'stepBy', text: 'File it', before: 'Legal', after: undefined },
			{ kind: 'stepWithin', text: 'File it', after: 5 },
		]);
		expect(steps([sign], [step('care', 'Let sign')]).slice(1)).toEqual([
			{ kind: 'stepBy', text: 'Let sign', before: undefined, after: 'Care' },
		]);
	});

	it('are done in another order', () => {
		expect(steps([sign, file], [file, sign])).toEqual([{ kind: 'stepOrder' }]);
	});

	it.each([
		['new', [sign], [sign, file], 'step: legal sales'],
		['gone', [sign, file], [sign], 'noStep: legal sales'],
		['new for the partner', [], [sign], 'step: sales'],
		['worded anew', [file], [step('legal', 'Keep it')], 'stepText: legal sales'],
		['of another team', [file], [step('care', 'File it')], 'stepBy: legal care sales'],
		['faster', [file], [step('legal', 'File it', { within: 1 })], 'stepWithin: legal sales'],
	])('concern those who do them where they are %s', (_, before, after, said) => {
		expect(findConcernedTeams({ steps: before }, { steps: after })).toEqual([said]);
	});
});

describe('the resources of a milestone', () => {
	const resources = (before: Partial<Milestone>, after: Partial<Milestone>, other = {}) =>
		findFacts(
			{ ...surroundings, milestones: { signed: before, other } },
			{ ...surroundings, milestones: { signed: after, other } },
			'signed',
		);
	const gone = (isGone: boolean) => [{ kind: 'noResource', resource: 'Guide', isGone }];

	it('come with the enablement or with a step', () => {
		expect(resources({}, { enablement: [give('guide')] })).toEqual([
			{ kind: 'resource', resource: 'Guide' },
		]);
		const read = step('partner', 'Read');
		expect(resources({ steps: [read] }, { steps: [{ ...read, resource: 'guide' }] })).toEqual([
			{ kind: 'resource', resource: 'Guide' },
		]);
	});

	it('stay where they move from a step to the enablement', () => {
		const read = step('partner', 'Read');
		expect(
			resources(
				{ steps: [{ ...read, resource: 'guide' }] },
				{ steps: [read], enablement: [give('guide')] },
			),
		).toEqual([]);
	});

	it('are gone altogether only where no other milestone uses them', () => {
		expect(resources({ enablement: [give('guide')] }, {})).toEqual(gone(true));
		expect(resources({ enablement: [give('guide')] }, {}, { enablement: [give('guide')] })).toEqual(
			gone(false),
		);
	});

	it('are in hand by another day', () => {
		const before = { enablement: [give('course', 3), give('guide', 7)] };
		const after = { timing: days(0, 9), enablement: [give('course', 3), give('guide', 14)] };
		expect(resources(before, after)).toEqual([
			{ kind: 'lead', resource: 'Guide', after: { timing: days(0, 9), days: 14 } },
		]);
	});

	it('concern the team that holds the milestone', () => {
		const legal = { team: 'legal' };
		const with7 = { ...legal, enablement: [give('guide', 7)] };
		expect(findConcernedTeams(legal, with7)).toEqual(['resource: legal']);
		expect(findConcernedTeams(with7, legal)).toEqual(['noResource: legal']);
		expect(findConcernedTeams(with7, { ...legal, enablement: [give('guide', 8)] })).toEqual([
			'lead: legal',
		]);
	});
});

describe('the friction of a milestone', () => {
	const friction = (before: FrictionSignal[], after: FrictionSignal[]) =>
		findMilestoneFacts({ friction: before }, { friction: after });
	const silence = signal('Silence');

	it('has new signals, and some no longer', () => {
		expect(friction([], [silence])).toEqual([{ kind: 'signal', text: 'Silence', team: 'Sales' }]);
		expect(friction([silence], [])).toEqual([{ kind: 'noSignal', text: 'Silence' }]);
	});

	it('is said in other words', () => {
		expect(friction([silence], [signal('No call')])).toEqual([
			{ kind: 'signalText', before: 'Silence', after: 'No call' },
		]);
	});

	it('shows on another day, is watched by another team, and has another play', () => {
		const kept = signal('No deal');
		const other = signal('Silence', { day: undefined, after: 3, team: 'care', play: 'visit' });
		expect(friction([kept, signal('Silence', { play: 'call' })], [kept, other])).toEqual([
			{ kind: 'signalDay', text: 'Silence', after: { day: undefined, after: 3 } },
			{ kind: 'signalTeam', text: 'Silence', before: 'Sales', after: 'Care' },
			{ kind: 'signalPlay', text: 'Silence', after: 'Visit' },
		]);
		expect(friction([signal('Silence', { play: 'call' })], [silence])).toEqual([
			{ kind: 'signalPlay', text: 'Silence', after: undefined },
		]);
	});

	it('shows on another day of the turn', () => {
		const turn = (after: number) => signal('Silence', { day: undefined, after });
		expect(friction([turn(3)], [turn(4)])).toEqual([
			{ kind: 'signalDay', text: 'Silence', after: { day: undefined, after: 4 } },
		]);
		expect(friction([silence], [signal('Silence', { day: 6 })])).toEqual([
			{ kind: 'signalDay', text: 'Silence', after: { day: 6, after: undefined } },
		]);
	});

	it.each([
		['new', [], [signal('Silence', { team: 'care' })], 'signal: care sales'],
		['gone', [signal('Silence', { team: 'care' })], [], 'noSignal: care sales'],
		[
			'worded anew',
			[signal('Silence', { team: 'care' })],
			[signal('No call', { team: 'care' })],
			'signalText: care sales',
		],
		[
			'later',
			[signal('Silence', { team: 'care' })],
			[signal('Silence', { team: 'care', day: 9 })],
			'signalDay: care sales',
		],
		[
			'answered by another play',
			[signal('Silence', { team: 'care' })],
			[signal('Silence', { team: 'care', play: 'call' })],
			'signalPlay: care sales',
		],
		[
			'watched by others',
			[signal('Silence', { team: 'legal' })],
			[signal('Silence', { team: 'care' })],
			'signalTeam: legal care sales',
		],
	])('concerns those who watch for it where a signal is %s', (_, before, after, said) => {
		expect(findConcernedTeams({ friction: before }, { friction: after })).toEqual([said]);
	});
});

it('says which metrics a milestone has now, and no longer', () => {
	expect(findMilestoneFacts({ metrics: ['deals'] }, { metrics: ['deals', 'calls'] })).toEqual([
		{ kind: 'metric', metric: 'Calls' },
	]);
	expect(findMilestoneFacts({ metrics: ['deals'] }, { metrics: [] })).toEqual([
		{ kind: 'noMetric', metric: 'Deals' },
	]);
	expect(findMilestoneFacts({ metrics: ['deals'] }, { metrics: ['calls'] })).toEqual([
		{ kind: 'metric', metric: 'Calls' },
		{ kind: 'noMetric', metric: 'Deals' },
	]);
});

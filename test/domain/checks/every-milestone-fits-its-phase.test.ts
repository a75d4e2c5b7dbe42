import { expect, it } from 'vitest';
import { everyMilestoneFitsItsPhase } from '../../../src/domain/checks/every-milestone-fits-its-phase.ts';
import type { FrictionSignal, Milestone, Step } from '../../../src/domain/journey.ts';
import { assembleJourney, days, monthly } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const check = (signed: Partial<Milestone>, tracks: { id: string; title: string }[] = []) =>
	examine(everyMilestoneFitsItsPhase, {
		phases: {
			one: { tracks: tracks.map((track) => ({ ...track, summary: undefined })) },
			two: { days: undefined },
		},
		milestones: { signed },
	});
const signal = (day: number | undefined, after: number | undefined): FrictionSignal => ({
	signal: 'Silence',
	day,
	after,
	team: 'sales',
	play: undefined,
});
const step = (by: string, role: string | undefined): Step => ({
	by,
	role,
	do: 'Sign',
	resource: undefined,
	within: undefined,
	isInternal: false,
});
const tracks = [
	{ id: 'talk', title: 'Talk' },
	{ id: 'paper', title: 'Paper' },
];

it('accepts the tracks of the phase and none', () => {
	expect(check({ track: 'paper' }, tracks)).toEqual([]);
	expect(check({})).toEqual([]);
});

it('finds a track that the phase does not have, and names those it has', () => {
	expect(check({ track: 'papr' }, tracks)).toEqual([
		'error unknown-track milestones/signed/track: “One” has no track called “papr”. Its tracks: talk, paper.',
	]);
	expect(check({ track: 'talk' })).toEqual([
		'error unknown-track milestones/signed/track: “One” has no tracks. Remove the field, or add tracks in phases/one.md.',
	]);
});

it('passes on among which tracks the mistyped one can be meant', () => {
	const journey = assembleJourney({
		phases: { one: { tracks: [{ id: 'talk', title: 'Talk', summary: undefined }] } },
		milestones: { signed: { track: 'tlak' } },
	});
	const [problem] = everyMilestoneFitsItsPhase({ journey, paths: [], today: '2026-11-23' });
	expect(problem?.mistyped).toEqual({ word: 'tlak', choices: ['talk'] });
});

it('accepts a window up to the last day of the phase, and any in a phase without end', () => {
	expect(check({ timing: days(90, 90) })).toEqual([]);
	expect(check({ timing: days(10, 9000), phase: 'two' })).toEqual([]);
});

it('finds a window that ends before it begins', () => {
	expect(check({ timing: days(9, 8) })).toEqual([
		'error window-order milestones/signed/window: The window ends (day 8) before it begins (day 9). Write the earlier day after “from”.',
	]);
});

it('finds a window that ends after the phase, for one partner type as well', () => {
	const message =
		'Day 91 is after “One” ends (day 90). Move the window, or lengthen the phase in phases/one.md.';
	expect(check({ timing: days(0, 91) })).toEqual([
		`error window-outside-phase milestones/signed/window: ${message}`,
	]);
	expect(
		check({
			byType: new Map([
				['referral', { timing: days(0, 91) }],
				['reseller', { team: 'legal' }],
			]),
		}),
	).toEqual([`error window-outside-phase milestones/signed/byType/referral/window: ${message}`]);
});

it('has no window to look at where a milestone recurs', () => {
	expect(check({ timing: monthly, byType: new Map([['referral', { timing: monthly }]]) })).toEqual(
		[],
	);
});

it('wants a day of the phase for the signals of a window, and days since the last turn for others', () => {
	const place = 'error friction-day milestones/signed/friction/0: ';
	const ofWindow = `${place}The milestone has a window, so the signal needs a day on the phase’s clock: “day: 45”, and no “after”.`;
	const ofTurn = `${place}The milestone recurs, so the signal needs the days since the last turn: “after: 30”, and no “day”.`;
	expect(check({ friction: [signal(5, undefined)] })).toEqual([]);
	expect(check({ friction: [signal(undefined, undefined)] })).toEqual([ofWindow]);
	expect(check({ friction: [signal(5, 5)] })).toEqual([ofWindow]);
	expect(check({ timing: monthly, friction: [signal(undefined, 5)] })).toEqual([]);
	expect(check({ timing: monthly, friction: [signal(undefined, undefined)] })).toEqual([ofTurn]);
	expect(check({ timing: monthly, friction: [signal(5, 5)] })).toEqual([ofTurn]);
});

it('wants the day of a signal within the phase, if that ends', () => {
	expect(check({ friction: [signal(90, undefined)] })).toEqual([]);
	expect(check({ friction: [signal(91, undefined)] })).toEqual([
		'error friction-outside-phase milestones/signed/friction/0/day: Day 91 is after “One” ends (day 90). Write a day from 0 to 90.',
	]);
	expect(check({ phase: 'two', friction: [signal(91, undefined)] })).toEqual([]);
});

it('wants roles on steps of the partner only', () => {
	expect(check({ steps: [step('partner', 'owner'), step('legal', undefined)] })).toEqual([]);
	expect(check({ steps: [step('partner', 'owner'), step('legal', 'owner')] })).toEqual([
		'error step-role milestones/signed/steps/1/role: A role belongs to a step by the partner. Remove it, or write “by: partner”.',
	]);
});

it('finds a difference for a partner type that the milestone is not for', () => {
	expect(
		check({
			partnerTypes: ['reseller'],
			byType: new Map([
				['reseller', { team: 'legal' }],
				['referral', { team: 'legal' }],
			]),
		}),
	).toEqual([
		'warning difference-without-type milestones/signed/byType/referral: The milestone is not for “referral”, so this changes nothing. Add “referral” to partnerTypes, or remove it here.',
	]);
});

it('leaves a milestone without a phase to those who look for phases', () => {
	expect(check({ phase: 'gone', timing: days(9, 8), track: 'x' })).toEqual([]);
});

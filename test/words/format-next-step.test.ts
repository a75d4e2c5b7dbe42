import { expect, it } from 'vitest';
import { findNextSteps } from '../../src/domain/next-steps.ts';
import { buildPath } from '../../src/domain/path.ts';
import {
	formatHandoff,
	formatNextReason,
	formatNextStep,
} from '../../src/words/format-next-step.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeJourney } from '../domain/journeys.ts';

const words = loadWords('en');

function answer(id: string, milestones: Parameters<typeof makeJourney>[0]) {
	const journey = makeJourney(milestones);
	const path = buildPath(journey);
	const from = path.milestones.get(id);
	if (!from) throw new Error(`No milestone ${id}`);
	const next = findNextSteps(path, id);
	return {
		text: next.steps
			.map((step) =>
				[formatNextStep(words, journey, from, step), formatHandoff(words, journey, step)].join(' '),
			)
			.join('\n'),
		reason: formatNextReason(words, from, next),
	};
}

it('says the day, the milestone and who owns it from then on', () => {
	const { text } = answer('a', { a: { team: 'legal' }, b: { after: ['a'], window: [10, 60] } });
	expect(text).toBe('Next, by day 60: B. Owner from then on: Sales.');
});

it('says so where the same team goes on, and where it is one day', () => {
	const { text } = answer('a', { a: {}, b: { after: ['a'], window: [7, 7] } });
	expect(text).toBe('Next, on day 7: B. Owner: Sales.');
});

it('names the phase where its clock is another one', () => {
	const { text } = answer('a', { a: {}, b: { phase: 'two', after: ['a'], window: [0, 5] } });
	expect(text).toBe('Next, by day 5 of Two: B. Owner: Sales.');
});

it.each([
	['half-yearly', 'every half-year'],
	['each-release', 'with each release'],
	['monthly', 'every month'],
])('words what recurs %s', (cadence, said) => {
	const { text } = answer('a', { a: { phase: 'two', cadence }, b: { phase: 'two', cadence } });
	expect(text).toContain(`Next, ${said}: B.`);
});

it('words each reason', () => {
	const late: [number, number] = [20, 30];
	expect(answer('a', { a: {}, b: { after: ['a'] } }).reason).toContain('waits');
	expect(answer('a', { a: { track: 'x' }, b: { track: 'x', window: late } }).reason).toContain(
		'track',
	);
	expect(answer('a', { a: { track: 'x' }, b: { track: 'y', window: late } }).reason).toContain(
		'phase',
	);
	expect(answer('a', { a: {}, b: { phase: 'two' } }).reason).toBe(
		'One ends here and Two begins. The gate opens when:',
	);
	expect(answer('a', { a: { phase: 'two', cadence: 'yearly' } }).reason).toBe(
		'It comes round again.',
	);
	expect(answer('a', { a: {} }).reason).toBe('The path ends here, with One.');
});

it('says that the required one comes last where all others are recommended', () => {
	const milestones = {
		a: {},
		b: { after: ['a'], optional: true },
		c: { window: [20, 30] as [number, number] },
	};
	expect(answer('a', milestones).reason).toContain('recommended');
});

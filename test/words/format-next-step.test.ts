import { expect, it } from 'vitest';
import { findFollowing } from '../../src/domain/find-following.ts';
import { buildPath } from '../../src/domain/path.ts';
import { formatHandoff, formatNextStep } from '../../src/words/format-next-step.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeJourney } from '../domain/journeys.ts';

const words = loadWords('en');

function sayUnlocked(id: string, milestones: Parameters<typeof makeJourney>[0]) {
	const journey = makeJourney(milestones);
	const path = buildPath(journey);
	const from = path.milestones.get(id);
	if (!from) throw new Error(`No milestone ${id}`);
	return findFollowing(path, id)
		.unlocks.map((step) =>
			[formatNextStep(words, journey, from, step), formatHandoff(words, journey, step)].join(' '),
		)
		.join('\n');
}

it('says the day, the milestone and who owns it from then on', () => {
	const text = sayUnlocked('a', { a: { team: 'legal' }, b: { after: ['a'], window: [10, 60] } });
	expect(text).toBe('Next, by day 60: B. Owner from then on: Sales.');
});

it('says so where the same team goes on, and where it is one day', () => {
	const text = sayUnlocked('a', { a: {}, b: { after: ['a'], window: [7, 7] } });
	expect(text).toBe('Next, on day 7: B. Owner: Sales.');
});

it('names the phase where its clock is another one', () => {
	const text = sayUnlocked('a', { a: {}, b: { phase: 'two', after: ['a'], window: [0, 5] } });
	expect(text).toBe('Next, by day 5 of Two: B. Owner: Sales.');
});

it.each([
	['half-yearly', 'every half-year'],
	['each-release', 'with each release'],
	['monthly', 'every month'],
])('words what recurs %s', (cadence, said) => {
	const text = sayUnlocked('a', {
		a: { phase: 'two', cadence },
		b: { phase: 'two', cadence, after: ['a'] },
	});
	expect(text).toContain(`Next, ${said}: B.`);
});

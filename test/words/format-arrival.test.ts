import { expect, it } from 'vitest';
import type { Timing } from '../../src/domain/journey.ts';
import { formatArrival } from '../../src/words/format-arrival.ts';
import { loadWords } from '../../src/words/load-words.ts';

const window: Timing = { kind: 'window', window: { from: 10, to: 20 } };
const cadence: Timing = { kind: 'cadence', cadence: 'yearly' };

it.each([
	[window, 3, 'By day 7'],
	[window, 10, 'By day 0'],
	[window, 11, '1 day before the phase begins'],
	[window, -4, 'By day 14'],
	[cadence, 0, 'When each turn begins'],
	[cadence, 7, '7 days before each turn'],
	[cadence, -1, '1 day after each turn begins'],
])('says when a resource is in hand (%j, %i days)', (timing, lead, said) => {
	expect(formatArrival(loadWords('en'), timing, lead)).toBe(said);
});

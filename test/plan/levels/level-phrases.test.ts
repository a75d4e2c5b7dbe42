import { describe, expect, it } from 'vitest';
import { collectLevelPhrases, makeSay } from '../../../src/plan/levels/level-phrases.ts';
import { loadWords } from '../../../src/words/load-words.ts';

describe.each(['en', 'de', 'es', 'fr', 'ja', 'ar', 'pl'])('in %s', (locale) => {
	const words = loadWords(locale);
	const phrases = collectLevelPhrases(words);
	const say = makeSay(phrases, locale);

	it('a device words each phrase as a build does, whatever the count', () => {
		for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000, 2.5]) {
			const number = new Intl.NumberFormat(locale).format(count);
			for (const key of ['check.short', 'check.otherWays', 'measure.points'] as const) {
				const values = { count, number, level: 'Gold', first: 'People' };
				expect(say(key, values)).toBe(words.say(key, values));
			}
		}
		expect(say('check.gainMore', { value: 'a', before: 'b' })).toBe(
			words.say('check.gainMore', { value: 'a', before: 'b' }),
		);
	});

	it('the plan is given its own ones alone', () => {
		const own = Object.keys(collectLevelPhrases(words, true));
		expect(own.every((key) => key in phrases)).toBe(true);
		expect(own.length).toBeLessThan(12);
	});
});

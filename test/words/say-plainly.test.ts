import { expect, it } from 'vitest';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';
import { makeSay } from '../../src/words/make-say.ts';
import { sayPlainly } from '../../src/words/say-plainly.ts';
import { wordKeys } from '../../src/words/words.ts';

/** Any value for each name that a phrase fills in. */
function fillIn(text: string, value: string | number): Record<string, string | number> {
	return Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, value]));
}

it('words every phrase of every language as the maker of messages does', () => {
	for (const language of shippedLanguages) {
		const { phrase, say } = loadWords(language);
		const whole = makeSay(phrase);
		for (const key of wordKeys)
			for (const value of ['', 'Acme {x} <b> #', 0, 1234.5]) {
				const values = fillIn(phrase(key).text, value);
				let expected: string;
				try {
					expected = whole(key, values);
				} catch {
					// A choice that no such value can make.
					continue;
				}
				expect(say(key, values), `${language} ${key}`).toBe(expected);
			}
	}
});

it('leaves quotes, choices, counts and what is missing to it', () => {
	const texts: Record<string, string> = {
		quoted: "It''s '{name}'",
		counted: '{count, plural, one {# day} other {# days}}',
		missing: 'Hello {name}',
		plain: 'Hello {name} and {name}',
	};
	const asked: string[] = [];
	const say = sayPlainly(
		(key: string) => ({ text: texts[key] ?? '' }),
		(key) => {
			asked.push(key);
			return '…';
		},
	);
	expect(say('plain', { name: 'Acme' })).toBe('Hello Acme and Acme');
	for (const key of ['quoted', 'counted']) say(key, { name: 'Acme', count: 1 });
	say('missing');
	expect(asked).toEqual(['quoted', 'counted', 'missing']);
});

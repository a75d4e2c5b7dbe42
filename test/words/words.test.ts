import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';
import { createWords } from '../../src/words/words.ts';

type Parts = ReturnType<IntlMessageFormat['getAst']>;

const read = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8')).words;
const parse = (phrase: string, language: string) =>
	new IntlMessageFormat(phrase, language, undefined, { ignoreTag: true }).getAst();
const english = read('en');

/** Each value that a phrase asks for, with how it is written and the choices that hang on it. */
function listValues(parts: Parts): string[] {
	return parts.flatMap((part) => {
		if (!('value' in part) || part.type === 0) return [];
		if (!('options' in part)) {
			const style = 'style' in part && part.style ? JSON.stringify(part.style) : '';
			return [`${part.value} ${part.type} ${style}`];
		}
		const choices = Object.keys(part.options).filter(
			(choice) => part.type === 5 || choice.startsWith('='),
		);
		return [
			`${part.value} ${part.type} ${choices.sort()}`,
			...Object.values(part.options).flatMap((option) => listValues(option.value)),
		];
	});
}

/** The sets of plural forms that a phrase tells apart, exact numbers left out. */
function listPlurals(parts: Parts): string[][] {
	return parts.flatMap((part) => {
		if (!('options' in part)) return [];
		const own = Object.keys(part.options).filter((choice) => !choice.startsWith('='));
		return [
			...('pluralType' in part ? [own.sort()] : []),
			...Object.values(part.options).flatMap((option) => listPlurals(option.value)),
		];
	});
}

describe.each(shippedLanguages)('the words in %s', (language) => {
	const own = read(language);

	it('has keys of English only, in their order', () => {
		expect(Object.keys(own)).toEqual(Object.keys(english).filter((key) => key in own));
	});

	it('asks for the values that English asks for, phrase by phrase', () => {
		const values = (words: Record<string, string>, key: string) => [
			...new Set(listValues(parse(words[key] ?? '', language)).sort()),
		];
		for (const key of Object.keys(own)) {
			expect(values(own, key), key).toEqual(values(english, key));
		}
	});

	it('has each plural form of the language', () => {
		const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
		for (const [key, phrase] of Object.entries(own)) {
			for (const forms of listPlurals(parse(phrase, language))) {
				expect(forms, key).toEqual([...pluralCategories].sort());
			}
		}
	});
});

it('says in English what a language lacks, numbers and plurals included', () => {
	const { say, language } = createWords('de', { 'phase.goal': 'Ziel' });
	expect(say('phase.goal')).toBe('Ziel');
	expect(say('phase.days', { days: 1200 })).toBe('1,200 days');
	expect(language).toBe('de');
});

it('is English where a language is not shipped', () => {
	const { say, language, locale } = loadWords('sw-KE');
	expect([say('phase.goal'), language, locale]).toEqual(['Goal', 'en', 'sw-KE']);
});

it('counts as the language does', () => {
	const count = (locale: string) =>
		[1, 2, 1_000_000].map((days) => loadWords(locale).say('phase.days', { days }));
	expect(count('de')).toEqual(['1 Tag', '2 Tage', '1.000.000 Tage']);
	expect(count('fr')).toEqual(['1 jour', '2 jours', '1\u202f000\u202f000 de jours']);
});

it('sets French signs off with a space that does not break', () => {
	for (const [key, phrase] of Object.entries(read('fr'))) {
		expect(phrase, key).not.toMatch(/[^\u00a0]»|«[^\u00a0]| [:;?!%](?!:)|'/);
	}
});

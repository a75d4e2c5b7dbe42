import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import {
	languagesWithTwoAddresses,
	loadProgramWords,
	loadWords,
} from '../../src/words/load-words.ts';
import type { WordKey } from '../../src/words/words.ts';

type Phrases = Record<string, string>;

const read = (file: string): Phrases =>
	JSON.parse(readFileSync(`src/words/${file}.json`, 'utf8')).words;

/** How a formal word is told: by whom it speaks of, and in French by the form of the verb as well. */
const formal: Record<string, RegExp> = {
	de: /(?<![\p{L}])(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?![\p{L}])/u,
	fr: /(?<![\p{L}])(?:vous|votre|vos|vôtres?|dites|êtes|(?!chez(?!\p{L})|assez(?!\p{L}))\p{L}+ez)(?![\p{L}])/iu,
};

/** The values of a phrase, whatever stands around them. */
function listValues(phrase: string): string[] {
	const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): string[] =>
		parts.flatMap((part) => [
			...('value' in part && part.type !== 0 ? [`${part.value} ${part.type}`] : []),
			...('options' in part ? Object.values(part.options).flatMap((one) => walk(one.value)) : []),
		]);
	return [
		...new Set(walk(new IntlMessageFormat(phrase, 'en', undefined, { ignoreTag: true }).getAst())),
	].sort();
}

describe.each(languagesWithTwoAddresses)('the informal words in %s', (language) => {
	const words = read(language);
	const own = read(`${language}-informal`);

	it('replace words that there are, in their order, and differ from them', () => {
		expect(Object.keys(own)).toEqual(Object.keys(words).filter((key) => key in own));
		expect(Object.keys(own).filter((key) => own[key] === words[key])).toEqual([]);
	});

	it('fill in what the formal ones fill in', () => {
		for (const [key, text] of Object.entries(own))
			expect(listValues(text), key).toEqual(listValues(words[key] ?? ''));
	});

	it('leave no word that addresses the reader formally', () => {
		const left = Object.entries({ ...words, ...own }).flatMap(([key, text]) =>
			formal[language]?.test(text)
				? [
						`${key} is formal: “${text}”. Write it into src/words/${language}-informal.json as well.`,
					]
				: [],
		);
		expect(left).toEqual([]);
	});
});

describe('the words of a program', () => {
	const say = (locale: string, address?: 'formal' | 'informal', key: WordKey = 'place.need') =>
		loadProgramWords({ locale, ...(address && { address }) }).say(key);

	it('address the reader as the program says, formally where it says nothing', () => {
		expect(say('de')).toBe('Das brauchen Sie');
		expect(say('de-AT', 'formal')).toBe('Das brauchen Sie');
		expect(say('de-AT', 'informal')).toBe('Das brauchst du');
		expect(say('fr', 'informal')).toBe('Il te faut');
	});

	it('are those of the language where there is one way only', () => {
		for (const locale of ['en', 'es', 'ja', 'nl'])
			expect(say(locale, 'informal')).toBe(loadWords(locale).say('place.need'));
	});
});

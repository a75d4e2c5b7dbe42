import { describe, expect, it } from 'vitest';
import { collectPhrases } from '../../src/plan/plan-phrases.ts';
import en from '../../src/words/en.json' with { type: 'json' };
import { findWordFault } from '../../src/words/find-word-fault.ts';
import { findWords } from '../../src/words/find-words.ts';
import {
	listProgramPhrases,
	loadProgramWords,
	shippedLanguages,
} from '../../src/words/load-words.ts';
import type { WordKey } from '../../src/words/words.ts';

describe('a text of a program’s own', () => {
	it.each(shippedLanguages)('may be what %s says under the same key', (locale) => {
		const faults = Object.entries(listProgramPhrases({ locale })).flatMap(
			([key, text]) => findWordFault(key as WordKey, text) ?? [],
		);
		expect(faults).toEqual([]);
	});

	it.each<[WordKey, string]>([
		['next.handoff', 'From then on you talk to {team}.'],
		['diagram.count', '{count, plural, =0 {nothing} one {a milestone} other {# milestones}}'],
		['diagram.count', '{count} milestones'],
		['day', 'D{day, number}'],
		// A number that a phrase does not show may be left out.
		['gate.first', 'It begins with:'],
		['diff.noResource', '{resource} is gone.'],
	])('may say %s as “%s”', (key, text) => {
		expect(findWordFault(key, text)).toBeUndefined();
	});

	it.each<[WordKey, string, string]>([
		[
			'next.handoff',
			'Next owner.',
			'The value {team} is missing. Write it into the text, in its braces.',
		],
		[
			'next.handoff',
			'{teem} is next.',
			'There is no value {teem} in this text. Did you mean {team}? Values: {team}.',
		],
		[
			'nav.plan',
			'Where is {partner}?',
			'Nothing is filled into this text, so {partner} means nothing here. Write it without braces.',
		],
		[
			'next.handoff',
			'{team, plural, one {a} other {b}}',
			'The value {team} cannot be written in this way. Write it as in: Owner from then on: {team}.',
		],
		[
			'next.handoff',
			'Owner: {team',
			'The braces do not fit together. Write the values as in: Owner from then on: {team}.',
		],
		[
			'diagram.count',
			'{count, plural, one {# milestone}}',
			'A choice needs “other {…}” as its last part, for all the rest.',
		],
		[
			'diagram.count',
			'{count, plural, single {# milestone} other {# milestones}}',
			'“single” is none of the choices of {count}. Choices: zero, one, two, few, many, other.',
		],
		[
			'diff.noResource',
			'{resource} is gone{where, select, there { there} other {}}.',
			'“there” is none of the choices of {where}. Choices: here, other.',
		],
	])('may not say %s as “%s”', (key, text, fault) => {
		expect(findWordFault(key, text)).toBe(fault);
	});

	it('stands in place of the word, in the forms of the program’s language', () => {
		const { say } = loadProgramWords({
			locale: 'pl',
			words: { 'diagram.count': '{count, plural, one {# krok} few {# kroki} other {# kroków}}' },
		});
		expect([1, 3, 7].map((count) => say('diagram.count', { count }))).toEqual([
			'1 krok',
			'3 kroki',
			'7 kroków',
		]);
		expect(say('map.title')).toBe(en.words['map.title']);
	});

	it('goes before the informal word', () => {
		const program = {
			locale: 'de',
			address: 'informal' as const,
			words: { 'place.need': 'Nötig' },
		};
		expect(loadProgramWords(program).say('place.need')).toBe('Nötig');
		expect(listProgramPhrases(program)).toMatchObject({
			'place.need': 'Nötig',
			'nav.breadcrumbs': 'Du bist hier',
		});
	});

	it('is what the script of the plan says, with its gaps', () => {
		const { say } = loadProgramWords({
			locale: 'en',
			words: {
				'place.ownerThen': 'Then talk to {team}',
				'plan.count': '{total} in all, {done} done',
			},
		});
		expect(collectPhrases(say)).toMatchObject({
			'place.ownerThen': 'Then talk to {team}',
			'plan.count': '{total} in all, {done} done',
		});
	});
});

describe('the keys of what stands on the screen', () => {
	const phrases = listProgramPhrases({ locale: 'en' });

	it('are found by a part of the text, whatever its capitals and quotes', () => {
		expect(findWords(phrases, 'where am i')).toEqual(['nav.plan']);
		expect(findWords(phrases, 'nav.plan')[0]).toBe('nav.plan');
	});

	it('are found by a text with its values filled in', () => {
		expect(findWords(phrases, 'Owner from then on: Legal.')).toContain('next.handoff');
		expect(findWords(phrases, '12 milestones')).toContain('diagram.count');
		expect(findWords(phrases, 'Open “Agreement signed” in the handbook')).toContain('plan.open');
	});

	it('are none for what the program does not say by itself', () => {
		expect(findWords(phrases, 'A good “no” in week two')).toEqual([]);
	});
});

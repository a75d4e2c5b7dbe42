import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { shippedLanguages } from '../../src/words/load-words.ts';

type Phrases = Record<string, string>;

const read = (language: string): Phrases =>
	JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8')).words;

/** What nobody would say to a partner, or what is said in another word elsewhere. */
const unsaid: Record<string, readonly RegExp[]> = {
	en: [
		/\b(?:held|played) by\b/i,
		/\bholds? (?:you|the partner|a milestone|it)\b/i,
		/\bthat we hold\b/i,
		/\bin hand\b/i,
		/\bwhole way\b/i,
		/\bhang together\b/i,
		/\b(?:gate|door)\b.*\bopens?\b/i,
		/\bstands the gate\b/i,
		/\bif it is missed\b/i,
		/\bproved by\b/i,
		/\bnot required\b/i,
	],
	de: [
		/betreut/i,
		/in der Hand/i,
		/nicht (?:Pflicht|verlangt)(?! oder)$/i,
		/wenn er nicht erreicht/i,
		/verantwortlich:/i,
	],
	es: [
		/a (?:su |nuestro )?cargo/i,
		/a mano/i,
		/puerta .*abre/i,
		/no obligatorio$/i,
		/si no se alcanza/i,
	],
	fr: [
		/accompagn(?:e|ée?s?|ons)\b/i,
		/en main/i,
		/passage .*ouvre/i,
		/pas obligatoire$|non exigé$/i,
		/conseillée?s?\b/i,
		/s’il n’est pas atteint/i,
	],
	ja: [/責任者/, /達成できなかった場合/, /（必須では/],
};

/**
 * A team that a verb depends on: {team} holds, is, are, does. A name may be singular or plural, so it
 * stands after a colon or a preposition. What is said of a verb in German, Spanish and French goes alike.
 */
const who = '\\{(?:team|owner|who|by|to|from|after|before|usual|teams)\\}';
const verbs: Record<string, string> = {
	en: 'is|are|was|were|has|have|does|do|holds?|owns?|watch(?:es)?|answers?|takes?|now|no longer|will|must|can',
	de: 'ist|sind|war|wird|werden|hat|haben|betreut|betreuen|achtet|achten|beobachtet|übernimmt|muss|müssen|kann|können',
	es: 'es|son|está|están|tiene|tienen|hace|hacen|vigila|vigilan|lleva|llevan|debe|deben|puede|pueden',
	fr: 'est|sont|a|ont|fait|font|surveille|surveillent|accompagne|accompagnent|doit|doivent|peut|peuvent',
};

/** Labels of one thing: they say the same, whatever stands around them. */
const oneThing: Record<string, readonly string[]> = {
	owner: [
		'place.owner',
		'milestone.team',
		'play.team',
		'difference.team',
		'handoffs.held',
		'next.sameTeam',
	],
	'owner from then on': ['place.ownerThen', 'next.handoff', 'team.answer.owner'],
	'done when': [
		'place.doneWhen',
		'milestone.exit',
		'phase.exit',
		'gate.exit',
		'map.doneWhen',
		'team.mustBeTrue',
	],
	'you need': ['place.need', 'milestone.enablement', 'map.need'],
	next: ['place.next', 'milestone.next'],
	'if it is late': ['place.ifLate', 'milestone.ifMissed'],
	recommended: [
		'milestone.optional',
		'plan.recommended',
		'difference.optional',
		'team.answer.optional',
	],
};

/** A label alone: without its value, its colon and its first capital. */
const strip = (text = '') =>
	text
		.replace(/\{[^{}]*\}/g, '')
		.replace(/[\s\u00a0:：.。]+$/g, '')
		.toLowerCase();

describe.each(shippedLanguages)('the words in %s', (language) => {
	const words = read(language);

	it('are those that a partner manager would say', () => {
		const found = Object.entries(words).flatMap(([key, text]) =>
			(unsaid[language] ?? [])
				.filter((one) => one.test(text))
				.map((one) => `${key}: “${text}” has ${one}`),
		);
		expect(found).toEqual([]);
	});

	it('let no sentence depend on whether the name of a team is singular or plural', () => {
		// In Japanese a verb is the same for one and for many.
		const subject = new RegExp(`${who} (?:${verbs[language] ?? '$^'})\\b`, 'i');
		const found = Object.entries(words).filter(([, text]) => subject.test(text));
		expect(found).toEqual([]);
	});

	it.each(Object.entries(oneThing))('say “%s” in one word', (_, keys) => {
		const said = new Set(keys.map((key) => strip(words[key])));
		expect([...said]).toHaveLength(1);
	});
});

describe('the public texts of the default program', () => {
	const journey = buildJourney(readModel('test/fixtures/acme').model, { edition: 'public' });

	it.each([
		// The reader is spoken to. What is said of one partner among several stays as it is.
		[
			'speak to the partner',
			/\b(?:[Tt]he|this) partner(?:’s|'s)?\b(?! (?:agreement|community|directory|journey|management|marketing|operations|page|portal|profile|sales|summit|support|that registered|types?|whose|it wants)\b)/,
		],
		[
			'say “we” of the vendor',
			/\b(?:a partner and Acme|Acme (?:sets|gives|pays|wants|answers|does|offers|expects))\b/,
		],
		['call an owner an owner', /\b(?:held|owned|led|run) by\b|\bholds (?:you|the partner)\b/],
	])('%s', (_, unsaid) => {
		const found = listTexts(journey).filter((text) => unsaid.test(text));
		expect(found).toEqual([]);
	});
});

/** Every text of a journey, without what stands in its texts for the vendor’s own people. */
function listTexts(value: unknown): string[] {
	if (typeof value === 'string')
		return value
			.replaceAll(/<Internal>[\s\S]*?<\/Internal>/g, '')
			.split('\n')
			.filter((line) => /\s/.test(line));
	if (value instanceof Map || value instanceof Set) return [...value.values()].flatMap(listTexts);
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

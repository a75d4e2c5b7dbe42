import { IntlMessageFormat } from 'intl-messageformat';
import { tell } from '../domain/message.ts';
import english from './en.json' with { type: 'json' };
import { findNearest } from './nearest.ts';
import type { WordKey } from './words.ts';

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Part = Parts[number];

/** What a phrase asks for under a name: in which ways, and whether the value itself is shown. */
interface Asked {
	kinds: Set<Part['type']>;
	isShown: boolean;
	choices: Set<string>;
}

/** As the parser counts them. */
const kind = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7 } as const;
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** What is wrong with a program’s own text for a word of the interface; nothing where it can be said. */
export function findWordFault(key: WordKey, text: string): string | undefined {
	const original = english.words[key];
	const [tag] = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\w+);/i.exec(text) ?? [];
	if (tag !== undefined)
		return tell`“${tag}” would be seen as it stands here: words of the interface are plain text. Remove it, or write the sign itself.`;
	let own: Map<string, Asked>;
	try {
		own = listAsked(parsePhrase(text));
	} catch (error) {
		return error instanceof SyntaxError && error.message === 'MISSING_OTHER_CLAUSE'
			? tell`A choice needs “other {…}” as its last part, for all the rest.`
			: tell`The braces do not fit together. Write the values as in: ${original}`;
	}
	const asked = listAsked(parsePhrase(original));
	for (const [name, { kinds, choices }] of own) {
		const given = asked.get(name);
		if (!given) return wordUnknownValue(name, [...asked.keys()]);
		if (![...kinds].every((one) => mayBeWritten(one, given.kinds)))
			return tell`The value {${name}} cannot be written in this way. Write it as in: ${original}`;
		const known = kinds.has(kind.plural) ? forms : [...given.choices];
		const odd = [...choices].find((one) => !/^=\d+$/.test(one) && !known.includes(one));
		if (odd !== undefined)
			return tell`“${odd}” is none of the choices of {${name}}. Choices: ${known.join(', ')}.`;
	}
	const missing = [...asked].find(([name, { isShown }]) => isShown && !own.has(name));
	return (
		missing && tell`The value {${missing[0]}} is missing. Write it into the text, in its braces.`
	);
}

/** The parts of a phrase of the interface. */
export function parsePhrase(text: string): Parts {
	return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
}

/** Any value can be shown as it is, and what is a number in one way is one in the other. */
function mayBeWritten(one: Part['type'], given: ReadonlySet<Part['type']>): boolean {
	const isNumber = given.has(kind.number) || given.has(kind.plural);
	const isOfNumber = one === kind.number || one === kind.plural;
	return one === kind.argument || given.has(one) || (isNumber && isOfNumber);
}

function wordUnknownValue(name: string, known: readonly string[]): string {
	if (known.length === 0)
		return tell`Nothing is filled into this text, so {${name}} means nothing here. Write it without braces.`;
	const near = findNearest(name, known);
	const hint = near ? tell` Did you mean {${near}}?` : '';
	const values = known.map((one) => `{${one}}`).join(', ');
	return tell`There is no value {${name}} in this text.${hint} Values: ${values}.`;
}

function listAsked(parts: Parts, asked = new Map<string, Asked>()): Map<string, Asked> {
	for (const part of parts) {
		if (part.type === kind.literal || part.type === kind.pound || !('value' in part)) continue;
		const one = asked.get(part.value) ?? { kinds: new Set(), isShown: false, choices: new Set() };
		asked.set(part.value, one);
		one.kinds.add(part.type);
		if (!('options' in part)) {
			one.isShown = true;
			continue;
		}
		for (const [choice, { value }] of Object.entries(part.options)) {
			one.choices.add(choice);
			if (part.type === kind.plural && value.some(({ type }) => type === kind.pound))
				one.isShown = true;
			listAsked(value, asked);
		}
	}
	return asked;
}

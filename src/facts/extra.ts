import type { Entry, ExtraValue } from '../domain/journey.ts';
import { localize, type OwnField } from '../package/field.ts';
import { ownFields } from '../package/own-program.ts';
import { formatDate, formatList } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { Fact, FactSource, Line } from './fact.ts';
import { say } from './links.ts';

/** What an entry says in the fields that the program has added, in their order. */
export function listExtraFacts(
	{ words }: Pick<FactSource, 'words'>,
	{ collection, extra = {} }: Entry,
): Fact[] {
	return Object.entries(ownFields(collection)).map(([name, own]) => {
		const value = extra[name];
		return {
			name: localize(own.label, words.locale),
			lines: value === undefined ? [] : sayValue(words, own, value),
		};
	});
}

function sayValue(words: Words, own: OwnField, value: ExtraValue): Line[] {
	if (typeof value === 'object') return say(formatList(words, value));
	if (typeof value === 'boolean') return say(words.say(value ? 'fact.yes' : 'fact.no'));
	if (typeof value === 'number')
		return say(new Intl.NumberFormat(words.locale, { maximumFractionDigits: 20 }).format(value));
	if (own.type === 'date') return say(formatDate(words, value));
	if (own.type === 'url') return [{ runs: [{ text: new URL(value).hostname, address: value }] }];
	return say(value);
}

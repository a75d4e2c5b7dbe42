import type { Change, ChangeKind } from '../domain/diff/change.ts';
import { formatList } from './format-timing.ts';
import { formatSubject, phraseChange } from './phrase-change.ts';
import type { Words } from './words.ts';

/** Changes whose sentence says itself for which partner types it holds. */
const saysTypes: readonly ChangeKind[] = ['timing', 'team', 'types', 'noTypes'];

/** A change in a sentence: “First deal registered moves from day 60 to day 45 for Reseller.” */
export function formatChange(words: Words, change: Change): string {
	const { only, kind } = change;
	const [key, values] = phraseChange(words, change);
	const types = formatList(
		words,
		only.map(({ title }) => title),
	);
	const scope = only.length > 0 ? 'some' : 'all';
	const { title } = change.subject;
	const entry = formatSubject(words, change.subject);
	const sentence = words.say(key, { title, entry, types, scope, ...values });
	if (only.length === 0 || saysTypes.includes(kind)) return sentence;
	return words.say('diff.only', { types, sentence });
}

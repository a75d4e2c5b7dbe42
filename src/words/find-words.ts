import { parsePhrase } from './find-word-fault.ts';
import type { WordKey } from './words.ts';

type Phrases = Readonly<Record<WordKey, string>>;
type Parts = ReturnType<typeof parsePhrase>;

/**
 * The keys of the words of the interface in which a text stands, or of which it may be made: on the screen
 * “3 milestones” is “{count, plural, one {# milestone} other {# milestones}}”. Those that say just that come first.
 */
export function findWords(phrases: Phrases, seen: string): WordKey[] {
	const wanted = level(seen);
	const keys = Object.keys(phrases) as WordKey[];
	const ranked = keys.flatMap((key) => {
		const text = level(phrases[key]);
		if (text === wanted || key === seen) return [{ key, rank: 0 }];
		if (text.includes(wanted)) return [{ key, rank: 1 }];
		return mayBecome(phrases[key], wanted) ? [{ key, rank: 2 }] : [];
	});
	return ranked.sort((a, b) => a.rank - b.rank).map(({ key }) => key);
}

/** As it is looked for: quotes, capitals and kinds of space mean nothing. */
function level(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[“”„«»"]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** Whether a phrase with its values filled in may be this text; one that is nearly all values may be anything. */
function mayBecome(phrase: string, wanted: string): boolean {
	const parts = parsePhrase(phrase);
	return hasLetters(parts) && new RegExp(`^${writePattern(parts)}$`).test(wanted);
}

/** Whether enough of it is always the same to be known again. */
function hasLetters(parts: Parts): boolean {
	const letters = parts.map((part) => (part.type === 0 ? part.value : '')).join('');
	if (letters.replaceAll(/[^\p{L}]/gu, '').length > 1) return true;
	return parts.some(
		(part) =>
			'options' in part && Object.values(part.options).some(({ value }) => hasLetters(value)),
	);
}

function writePattern(parts: Parts): string {
	return parts
		.map((part) => {
			if (part.type === 0)
				return escapePattern(
					part.value
						.toLowerCase()
						.replaceAll(/[“”„«»"]/g, '')
						.replaceAll(/\s+/g, ' '),
				);
			if (!('options' in part)) return '.+?';
			// A choice that is a value alone would be any text.
			const choices = Object.values(part.options).filter(({ value }) => hasLetters(value));
			return `(?:${choices.map(({ value }) => writePattern(value)).join('|') || '.+?'})`;
		})
		.join('');
}

function escapePattern(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

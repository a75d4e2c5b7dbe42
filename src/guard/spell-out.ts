import { IntlMessageFormat } from 'intl-messageformat';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** More ways than this of one message are not spelled out. */
const mostWays = 256;

/**
 * A message of the interface in every way that it can read, with 0 for each value. A text that is no
 * message is itself.
 */
export function spellOut(message: string): string[] {
	if (!message.includes('{')) return [message];
	try {
		return spell(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
	} catch {
		return [message];
	}
}

function spell(parts: readonly Part[]): string[] {
	return parts.reduce<string[]>(
		(starts, part) => {
			const ends = spellPart(part);
			return starts.flatMap((start) => ends.map((end) => start + end)).slice(0, mostWays);
		},
		[''],
	);
}

function spellPart(part: Part): string[] {
	if ('options' in part) return Object.values(part.options).flatMap(({ value }) => spell(value));
	if ('children' in part) return spell(part.children);
	// The kinds of parts are numbers: 0 is plain text.
	return part.type === 0 ? [part.value] : ['0'];
}

/** A text with 0 for each of its numbers, however their digits are grouped. */
export function hideNumbers(text: string): string {
	return text.replace(/\p{N}+(?:[.,٫٬]\p{N}+|[\s'’]\p{N}{3}(?!\p{N}))*/gu, '0');
}

import { z } from 'zod';
import en from '../../words/en.json' with { type: 'json' };
import { findWordFault } from '../../words/find-word-fault.ts';
import type { WordKey } from '../../words/words.ts';
import { lines, text } from './fields.ts';
import { marks, published } from './marks.ts';

/** Characters of a text: more than the longest that is shipped in any language. */
const longest = 1000;

let opened: ReturnType<typeof makeWordsSchema> | undefined;

/**
 * What words.yaml may say: texts of the program’s own in the place of words of the interface. Made for who asks:
 * it has a thousand keys, and most programs no such file.
 */
export function openWordsSchema() {
	opened ??= makeWordsSchema();
	return opened;
}

function makeWordsSchema() {
	return z.strictObject(
		Object.fromEntries(
			(Object.entries(en.words) as [WordKey, string][]).map(([key, english]) => [
				key,
				(english.includes('\n') ? lines(longest) : text(longest))
					.refine((own) => findWordFault(key, own) === undefined, {
						error: ({ input }) => findWordFault(key, String(input)) ?? '',
					})
					.optional()
					.meta({ description: english })
					.register(marks, published),
			]),
		),
	);
}

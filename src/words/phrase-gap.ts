/** Stands in a phrase for a part that is marked up, such as a link; never typed by anybody. */
export const gap = '\uFFFC';

/** What stands before and after the gap of a phrase, so that a sentence stays one key of the words. */
export function splitAtGap(phrase: string): [before: string, after: string] {
	const [before = '', after = ''] = phrase.split(gap);
	return [before, after];
}

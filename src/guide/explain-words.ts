import { tell } from '../domain/message.ts';
import { findWords } from '../words/find-words.ts';
import { listProgramPhrases } from '../words/load-words.ts';
import type { WordKey } from '../words/words.ts';
import type { Explanation } from './explain.ts';

type Program = Parameters<typeof listProgramPhrases>[0];

/** The words of the interface of which a text on the screen is made, with their keys: what words.yaml replaces. */
export function explainWords(seen: string, program: Program): Explanation {
	const phrases = listProgramPhrases(program);
	const keys = findWords(phrases, seen);
	if (keys.length === 0)
		return {
			text: tell`No word of the interface says “${seen}”. Look for a part of it; what stands in your own texts is not among them.`,
			isUnknown: true,
		};
	const line = (key: WordKey) =>
		[
			`${key}: ${quote(phrases[key])}`,
			...(program.words?.[key] === undefined ? [] : [tell`(yours, from words.yaml)`]),
		].join('  ');
	return {
		text: [
			...keys.map(line),
			'',
			tell`To say it in another way, copy a line into words.yaml, beside program.yaml, and change the text. Keep what stands in braces.`,
		].join('\n'),
		isUnknown: false,
	};
}

/** As it may stand in words.yaml: in quotes, so that its braces and colons are text. */
function quote(text: string): string {
	return JSON.stringify(text);
}

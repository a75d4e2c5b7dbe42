import { distance } from 'fastest-levenshtein';
import { tell } from '../domain/message.ts';

/** The choice that was probably meant: at most a third of its letters differ. */
export function findNearest(found: string, choices: Iterable<string>): string | undefined {
	return listNearest(found, choices)[0];
}

/** The choices that were probably meant, the nearest first: at most three, each a letter farther than that at most. */
export function listNearest(found: string, choices: Iterable<string>): string[] {
	const word = found.toLowerCase();
	const near = [...choices]
		.map((choice) => ({ choice, away: distance(word, choice.toLowerCase()) }))
		.filter(
			({ choice, away }) =>
				away <= Math.max(1, Math.ceil(Math.max(choice.length, word.length) / 3)),
		)
		.sort((a, b) => a.away - b.away);
	const least = near[0]?.away ?? 0;
	return near
		.filter(({ away }) => away <= least + 1)
		.slice(0, 3)
		.map(({ choice }) => choice);
}

/** Up to twelve choices, the others counted: for the end of a message. */
export function listChoices(choices: readonly string[]): string {
	const shown = choices.slice(0, 12).join(', ');
	return choices.length > 12 ? tell`${shown} and ${choices.length - 12} more` : shown;
}

import { distance } from 'fastest-levenshtein';
import { tell } from '../domain/message.ts';

/** The choice that was probably meant: at most a third of its letters differ. */
export function findNearest(found: string, choices: Iterable<string>): string | undefined {
	const word = found.toLowerCase();
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const choice of choices) {
		const away = distance(word, choice.toLowerCase());
		if (away < least && away <= Math.max(1, Math.ceil(Math.max(choice.length, word.length) / 3))) {
			best = choice;
			least = away;
		}
	}
	return best;
}

/** Up to twelve choices, the others counted: for the end of a message. */
export function listChoices(choices: readonly string[]): string {
	const shown = choices.slice(0, 12).join(', ');
	return choices.length > 12 ? tell`${shown} and ${choices.length - 12} more` : shown;
}

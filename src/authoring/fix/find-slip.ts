import { distance } from 'fastest-levenshtein';

/**
 * The one choice that was certainly meant: a letter too many, missing, wrong or swapped with its
 * neighbor, or two such slips in a long word. Undefined where none or several come in question.
 */
export function findSlip(word: string, choices: readonly string[]): string | undefined {
	const near = [...new Set(choices)].filter((choice) => isSlip(word, choice));
	return near.length === 1 ? near[0] : undefined;
}

/** In shorter words a second slip makes another word of it. */
const shortestForTwo = 7;

function isSlip(written: string, choice: string): boolean {
	const [word, meant] = [written.toLowerCase(), choice.toLowerCase()];
	if (join(word) === join(meant)) return true;
	// “phase-1” and “phase-2”, “internal” and “external” are near to each other, and not the same.
	if (digits(word) !== digits(meant) || Math.max(word.length, meant.length) < 4) return false;
	const [a, b] = dropCommon(word, meant);
	const isSwap = a.length === 2 && a === [...b].reverse().join('');
	if (isSwap || a.length + b.length === 1) return true;
	if (word[0] !== meant[0]) return false;
	if (a.length === 1 && b.length === 1) return true;
	return Math.min(word.length, meant.length) >= shortestForTwo && distance(word, meant) === 2;
}

function join(word: string): string {
	return word.replaceAll(/[\s_-]/g, '');
}

function digits(word: string): string {
	return word.replaceAll(/\D/g, '');
}

/** What remains of two words without the beginning and the end that they have in common. */
function dropCommon(one: string, other: string): [string, string] {
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	let end = 0;
	const most = Math.min(one.length, other.length) - start;
	while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
	return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

import { joinCost, type Piece, type Word } from './list-words.ts';
import { listSegments } from './segments.ts';
import { isUnspaced, mayPart } from './split-phrases.ts';

/** Between any two letters, where a line is too narrow for all else. */
const forcedCost = 20;
/** Letters that even then stay together at the beginning and the end of a word. */
const least = 3;

const script = '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Armenian}\\p{sc=Georgian}';
const takesHyphen = new RegExp(`[${script}]\\p{M}*$`, 'u');

/**
 * The pieces after which a line may end: of words that are longer than a line, of all of them, or any sign of
 * a script without spaces. What is longer than a line even then is cut between letters.
 */
export function cutWords(
	words: readonly Word[],
	which: 'long' | 'all' | 'any',
	locale: string,
	fits: (line: string) => boolean,
): Piece[] {
	return words.flatMap((word) => {
		const isWhole =
			which === 'long' &&
			fits(
				word
					.map(({ text }) => text)
					.join('')
					.trimEnd(),
			);
		if (isWhole) return joinPieces(word);
		return word.flatMap((piece) =>
			fits(endLine(piece.text, piece)) && !(which === 'any' && isUnspaced(piece.text))
				? [piece]
				: cutPiece(piece, locale),
		);
	});
}

/** A line as it is shown when it ends with this piece. */
export function endLine(line: string, { hasHyphen }: Piece): string {
	return hasHyphen ? `${line}-` : line.trimEnd();
}

/** A word that is not broken, but for hyphens of the author’s. */
function joinPieces(word: Word): Piece[] {
	const joined: Piece[] = [];
	let text = '';
	for (const piece of word) {
		text += piece.text;
		if (piece.cost > joinCost) continue;
		joined.push({ ...piece, text });
		text = '';
	}
	return joined;
}

function cutPiece(piece: Piece, locale: string): Piece[] {
	const trimmed = piece.text.trimEnd();
	const signs = listSegments(trimmed, locale, 'grapheme');
	return signs.map((text, i) => {
		const next = signs[i + 1];
		if (next === undefined) return { ...piece, text: text + piece.text.slice(trimmed.length) };
		const isNear = Math.min(i + 1, signs.length - i - 1) < least;
		const cost = forcedCost * (isNear ? 2 : 1) * (mayPart(text, next) ? 1 : 2);
		return { text, cost, hasHyphen: takesHyphen.test(text) && /^\p{L}/u.test(next) };
	});
}

/** A name as exports and people vary it: no case, no marks, single spaces. */
export function plainName(name: string): string {
	const whole = name.normalize('NFKC').toLowerCase().trim();
	// A name of signs only is what it is.
	return whole.replace(/[^\p{L}\p{M}\p{N}+&]+/gu, ' ').trim() || whole;
}

/** Whether a name is of a language that has no spaces between words. */
export function isUnspaced(name: string): boolean {
	return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u.test(name);
}

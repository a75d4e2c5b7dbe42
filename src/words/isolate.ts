/** Letters that are written from right to left, and marks that count as such. */
const rightToLeft =
	/[\u061c\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
/** Signs that turn round or hold together what comes after them, until they are closed. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name from outside without the signs that would turn it and what stands about it. */
export function cleanName(name: string): string {
	return name.replace(turns, '');
}

/**
 * A text that keeps its own direction, and that of what stands about it, in a sentence of another one (Unicode
 * Standard Annex 9, 2.4). @param isAlways in a page from right to left, whatever the text is
 */
export function isolate(text: string, isAlways = false): string {
	const own = isClosed(text) ? text : cleanName(text);
	return isAlways || rightToLeft.test(own) ? `\u2068${own}\u2069` : own;
}

/** Whether only isolates stand in it, and each is closed: so are sentences that hold others. */
function isClosed(text: string): boolean {
	let depth = 0;
	for (const [sign] of text.matchAll(turns)) {
		if (sign <= '\u202e') return false;
		depth += sign === '\u2069' ? -1 : 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

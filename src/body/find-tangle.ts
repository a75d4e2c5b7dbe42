/** More than this in one pair of braces is no literal, and takes the parser time that doubles with each. */
const mostBraces = 6;
const mostTags = 8;

const fence = /[ \t>]*(?=(`{3,}|~{3,}))\1[^\n]*\n(?:[\s\S]*?\n[ \t>]*\1[^\n]*|[\s\S]*)/y;
const backticks = /`+/y;
const harmless =
	/\{\s*(?:(?:"[^"\\\n]*"|'[^'\\\n]*'|-?\d+(?:\.\d+)?|true|false|\/\*(?:[^*]|\*(?!\/))*\*\/)\s*)?\}/y;

/**
 * The first brace of an .mdx text after which braces or tags are nested so deep that its parser would
 * not come to an end: 400 characters can keep it busy for hours. Only for texts that are no code,
 * where none of that is allowed anyway. Undefined where there is none.
 * @returns its offset in the text
 */
export function findTangle(text: string): number | undefined {
	let depth = 0;
	let tags = 0;
	let start = 0;
	for (let at = measure(fence, text, 0); at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\') {
			at++;
		} else if (depth === 0 && (sign === '`' || sign === '\n')) {
			at += measureCode(text, at);
		} else if (sign === '{') {
			const plain = measure(harmless, text, at);
			if (plain > 0) at += plain - 1;
			else {
				if (depth === 0) [start, tags] = [at, 0];
				depth++;
			}
		} else if (sign === '}' && depth > 0) depth--;
		else if (sign === '<' && depth > 0) tags++;
		if (depth > mostBraces || tags > mostTags) return start;
		if (depth === 0) tags = 0;
	}
	return undefined;
}

/** How many characters after this one are code, which the parser passes over. */
function measureCode(text: string, at: number): number {
	if (text[at] === '\n') return measure(fence, text, at + 1);
	const run = measure(backticks, text, at);
	const end = findRun(text, at + run, run);
	const isPlain = end > 0 && text.slice(at, end).split('{').length <= mostBraces;
	return (isPlain ? end + run - at : run) - 1;
}

/** The next run of so many backticks, and no more, on the same line; -1 where there is none. */
function findRun(text: string, from: number, length: number): number {
	for (let at = from; at < text.length && text[at] !== '\n'; at++) {
		if (text[at] !== '`') continue;
		const found = measure(backticks, text, at);
		if (found === length) return at;
		at += found - 1;
	}
	return -1;
}

function measure(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0].length ?? 0;
}

import { requirePackageFile } from '../kept/package-file.ts';
import { listSegments } from './segments.ts';

interface Parser {
	parse(text: string): string[];
}

/** Scripts that write no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const notFirst =
	/^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～–—-]/u;
const notLast = /[\p{Ps}\p{Pi}]$/u;

const parsers = new Map<string, Parser | undefined>();

export function isUnspaced(text: string): boolean {
	return unspaced.test(text);
}

/** Whether a line may end between these two where nothing but the signs themselves forbid it. */
export function mayPart(before: string, after: string): boolean {
	return !notFirst.test(after) && !notLast.test(before);
}

/** What readers of a script without spaces keep together: phrases where they are known, else words. */
export function splitPhrases(text: string, locale: string): string[] {
	const parser = findParser(locale);
	return join(parser ? parser.parse(text) : listSegments(text, locale, 'word'));
}

/** The words of a phrase. */
export function splitPhrase(phrase: string, locale: string): string[] {
	return join(listSegments(phrase, locale, 'word'));
}

function join(parts: readonly string[]): string[] {
	const joined: string[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (
			last !== undefined &&
			!(isUnspaced(`${[...last].at(-1)}${[...part][0]}`) && mayPart(last, part))
		)
			joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	return joined;
}

/** BudouX's parser by its file: its own entry loads a whole DOM. */
function findParser(locale: string): Parser | undefined {
	const name = nameModel(locale);
	if (name === undefined) return undefined;
	let parser = parsers.get(name);
	if (!parser) {
		const { Parser } = requirePackageFile('budoux/dist/parser.js') as {
			Parser: new (model: object) => Parser;
		};
		const { model } = requirePackageFile(`budoux/dist/data/models/${name}.js`) as {
			model: object;
		};
		parser = new Parser(model);
		parsers.set(name, parser);
	}
	return parser;
}

function nameModel(locale: string): string | undefined {
	const { language, script } = new Intl.Locale(locale).maximize();
	if (language === 'zh') return script === 'Hant' ? 'zh-hant' : 'zh-hans';
	return language === 'ja' || language === 'th' ? language : undefined;
}

import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { shorten } from './shorten.ts';
import { isKnownTag, wordUnknownTag } from './unknown-tag.ts';

/** A place in the text itself, from 1. */
interface TextPlace {
	line: number;
	column: number;
}

export interface WordedError extends TextPlace {
	rule: Rule;
	message: string;
}

/** What the parser of MDX stumbled over, at the place and in the words that help an author. */
export function wordMdxError(text: string, { line, column }: TextPlace, said: string): WordedError {
	const whole = text.split('\n')[line - 1] ?? '';
	const rest = whole.slice(column - 1);
	const say = (message: string, at: TextPlace = { line, column }, rule: Rule = 'mdx') => ({
		rule,
		message,
		...at,
	});
	const found = rest.slice(0, 24).trim();

	if (/closing tag/.test(said)) return wordClosing(said, say);
	if (/comment in MDX/.test(said))
		return say(
			tell`In an .mdx file a comment is written {/* like this */}; found “${found}”. Change it, ${otherwise()}.`,
		);
	const anchor = /\{#([^\s{}]+)\}/.exec(whole);
	if (anchor && /brace|expression/.test(said))
		return say(
			tell`A heading makes its own address. Remove “${anchor[0]}”, and link to the words of the heading: the check names the address.`,
			{ line, column: anchor.index + 1 },
		);
	if (/brace|expression/.test(said))
		return say(
			tell`In an .mdx file { begins code; found “${found}”. Write \\{ for the character itself, ${otherwise()}.`,
		);
	if (/`<`|name|tag/.test(said)) return say(wordAngle(text, line, rest, found));
	const plain = said.replace(/^\d+:\d+: /, '').replace(/ \(mdx[^)]*\)$/, '');
	return say(
		tell`This cannot be read as MDX near “${found}” (${plain}). Change it, ${otherwise()}.`,
	);
}

const otherwise = () =>
	tell`or rename the file so that it ends in .md, where < and { are ordinary characters`;

type Say = (message: string, at?: TextPlace, rule?: Rule) => WordedError;

function wordClosing(said: string, say: Say): WordedError {
	const closing = /Unexpected closing tag `<\/([^`>]*)>`/.exec(said)?.[1];
	const opened = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(said);
	const [, name, line, column] = opened ?? [];
	const start = { line: Number(line), column: Number(column) };
	if (name?.startsWith('www.')) return say(wordAddress(name), start);
	if (name !== undefined && !isKnownTag(name))
		return say(wordUnknownTag(name), start, 'unknown-component');
	if (closing !== undefined && !isKnownTag(closing))
		return say(wordUnknownTag(closing), undefined, 'unknown-component');
	if (name === 'br') return say(tell`Write <br />: in an .mdx file every tag is closed.`, start);
	if (closing === undefined)
		return say(
			tell`<${name}> is opened here and never closed. Write its closing tag, such as </${name}>, on a line of its own.`,
			start,
		);
	return say(
		tell`</${closing}> stands here and closes nothing. Remove it, or give it a line of its own below the tag that it closes.`,
	);
}

function wordAddress(address: string): string {
	const isMail = address.includes('@') && !address.includes('://');
	const whole = address.startsWith('www.') ? `https://${address}` : address;
	return tell`In an .mdx file an address stands without < and >. Write ${isMail ? `[${address}](mailto:${address})` : whole}.`;
}

/** A `<` that begins no tag. */
function wordAngle(text: string, line: number, rest: string, found: string): string {
	const after = [rest, ...text.split('\n').slice(line, line + 20)].join('\n');
	const address = /^<((?:https?:\/\/|www\.)[^\s<>]+|[^\s<>@]+@[^\s<>]+\.[^\s<>]+)>/.exec(
		after,
	)?.[1];
	if (address !== undefined) return wordAddress(address);
	const tag =
		/^<([A-Za-z][\w-]*)\s(?:[^<>=]*=\s*(?:"[^"]*"|'[^']*'))*\s*([\w-]+)\s*=\s*([^\s"'{>][^>\n]*)/.exec(
			after,
		);
	if (tag) {
		const [, name, attribute, written = ''] = tag;
		const value = /^[“”„‟«»‘’‚‹›]+([^“”„‟«»‘’‚‹›]*)/.exec(written)?.[1];
		return value === undefined
			? tell`The value of ${attribute} needs quotes: <${name} ${attribute}="${shorten(/^[^\s/]*/.exec(written)?.[0] ?? '')}">.`
			: tell`The quotes round the value of ${attribute} are curly ones. Write straight ones: <${name} ${attribute}="${shorten(value)}">.`;
	}
	return tell`In an .mdx file < begins a tag; found “${found}”. Write “fewer than 90 days” or \\< for the character itself, ${otherwise()}.`;
}

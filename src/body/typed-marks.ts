/** Marks of Markdown that did not take, as they stand in a stretch of text that is shown. */
export interface TypedMark {
	/** Its whole match is what is shown as typed. */
	pattern: RegExp;
	/** What it looks like, and what to write. */
	advise: (match: RegExpMatchArray) => [looksLike: string, write: string];
}

const line = '(?<=^[ \\t>]*)';
const odd = '[\\u00a0\\u202f\\u3000]';
const url = '(?:https?:\\/\\/|mailto:|www\\.|\\/|\\.\\.?\\/)';

const boxes: Readonly<Record<string, string>> = {
	tip: 'TIP',
	warning: 'WARNING',
	danger: 'CAUTION',
};
const asBox = (kind = ''): [string, string] => {
	const name = boxes[kind.toLowerCase()] ?? 'NOTE';
	return [
		'a box',
		`> [!${name}] on a line of its own, and > before each line of the text below it`,
	];
};

export const typedMarks: readonly TypedMark[] = [
	{
		pattern: new RegExp(`${line}(#{2,6})(?![\\s#\\ufffd])(.+)$`, 'gmu'),
		advise: ([, marks = '', words = '']) => ['a heading', `${marks} ${words.trim()}`],
	},
	{
		pattern: new RegExp(`${line}(#{1,6})${odd}+(.+)$`, 'gmu'),
		advise: ([, marks = '', words = '']) => [
			'a heading',
			`${marks} ${words.trim()}, with an ordinary space`,
		],
	},
	{
		pattern: new RegExp(`${line}([-*+]|\\d{1,9}[.)])${odd}+(.+)$`, 'gmu'),
		advise: ([, mark = '', words = '']) => [
			'a list',
			`${mark} ${words.trim()}, with an ordinary space`,
		],
	},
	{
		pattern: new RegExp(`${line}:{3,}[ \\t]*([\\p{L}-]+).*$`, 'gmu'),
		advise: ([, kind = '']) =>
			/^mermaid$/i.test(kind) ? ['a drawing', '```mermaid above and ``` below it'] : asBox(kind),
	},
	{
		pattern: new RegExp(`${line}(?:!!!|\\?\\?\\?)\\+?[ \\t]+([\\p{L}-]+).*$`, 'gmu'),
		advise: ([, kind]) => asBox(kind),
	},
	{
		pattern: /\[!([A-Za-z]+)\][^\n]*/g,
		advise: ([, kind = '']) => [
			'a box',
			`> [!${/^(?:note|tip|important|warning|caution)$/i.test(kind) ? kind.toUpperCase() : 'NOTE'}] on a line of its own, as the first line of a quote, and the text on the lines below it`,
		],
	},
	{
		pattern: /\{#([^\s{}]+)\}/g,
		advise: () => ['the address of a heading', 'nothing: each heading has an address by itself'],
	},
	{
		pattern: /(?<!\])\[\^([^\]\s]+)\](?!:)/g,
		advise: ([whole]) => [
			'a footnote',
			`a line “${whole}: …” with the note at the end of the text`,
		],
	},
	{
		pattern: /(?<![\p{L}\p{N}\])])\[([^[\]\n^][^[\]\n]*)\]\[([^[\]\n]+)\]/gu,
		advise: ([, words, name]) => [
			'a link',
			`[${words}](address), or add a line “[${name}]: address” at the end of the text`,
		],
	},
	{
		pattern: new RegExp(`\\[([^[\\]\\n]+)\\][ \\t]+\\((${url}[^\\s()]*)\\)`, 'g'),
		advise: ([, words, address]) => ['a link', `[${words}](${address}), without the space`],
	},
	{
		pattern: new RegExp(`\\(([^()\\n]+)\\)\\[(${url}[^\\s\\]]*)\\]`, 'g'),
		advise: ([, words, address]) => ['a link', `[${words}](${address})`],
	},
	{
		pattern:
			/(!?)\[([^[\]\n]*)\]\((?=[^()\n]*[./])([^()<>\n"']*[^\s()<>"'][ \u00a0]+[^()<>\n"']*)\)/g,
		advise: ([, isPicture, words, address = '']) => [
			isPicture ? 'a picture' : 'a link',
			`${isPicture}[${words}](<${address.trim()}>), or take the spaces out of the address`,
		],
	},
	{
		pattern: /(?<!\*)\*\*(?!\*)[ \u00a0]+([^*\n]+?)[ \u00a0]*\*\*(?!\*)/g,
		advise: ([, words]) => ['bold text', `**${words}**, without spaces inside the stars`],
	},
	{
		pattern: /(?<![*])\*\*(?![\s*])([^*\n]+?)(?<!\s)\*\*(?!\*)/g,
		advise: ([whole]) => ['bold text', `${whole} with a space before and after it`],
	},
];

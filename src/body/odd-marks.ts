import { decodeHTMLStrict } from 'entities';
import { tell } from '../domain/message.ts';
import { line, type TypedMark } from './typed-marks.ts';

const bullets = '•◦▪▫●○■‣⁃∙·';

/** Marks that other kinds of Markdown know, or that lack a space, a line or a sign. */
export const oddMarks: readonly TypedMark[] = [
	{
		pattern: new RegExp(`${line}#{7,}[ \\t]*([^\\s#].*)$`, 'gmu'),
		advise: ([, words = '']) => [tell`a heading`, tell`###### ${words.trim()}, with six # at most`],
	},
	{
		pattern: /^#(?=\p{L})([^#\n]+)$/gmu,
		isTyped: isHeading,
		advise: ([, words = '']) => [tell`a heading`, `## ${words.trim()}`],
	},
	{
		pattern: new RegExp(
			`${line}\\|[^\\n]*\\|[ \\t]*(?:\\n[ \\t>]*\\|[^\\n]*\\|[ \\t]*)+(?=\\n|$)`,
			'gu',
		),
		advise: ([whole = '']) => [
			tell`a table`,
			tell`a line ${`|${'---|'.repeat(countCells(whole))}`} below its first line`,
		],
	},
	{
		pattern: /^\[[ xX]\](?=[\p{L}\p{N}])([^\n]+)/gu,
		inItem: 'any',
		advise: ([whole = '', words = '']) => [tell`a list to tick`, `${whole.slice(0, 3)} ${words}`],
	},
	{
		pattern: /^\[[oO•*+~✓✔☑✗✘vV/_.–-]\][ \t]+(\S[^\n]*)/gu,
		inItem: 'any',
		advise: ([, words = '']) => [
			tell`a list to tick`,
			tell`[ ] ${words.trim()}, or [x] where it is done`,
		],
	},
	{
		pattern: /(?<![\p{L}\p{N}*])\*\*(?![\s*])([^*\n]+?)[ \u00a0]+\*\*(?!\*)/gu,
		advise: ([, words]) => [tell`bold text`, tell`**${words}**, without spaces inside the stars`],
	},
	{
		pattern: /(?<![\p{L}\p{N}*\ufffd])\*(?=\p{L})([^*\n]+?)[ \u00a0]+\*(?![\p{L}\p{N}*])/gu,
		advise: ([, words]) => [tell`emphasis`, tell`*${words}*, without spaces inside the stars`],
	},
	{
		pattern: /(?<![\p{L}\p{N}*\\])\*\*(?=["„“‚(]?\p{L})([^*\n]+)(?=[^*]*$)/gu,
		advise: () => [
			tell`bold text`,
			tell`** behind its last word too, or \\*\\* for the stars themselves`,
		],
	},
	{
		pattern: new RegExp(
			`${line}[${bullets}][ \\t\\u00a0]*(\\S[^\\n]*)(?:\\n[ \\t>]*[${bullets}][^\\n]*)*`,
			'gmu',
		),
		advise: ([, words = '']) => [tell`a list`, `- ${words.trim()}`],
	},
	{
		pattern: /\{:?[ \t]*\.\p{L}[^{}\n]*\}|(?<=[\ufffd)\]])\{[a-z-]+=[^{}\n]+\}/gu,
		advise: () => [tell`a style`, tell`nothing: a text cannot change its look`],
	},
	{
		pattern: new RegExp(`${line}([^\\n]+)\\n[ \\t>]*:[ \\t]+(\\S[^\\n]*)`, 'gu'),
		advise: ([, term = '', meaning = '']) => [
			tell`a term with its meaning`,
			`- **${term.trim()}**: ${meaning.trim()}`,
		],
	},
	{
		pattern: /(?<=[\p{L}\p{N})])\^([^\s^[\]]{1,20})\^(?![\p{L}\p{N}^])/gu,
		advise: ([, words]) => [tell`a raised text`, `<sup>${words}</sup>`],
	},
	{
		isTyped: ([, words = '']) => !isCounter(words),
		pattern: /(?<![+\p{L}\p{N}])\+\+(?=[\p{L}\p{N}])([^+\n]+?)(?<!\s)\+\+(?![+\p{L}\p{N}])/gu,
		advise: ([, words]) => [tell`a marked text`, `**${words}**`],
	},
	{
		pattern: /(?<![\p{L}\p{N}/=?&.-])&[A-Za-z][A-Za-z0-9]{1,30};/gu,
		isTyped: ([whole = '']) => decodeHTMLStrict(whole) === whole,
		advise: () => [
			tell`a sign by its name`,
			tell`the sign itself, or a name that HTML knows, such as &nbsp;`,
		],
	},
];

/** `++i` and `i++` of programs. */
function isCounter(words: string): boolean {
	const names = words.match(/[\p{L}\p{N}_]+/gu) ?? [];
	return names.length > 1 && names[0] === names.at(-1);
}

/** Not a word with a mark before it, as chats and networks have it: one that a sentence goes on after. */
function isHeading([, words = '']: readonly string[]): boolean {
	return /^\p{Lu}.*\s\S/u.test(words) && !/[.,;:?!…]\s*$/.test(words);
}

function countCells(table: string): number {
	const [first = ''] = table.split('\n');
	return first.replace(/\\./g, '').trim().split('|').length - 2;
}

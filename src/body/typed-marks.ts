import { tell } from '../domain/message.ts';
/** Marks of Markdown that did not take, as they stand in a stretch of text that is shown. */
export interface TypedMark {
	/** Its whole match is what is shown as typed. */
	pattern: RegExp;
	/** What it looks like, and what to write; told the match as it stands in the file. */
	advise: (match: readonly string[]) => [looksLike: string, write: string];
	/** Only in the first text of an item of a list, or of one with numbers. */
	inItem?: 'any' | 'numbered';
	/** Only where its match is one that readers do see. */
	isTyped?: (match: readonly string[]) => boolean;
}

/** The start of a line. */
export const line = '(?<=^[ \\t>]*)';
const odd = '[\\u00a0\\u202f\\u3000]';
const url = '(?:https?:\\/\\/|mailto:|www\\.|\\/|\\.\\.?\\/)';

const endings = '(?:png|jpe?g|gif|webp|avif|svg)';
const pictureName = new RegExp(`\\.${endings}$`, 'i');

const boxes: Readonly<Record<string, string>> = {
	tip: 'TIP',
	warning: 'WARNING',
	danger: 'CAUTION',
};
const asBox = (kind = ''): [string, string] => {
	const name = boxes[kind.toLowerCase()] ?? 'NOTE';
	return [
		tell`a box`,
		tell`> [!${name}] on a line of its own, and > before each line of the text below it`,
	];
};

/** The common names of small pictures that are no names of fields as well. */
const pictures = [
	'smil(?:e|ey)|grin|joy|wink|laughing|blush|thinking|cry|sob|heart|blue_heart|broken_heart|100',
	'tada|rocket|sparkles|fire|zap|boom|bulb|eyes|trophy|dart|handshake|hourglass|construction',
	'\\+1|-1|thumbs(?:up|down)|clap|wave|pray|muscle|ok_hand|raised_hands?|point_(?:up|down|left|right)',
	'warning|information_source|(?:heavy|white)_check_mark|ballot_box_with_check|heavy_exclamation_mark',
	'(?:heavy_)?arrow_(?:up|down|left|right|forward)|(?:round_)?pushpin|no_entry(?:_sign)?|rotating_light',
	'(?:red|green|yellow|orange|large_blue)_circle|chart_with_(?:up|down)wards_trend|speech_balloon',
].join('|');

export const typedMarks: readonly TypedMark[] = [
	{
		pattern: new RegExp(`${line}(#{2,6})(?![\\s#\\ufffd])(.+)$`, 'gmu'),
		advise: ([, marks = '', words = '']) => [tell`a heading`, `${marks} ${words.trim()}`],
	},
	{
		pattern: new RegExp(`${line}(#{1,6})${odd}+(.+)$`, 'gmu'),
		advise: ([, marks = '', words = '']) => [
			tell`a heading`,
			tell`${marks} ${words.trim()}, with an ordinary space`,
		],
	},
	{
		pattern: new RegExp(`${line}([-*+]|\\d{1,9}[.)])${odd}+(.+)$`, 'gmu'),
		advise: ([, mark = '', words = '']) => [
			tell`a list`,
			tell`${mark} ${words.trim()}, with an ordinary space`,
		],
	},
	{
		pattern: new RegExp(`${line}:{3,}[ \\t]*([\\p{L}-]+).*$`, 'gmu'),
		advise: ([, kind = '']) =>
			/^mermaid$/i.test(kind)
				? [tell`a drawing`, tell`\`\`\`mermaid above and \`\`\` below it`]
				: asBox(kind),
	},
	{
		pattern: new RegExp(`${line}(?:!!!|\\?\\?\\?)\\+?[ \\t]+([\\p{L}-]+).*$`, 'gmu'),
		advise: ([, kind]) => asBox(kind),
	},
	{
		pattern: /\[!([A-Za-z]+)\][^\n]*/g,
		advise: ([, kind = '']) => [
			tell`a box`,
			tell`> [!${/^(?:note|tip|important|warning|caution)$/i.test(kind) ? kind.toUpperCase() : 'NOTE'}] on a line of its own, as the first line of a quote, and the text on the lines below it`,
		],
	},
	{
		pattern: /\{#([^\s{}]+)\}/g,
		advise: () => [
			tell`the address of a heading`,
			tell`nothing: each heading has an address by itself`,
		],
	},
	{
		pattern: /(?<!\])\[\^([^\]\s]+)\](?!:)/g,
		advise: ([whole]) => [
			tell`a footnote`,
			tell`a line “${whole}: …” with the note at the end of the text`,
		],
	},
	{
		pattern: /(?<![\p{L}\p{N}\])])\[([^[\]\n^][^[\]\n]*)\]\[([^[\]\n]+)\]/gu,
		// Numbers of sources, letters of annexes.
		isTyped: ([, ...names]) => !names.every((name) => /^(?:\d+|\p{L})$/u.test(name)),
		advise: ([, words, name]) => [
			tell`a link`,
			tell`[${words}](address), or add a line “[${name}]: address” at the end of the text`,
		],
	},
	{
		pattern: new RegExp(
			`!\\[([^[\\]\\n]*)\\][ \\t]+\\((${url}[^\\s()]*|[^()\\n]+\\.${endings})\\)`,
			'gi',
		),
		advise: ([, words, address = '']) => [
			tell`a picture`,
			tell`![${words}](${/\s/.test(address) ? `<${address}>` : address}), without the space`,
		],
	},
	{
		pattern: new RegExp(`\\[([^[\\]\\n]+)\\][ \\t]+\\((${url}[^\\s()]*)\\)`, 'g'),
		advise: ([, words, address]) => [tell`a link`, tell`[${words}](${address}), without the space`],
	},
	{
		pattern: new RegExp(`\\(([^()\\n]+)\\)\\[(${url}[^\\s\\]]*)\\]`, 'g'),
		advise: ([, words, address]) => [tell`a link`, `[${words}](${address})`],
	},
	{
		pattern:
			/(!?)\[([^[\]\n]*)\]\((?=[^()\n]*[./])([^()<>\n"']*[^\s()<>"'][ \u00a0]+[^()<>\n"']*)\)/g,
		advise: ([, isPicture, words, address = '']) => [
			isPicture ? tell`a picture` : tell`a link`,
			tell`${isPicture}[${words}](<${address.trim()}>), or take the spaces out of the address`,
		],
	},
	{
		pattern: /(?<!\*)\*\*(?!\*)[ \u00a0]+([^*\n]+?)[ \u00a0]*\*\*(?!\*)/g,
		advise: ([, words]) => [tell`bold text`, tell`**${words}**, without spaces inside the stars`],
	},
	{
		pattern: /(?<![*])\*\*(?![\s*])([^*\n]+?)(?<!\s)\*\*(?!\*)/g,
		advise: ([whole = '']) => [tell`bold text`, tell`${whole} with a space before and after it`],
	},
	{
		pattern: new RegExp(`${line}[-*+]\\[[ xX]?\\][ \\t]*(\\S.*)$`, 'gmu'),
		advise: ([, words = '']) => [tell`a list to tick`, `- [ ] ${words.trim()}`],
	},
	{
		pattern: new RegExp(`${line}\\[\\][ \\t]+(\\S.*)$`, 'gmu'),
		advise: ([, words = '']) => [tell`a list to tick`, `[ ] ${words.trim()}`],
	},
	{
		pattern: /\^\[([^[\]\n]+)\]/g,
		advise: ([, words]) => [
			tell`a footnote`,
			tell`[^1] here, and a line “[^1]: ${words}” at the end of the text`,
		],
	},
	{
		pattern: /(?<![=\w])==(?![=\s])([^=\n]+?)(?<!\s)==(?![=\w])/g,
		advise: ([, words]) => [tell`a marked text`, `**${words}**`],
	},
	{
		pattern: new RegExp(
			`${line}(?:\\[{1,2}_?TOC_?\\]{1,2}|\\$\\{toc\\}|\\{:toc\\})[ \\t]*$`,
			'gim',
		),
		advise: () => [
			tell`a list of the headings`,
			tell`nothing: texts are shown without a list of their headings`,
		],
	},
	{
		pattern: /(!?)\[\[([^[\]\n]+)\]\]/g,
		advise: ([, isPicture, named = '']) => {
			const [file = '', words = file] = named.split('|').map((part) => part.trim());
			if (isPicture && pictureName.test(file))
				return [tell`a picture`, `![…](${/\s/.test(file) ? `<${file}>` : file})`];
			return [tell`a link`, tell`[${words}](/pages/…/), with the address of the page`];
		},
	},
	// Alone it is a day, or the name of a club.
	{
		pattern: new RegExp(
			`${line}(\\d{1,3}[.)])(\\p{L}{2}.*)$(?:(?=\\n[ \\t>]*\\d{1,3}[.)])|(?<=^[ \\t>]*\\d{1,3}[.)].*\\n.*))`,
			'gmu',
		),
		advise: ([, mark = '', words = '']) => [tell`a list`, `${mark} ${words.trim()}`],
	},
	{
		inItem: 'numbered',
		pattern: /(?<=\n[ \t>]*)(\d{1,3}[.)])(\p{L}{2}.*)$/gmu,
		advise: ([, mark = '', words = '']) => [tell`a list`, `${mark} ${words.trim()}`],
	},
	{
		pattern: /^.*\|.*\n[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[-:|\t >]*$/gm,
		advise: () => [
			tell`a table`,
			tell`as many cells into the line of dashes as into the line above it`,
		],
	},
	{
		pattern: new RegExp(`(?<![\\p{L}\\p{N}:\\ufffd/]):(?:${pictures}):(?![\\p{L}\\p{N}:])`, 'gu'),
		advise: () => [tell`a small picture`, tell`the sign itself, or words`],
	},
];

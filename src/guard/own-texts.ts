import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { levelText } from './find-texts.ts';
import { spellOut } from './spell-out.ts';

/** What stands in a published site without any content. */
export interface OwnTexts {
	/** Sentences and words that are written on pages and in files; any number may stand for a number. */
	prose: readonly string[];
	/** Words and names that stand alone in a place, in one spelling. */
	whole: ReadonlySet<string>;
	/** Programs and styles. */
	code: readonly string[];
}

/** What is not in the sources. */
interface OwnSources {
	/** Files of the program’s code besides the folder. */
	files?: readonly string[];
	/** Files of packages of which the site’s own programs are made. */
	modules?: Iterable<string>;
	/** Texts of a program in the place of words of the interface. */
	words?: readonly string[];
	/** What is written in files besides the words of the interface. */
	prose?: readonly string[];
	/** Names that stand alone in files, such as those of the data. */
	names?: readonly string[];
	/** What packages write into files around the content. */
	code?: readonly string[];
}

/**
 * Collects what the program says by itself.
 * @param folder of the sources, absolute
 */
export function collectOwnTexts(
	folder: string,
	locale: string,
	{
		files = [],
		modules = [],
		words: replaced = [],
		prose: said = [],
		names = [],
		code: made = [],
	}: OwnSources = {},
): OwnTexts {
	const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:ts|js|mjs|astro|css|json)$/.test(file))
		.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
	const shipped = sources
		.filter(({ file }) => /^words[\\/][\w-]+\.json$/.test(file))
		.flatMap(({ text }) => {
			const { words } = JSON.parse(text) as { words: Record<string, string> };
			return Object.values(words);
		});
	const messages = [...shipped, ...replaced];
	const code = [
		...sources.map(({ text }) => text),
		...files.filter(existsSync).map((file) => readFileSync(file, 'utf8')),
	];
	const prose = [...messages, ...messages.flatMap(spellOut), ...said, ...listCalendarWords(locale)];
	// A message is written in pieces around what is filled in.
	const pieces = messages.flatMap((message) => message.split(/[{}]|<[^<>]*>/));
	const literals = code.flatMap((text) =>
		[...text.matchAll(/(['"`])((?:(?!\1)[^\\\n]){2,80})\1|>([^<>{}\n]{2,80})</g)].map(
			([, , quoted, shown]) => quoted ?? shown ?? '',
		),
	);
	return {
		prose,
		whole: new Set([...prose, ...pieces, ...literals, ...names].map(levelText)),
		code: [
			...code,
			...made,
			...[...modules].filter(existsSync).map((file) => readFileSync(file, 'utf8')),
		],
	};
}

/** Months, days of the week and the like, which nobody wrote. */
function listCalendarWords(locale: string): string[] {
	const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
	const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day)));
	const widths = ['long', 'short'] as const;
	const format = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]) =>
		[locale, 'en'].flatMap((one) => {
			const formatter = new Intl.DateTimeFormat(one, { ...options, timeZone: 'UTC' });
			return dates.map((date) => formatter.format(date));
		});
	return widths.flatMap((width) => [
		...format({ month: width }, months),
		...format({ month: width, day: 'numeric' }, months),
		...format({ weekday: width }, days),
	]);
}

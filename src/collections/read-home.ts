import { type HomePart, homeParts, type Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { ContentFile } from './content-file.ts';
import type { Written } from './model.ts';
import type { HomeText } from './schema/home.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** What a home text is called where entries have ids; no page can have it. */
const formatHomeId = (part: HomePart) => `home:${part}`;

export const findHomePart = (id: Id) =>
	homeParts.find((part) => formatHomeId(part) === id) ?? 'above';

interface Part {
	part: HomePart | undefined;
	/** The line of the file at which it begins. */
	line: number;
	lines: string[];
}

/**
 * The texts of the first page, above and below the map, from the one file that has both under their headings.
 * Each is a text like that of a page.
 */
export function readHome(file: ContentFile): {
	texts: Written<'pages'>[];
	problems: LocatedProblem[];
} {
	const problems: LocatedProblem[] = [];
	const say = (rule: LocatedProblem['rule'], line: number, message: string) =>
		problems.push({
			...{ rule, severity: 'error', file: file.file, line, column: 1, field: '', message },
		});
	const { text, line } = dropFields(file, say);
	const [before, ...parts] = splitAtHeadings(text, line, say);
	if (before && hasWords(before)) {
		const first = before.lines.findIndex((one) => one.trim() !== '');
		say('heading', before.line + first, wordParts(tell`This text stands above or below nothing.`));
	}
	const texts = homeParts.flatMap((name): Written<'pages'>[] => {
		const own = parts.filter(({ part }) => part === name);
		for (const second of own.slice(1))
			say(
				'heading',
				second.line - 1,
				tell`The heading “## ${name}” stands here for the second time. Put both texts under one of them.`,
			);
		const [first] = own;
		if (!first || !hasWords(first)) return [];
		const format = file.ending === '.mdx' ? 'mdx' : 'md';
		const body = { format, text: raiseHeadings(first.lines).join('\n'), line: first.line } as const;
		return [makeHomeText({ part: name, file: file.file, body })];
	});
	return { texts, problems };
}

function makeHomeText({ part, file, body }: HomeText): Written<'pages'> {
	const data = { title: part, summary: '' };
	return { collection: 'pages', id: formatHomeId(part), file, data, body };
}

type Say = (rule: LocatedProblem['rule'], line: number, message: string) => void;

function dropFields(file: ContentFile, say: Say): { text: string; line: number } {
	if (!file.text.startsWith('---\n')) return { text: file.text, line: 1 };
	const split = splitFrontMatter(file);
	if (split?.yaml.trim() !== '')
		say('front-matter', 1, tell`${file.file} has no fields. Remove the lines between --- and ---.`);
	return { text: split?.body?.text ?? '', line: split?.body?.line ?? 1 };
}

/** What stands before the first heading, then each part; a heading within a block of code is none. */
function splitAtHeadings(text: string, from: number, say: Say): Part[] {
	const parts: Part[] = [{ part: undefined, line: from, lines: [] }];
	const isCode = makeCodeTest();
	text.split('\n').forEach((one, i) => {
		const [, title] = (isCode(one) ? undefined : /^##[ \t]+(.*?)[ \t#]*$/.exec(one)) ?? [];
		if (title === undefined) {
			parts.at(-1)?.lines.push(one);
			return;
		}
		const part = homeParts.find((name) => name === title.toLowerCase());
		if (!part)
			say('heading', from + i, wordParts(tell`“## ${title}” is no part of the first page.`));
		parts.push({ part, line: from + i + 1, lines: [] });
	});
	return parts;
}

function wordParts(found: string): string {
	return tell`${found} Its two headings are “## above” and “## below”: what stands above the map, and what stands below it. Write others with ### inside of these.`;
}

/** On the page its own headings follow that of the program. */
function raiseHeadings(lines: readonly string[]): string[] {
	const isCode = makeCodeTest();
	return lines.map((line) => (isCode(line) ? line : line.replace(/^##(#{1,4})(?=[ \t])/, '#$1')));
}

/** Whether a line is in a block of code, or begins or ends one; asked of each line in its order. */
function makeCodeTest(): (line: string) => boolean {
	let fence: string | undefined;
	return (line) => {
		const [, sign] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
		if (fence === undefined) fence = sign;
		else if (sign?.startsWith(fence) && line.trim() === sign) {
			fence = undefined;
			return true;
		}
		return fence !== undefined;
	};
}

function hasWords({ lines }: Part): boolean {
	return (
		lines
			.join('\n')
			.replaceAll(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '')
			.trim() !== ''
	);
}

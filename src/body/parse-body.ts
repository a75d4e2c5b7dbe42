import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Body } from '../domain/journey.ts';
import type { Mistyped } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import { findTangle } from './find-tangle.ts';

/** A place in the file that the body stands in. */
export interface Place {
	line: number;
	column: number;
}

export interface BodyProblem extends Place {
	rule: Rule;
	severity: 'error' | 'warning';
	message: string;
	/** Set where a tag names an id that is none of the choices. */
	mistyped?: Mistyped;
}

export type ParsedBody = { tree: Root } | { problem: BodyProblem };

/** Reads an author's text as a tree; where it cannot be read, says at which place and what to write. */
export function parseBody(body: Body): ParsedBody {
	const long = checkLength(body);
	if (long) return { problem: long };
	try {
		const features = { gfm: true, frontmatter: false, smartPunctuation: false };
		const read = body.format === 'mdx' ? mdxToMdast : markdownToMdast;
		const tree = read(body.text, { features }) as unknown as Root;
		const place = findTooDeep(tree, body);
		return place ? wordTooDeep(place) : { tree };
	} catch (error) {
		if (error instanceof RangeError) return wordTooDeep({ line: body.line, column: 1 });
		const message = error instanceof Error ? error.message : String(error);
		const place = /^(\d+):(\d+): /.exec(message);
		const line = Number(place?.[1] ?? 1);
		const column = Number(place?.[2] ?? 1);
		return { problem: wordProblem(body, { line, column }, message) };
	}
}

/** The problem of a text that is no code and yet has more of it than the parser can follow. */
export function checkTangle(body: Body): BodyProblem | undefined {
	const at = body.format === 'mdx' ? findTangle(body.text) : undefined;
	if (at === undefined) return undefined;
	const before = body.text.slice(0, at).split('\n');
	const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	return wordProblem(body, place, 'brace');
}

/** A page of 100 KiB of text is a book; the parsers take time that grows with the square of it. */
const mostCharacters = 200_000;
/** Twenty-five lists within each other, or fifty quotes; programs that walk the tree go as deep as it. */
const deepest = 50;

function checkLength({ text, line }: Body): BodyProblem | undefined {
	if (text.length <= mostCharacters) return undefined;
	const message = `The text has ${text.length} characters; a page holds ${mostCharacters} at most. Split it into several pages.`;
	return { rule: 'text-length', severity: 'error', line, column: 1, message };
}

/** The place of the first part that stands too deep in others; it looks without going deep itself. */
function findTooDeep(tree: Root, body: Body): Place | undefined {
	let level: Nodes[] = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		const [first] = level;
		if (depth > deepest && first) return findPlace(first, body);
		level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
	}
	return undefined;
}

function wordTooDeep(place: Place): { problem: BodyProblem } {
	const message =
		'Lists, quotes, tags or marks stand too deep in each other here. Take them apart.';
	return { problem: { rule: 'text-depth', severity: 'error', ...place, message } };
}

function wordProblem(body: Body, place: Place, message: string): BodyProblem {
	const { line, column } = place;
	const found = (body.text.split('\n')[line - 1] ?? '').slice(column - 1, column + 23).trim();
	return {
		rule: 'mdx',
		severity: 'error',
		line: line + body.line - 1,
		column,
		message: wordMdxError(message, found),
	};
}

/** Where a part of the tree stands in the file. */
export function findPlace(node: Nodes, body: Body): Place {
	const start = node.position?.start;
	return { line: (start?.line ?? 1) + body.line - 1, column: start?.column ?? 1 };
}

const otherwise =
	'or rename the file so that it ends in .md, where < and { are ordinary characters';

function wordMdxError(message: string, found: string): string {
	if (/closing tag/.test(message)) {
		const tag = /`(<[^`]*>)`/.exec(message)?.[1] ?? 'A tag';
		if (tag.startsWith('</')) {
			return `${tag} stands here and closes nothing. Remove it, or give it a line of its own below the tag that it closes.`;
		}
		return `${tag} is opened here and never closed. Write its closing tag, such as ${tag.replace('<', '</')}, on a line of its own.`;
	}
	if (/comment in MDX/.test(message)) {
		return `In an .mdx file a comment is written {/* like this */}; found “${found}”. Change it, ${otherwise}.`;
	}
	if (/brace|expression/.test(message)) {
		return `In an .mdx file { begins code; found “${found}”. Write \\{ for the character itself, ${otherwise}.`;
	}
	if (/`<`|name|tag/.test(message)) {
		return `In an .mdx file < begins a tag; found “${found}”. Write “fewer than 90 days” or \\< for the character itself, ${otherwise}.`;
	}
	return `This cannot be read as MDX near “${found}” (${message.replace(/^\d+:\d+: /, '').replace(/ \(mdx[^)]*\)$/, '')}). Change it, ${otherwise}.`;
}

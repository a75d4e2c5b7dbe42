import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Mistyped } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import { findTangle } from './find-tangle.ts';
import { visit } from './visit.ts';
import { wordMdxError } from './word-mdx-error.ts';

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
		const tree = read(body.text, { features });
		if (tree.type !== 'root') throw new Error('The parser gives a whole text back.');
		if (body.format === 'mdx') markComments(tree, body.text);
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

const bracedComment = /\{\s*(\/\*[\s\S]*?\*\/)\s*\}/g;
/** In a quote its lines begin with a mark. */
const squeeze = (text: string) => text.replaceAll(/[\s>]/g, '');

/** The parser leaves a comment in the words of a picture there, and takes its braces away. */
function markComments(tree: Root, source: string): void {
	if (!source.includes('{')) return;
	visit(tree, (node) => {
		if ((node.type !== 'image' && node.type !== 'imageReference') || !node.alt) return;
		const own = source.slice(node.position?.start.offset, node.position?.end.offset);
		const comments = [...own.matchAll(bracedComment)].map(([, inner = '']) => squeeze(inner));
		node.alt = node.alt.replaceAll(/\/\*[\s\S]*?\*\//g, (found) => {
			if (comments[0] !== squeeze(found)) return found;
			comments.shift();
			return `{${found}}`;
		});
	});
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
	const say = (message: string, more = 0): BodyProblem => ({
		rule: 'text-length',
		severity: 'error',
		line: line + more,
		column: 1,
		message,
	});
	if (text.length > mostCharacters)
		return say(
			tell`The text has ${text.length} characters; a page holds ${mostCharacters} at most. Split it into several pages.`,
		);
	if (text.length <= mostMarks) return undefined;
	let before = 0;
	for (const block of text.split(/\n[ \t]*(?=\n)/)) {
		const marks = block.match(underscores)?.length ?? 0;
		if (marks > mostMarks)
			return say(
				tell`This paragraph has ${marks} underscores that begin or end a word; ${mostMarks} is the most. Part it with empty lines, or write \\_ for the character itself.`,
				before + (block.startsWith('\n') ? 1 : 0),
			);
		before += block.split('\n').length;
	}
	return undefined;
}

/** What may open or close emphasis: the parser tries each with all before it in the same paragraph. */
const underscores = /(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}])/gu;
const mostMarks = 2000;

/** The place of the first part that stands too deep in others; it looks without going deep itself. */
function findTooDeep(tree: Root, body: Body): Place | undefined {
	let level: Nodes[] = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		const [first] = level;
		if (depth > deepest && first) return findPlace(first, body);
		level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
	}
	return undefined;
}

export function wordTooDeep(place: Place): { problem: BodyProblem } {
	const message = tell`Lists, quotes, tags or marks stand too deep in each other here. Take them apart.`;
	return { problem: { rule: 'text-depth', severity: 'error', ...place, message } };
}

function wordProblem(body: Body, place: Place, said: string): BodyProblem {
	const { line, ...worded } = wordMdxError(body.text, place, said);
	return { severity: 'error', ...worded, line: line + body.line - 1 };
}

/** Where a part of the tree stands in the file. */
export function findPlace({ position }: Pick<Nodes, 'position'>, body: Body): Place {
	const start = position?.start;
	return { line: (start?.line ?? 1) + body.line - 1, column: start?.column ?? 1 };
}

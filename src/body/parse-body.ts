import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Body } from '../domain/journey.ts';

/** A place in the file that the body stands in. */
export interface Place {
	line: number;
	column: number;
}

export interface BodyProblem extends Place {
	rule: string;
	severity: 'error' | 'warning';
	message: string;
}

export type ParsedBody = { tree: Root } | { problem: BodyProblem };

/** Reads an author's text as a tree; where it cannot be read, says at which place and what to write. */
export function parseBody(body: Body): ParsedBody {
	try {
		const features = { gfm: true, frontmatter: false, smartPunctuation: false };
		const read = body.format === 'mdx' ? mdxToMdast : markdownToMdast;
		return { tree: read(body.text, { features }) as unknown as Root };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const place = /^(\d+):(\d+): /.exec(message);
		const line = Number(place?.[1] ?? 1);
		const column = Number(place?.[2] ?? 1);
		const found = (body.text.split('\n')[line - 1] ?? '').slice(column - 1, column + 23).trim();
		return {
			problem: {
				rule: 'mdx',
				severity: 'error',
				line: line + body.line - 1,
				column,
				message: wordMdxError(message, found),
			},
		};
	}
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

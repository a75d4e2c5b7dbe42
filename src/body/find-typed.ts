import type { Nodes, Parents } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { readAlert } from './alerts.ts';
import { isCode, isJsxElement } from './jsx.ts';
import { oddMarks } from './odd-marks.ts';
import { type BodyProblem, findPlace, type Place } from './parse-body.ts';
import { shorten } from './shorten.ts';
import { findOpenFence } from './swallowed.ts';
import { type TypedMark, typedMarks } from './typed-marks.ts';

/** Stands for what took: a mark that was understood, or a sign that was escaped. */
const taken = '\ufffd';

/** Of files, as Windows writes them. */
const paths = /(?<![\p{L}\p{N}\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}]))[^\s"'<>|`\ufffd]*/gu;

/** With the places of all parts of a match: what is quoted is the file, not what is left of it. */
const marks = [...typedMarks, ...oddMarks].map((mark) => ({
	...mark,
	pattern: new RegExp(mark.pattern.source, `${mark.pattern.flags}d`),
}));

/** Marks of Markdown that did not take, so that readers see them as they were typed. */
export function findTyped(tree: Nodes, body: Body): BodyProblem[] {
	const found: BodyProblem[] = [];
	const say = (place: Place, message: string) =>
		found.push({ rule: 'shown-as-typed', severity: 'warning', ...place, message });
	const look = (node: Nodes, shown: string, isItem = false) => {
		const start = node.position?.start.offset ?? 0;
		const source = body.text.slice(start, start + shown.length);
		const left = shown.replace(/\\[^\n]/g, blank);
		const isNumbered = isItem && /\d[.)][ \t]+$/.test(body.text.slice(0, start).slice(-20));
		const known = marks.filter(
			({ inItem }) => !inItem || (isItem && inItem === 'any') || isNumbered,
		);
		for (const { 0: path, index } of shown.matchAll(paths)) {
			if (!/\\[!-/:-@[-`{-~]/.test(path)) continue;
			say(
				findAt(source.slice(0, index), findPlace(node, body)),
				tell`“${path}” is shown without some of its signs: a backslash says that the sign after it is no mark. Write the path between backticks: \`${path}\`.`,
			);
		}
		const matches = matchMarks({ left, source }, findPlace(node, body), known);
		for (const { place, typed, looksLike, write } of matches)
			say(
				place,
				tell`“${shorten(typed)}” looks like ${looksLike} and is shown as typed. Write ${write}.`,
			);
	};

	visit(tree, (node, index, parent) => {
		if (node.type === 'blockquote' && readAlert(node)) {
			const [first, ...others] = node.children;
			if (first?.type === 'paragraph')
				look(first, mask(first, body.text).replace(/^\[![A-Za-z]+\]/, blank));
			for (const other of others) found.push(...findTyped(other, body));
			return SKIP;
		}
		if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
			look(node, mask(node, body.text), parent?.type === 'listItem' && index === 0);
			return SKIP;
		}
		if (node.type === 'table') {
			const columns = node.children[0]?.children.length ?? 0;
			for (const row of node.children) {
				const extra = row.children[columns];
				if (extra)
					say(
						findPlace(extra, body),
						tell`This row has ${row.children.length} cells and the table ${columns} columns, so what stands here is not shown. Write \\| for a bar that is part of a text.`,
					);
			}
		}
		const open = findOpenFence(node, body.text);
		if (open)
			say(
				findPlace(node, body),
				tell`This code is never closed, so all that follows is shown as it is typed. Write ${open} on a line of its own below it.`,
			);
		if (
			node.type === 'code' &&
			/^(?:\{?\.?mermaid\}?|mmd)$/i.test(node.lang ?? '') &&
			node.lang !== 'mermaid'
		)
			say(
				findPlace(node, body),
				tell`“\`\`\`${node.lang}” looks like a drawing and is shown as typed. Write \`\`\`mermaid in small letters.`,
			);
		if (node.type === 'code' && node.lang === 'mermaid') {
			const { line } = findPlace(node, body);
			for (const { 0: icon, index } of node.value.matchAll(/\bfa[bklrs]?:fa-[\w-]+/g))
				say(
					{ line: line + node.value.slice(0, index).split('\n').length, column: 1 },
					tell`“${icon}” looks like an icon and is shown as typed. Write the words alone: drawings have no icons.`,
				);
		}
		return undefined;
	});
	return found;
}

interface Found {
	place: Place;
	typed: string;
	looksLike: string;
	write: string;
}

function* matchMarks(
	{ left, source }: { left: string; source: string },
	start: Place,
	known: readonly TypedMark[],
): Generator<Found> {
	let rest = left;
	for (const { pattern, advise, isTyped } of known) {
		// What one has named, no other one names again.
		const after = rest.replace(pattern, blank);
		for (const { index, indices } of rest.matchAll(pattern)) {
			const written = (indices ?? []).map((at) => (at ? source.slice(...at) : ''));
			if (isTyped && !isTyped(written)) continue;
			const place = findAt(source.slice(0, index), start);
			const [looksLike, write] = advise(written);
			yield { place, typed: written[0] ?? '', looksLike, write };
		}
		rest = after;
	}
}

/** The place after so much text that begins at another one. */
function findAt(text: string, start: Place): Place {
	const before = text.split('\n');
	const column = before.at(-1)?.length ?? 0;
	return {
		line: start.line + before.length - 1,
		column: before.length === 1 ? start.column + column : column + 1,
	};
}

/** The source of a block with all that took blanked out, at the same places; escapes stay. */
function mask(block: Parents, source: string): string {
	const start = block.position?.start.offset ?? 0;
	let text = source.slice(start, block.position?.end.offset);
	const hide = (node: Nodes, inside?: (source: string) => string) => {
		const from = (node.position?.start.offset ?? 0) - start;
		const to = (node.position?.end.offset ?? 0) - start;
		const own = text.slice(from, to);
		text = text.slice(0, from) + (inside ?? blank)(own) + text.slice(to);
	};
	visit(block, (node) => {
		switch (node.type) {
			case 'strong':
			case 'delete':
				hide(node, (own) => own.replace(/^(?:\*\*|__|~+)|(?:\*\*|__|~+)$/g, blank));
				return undefined;
			case 'link':
				if (/^(?:https?:|www\.|[^\s[\]()<>]+@)/i.test(source.slice(node.position?.start.offset)))
					return SKIP;
				hide(node);
				return SKIP;
			case 'inlineCode':
			case 'image':
			case 'linkReference':
			case 'imageReference':
			case 'footnoteReference':
			case 'html':
				hide(node);
				return SKIP;
		}
		if (isJsxElement(node) || isCode(node)) {
			hide(node);
			return SKIP;
		}
		return undefined;
	});
	return text;
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, taken);
}

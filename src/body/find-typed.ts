import type { Blockquote, Nodes, Table } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { readAlert } from './alerts.ts';
import { checkTypedCode } from './check-typed-code.ts';
import { checkTypedText, reportTyped } from './check-typed-text.ts';
import { blank, maskTaken } from './mask-taken.ts';
import { type BodyProblem, findPlace } from './parse-body.ts';
import { SKIP, visit } from './visit.ts';

/** Marks of Markdown that did not take, so that readers see them as they were typed. */
export function findTyped(tree: Nodes, body: Body): BodyProblem[] {
	const found: BodyProblem[] = [];
	visit(tree, (node, index, parent) => {
		switch (node.type) {
			case 'blockquote':
				if (!readAlert(node)) return undefined;
				found.push(...checkAlert(node, body));
				return SKIP;
			case 'paragraph':
			case 'heading':
			case 'tableCell': {
				const isItem = parent?.type === 'listItem' && index === 0;
				found.push(...checkTypedText(node, maskTaken(node, body.text), body, isItem));
				return SKIP;
			}
			case 'table':
				found.push(...checkRows(node, body));
				return undefined;
			case 'code':
				found.push(...checkTypedCode(node, body));
		}
		return undefined;
	});
	return found;
}

/** A box, without the word that makes it one. */
function checkAlert({ children: [first, ...others] }: Blockquote, body: Body): BodyProblem[] {
	const own =
		first?.type === 'paragraph'
			? checkTypedText(first, maskTaken(first, body.text).replace(/^\[![A-Za-z]+\]/, blank), body)
			: [];
	return [...own, ...others.flatMap((other) => findTyped(other, body))];
}

function checkRows({ children: rows }: Table, body: Body): BodyProblem[] {
	const columns = rows[0]?.children.length ?? 0;
	return rows.flatMap((row) => {
		const extra = row.children[columns];
		if (!extra) return [];
		const message = tell`This row has ${row.children.length} cells and the table ${columns} columns, so what stands here is not shown. Write \\| for a bar that is part of a text.`;
		return [reportTyped(findPlace(extra, body), message)];
	});
}

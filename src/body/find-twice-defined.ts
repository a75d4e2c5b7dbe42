import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { type BodyProblem, findPlace } from './parse-body.ts';
import { visit } from './visit.ts';

export type Defined = Definition | FootnoteDefinition;

/** `[//]: # (words)`, by which authors of Markdown leave a comment: a name with no address of its own. */
export function isComment(node: Nodes): boolean {
	return node.type === 'definition' && /^#?$/.test(node.url);
}

/** Footnotes and addresses whose name has a meaning already, with the part that gave it: the first one counts. */
export function listTwiceDefined(tree: Root): ReadonlyMap<Nodes, Defined> {
	return pairDefined(tree);
}

function pairDefined(tree: Root): ReadonlyMap<Defined, Defined> {
	const first = new Map<string, Defined>();
	const again = new Map<Defined, Defined>();
	visit(tree, (node) => {
		if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
		const name = `${node.type} ${node.identifier.toUpperCase()}`;
		const before = first.get(name);
		if (before) again.set(node, before);
		else first.set(name, node);
	});
	return again;
}

/** As an author writes its name: `[^a]` or `[a]`. */
export function nameDefined(node: Defined): string {
	return `${node.type === 'footnoteDefinition' ? '[^' : '['}${node.label ?? node.identifier}]`;
}

export function findTwiceDefined(tree: Root, body: Body): BodyProblem[] {
	return [...pairDefined(tree)]
		.filter(([node]) => !isComment(node))
		.map(([node, before]) => ({
			rule: 'defined-twice',
			severity: 'warning',
			...findPlace(node, body),
			message: tell`“${nameDefined(node)}” is in line ${findPlace(before, body).line} already, which counts: nobody reads this one. Give it another name, also where the text refers to it, or remove it.`,
		}));
}

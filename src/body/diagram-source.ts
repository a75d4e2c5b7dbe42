import type { Code, Nodes } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { getAttribute, isJsxElement } from './jsx.ts';
import { findPlace } from './parse-body.ts';

/** A mermaid drawing in a body. */
export interface AuthorDiagram {
	source: string;
	/** Line of the file at which the drawing begins. */
	line: number;
	/** Of a `<Diagram>`; a plain fence says both inside, as accTitle and accDescr. */
	title: string | undefined;
	description: string | undefined;
}

/** The drawing in a `<Diagram>`, or that of a mermaid fence; undefined for anything else. */
export function readDiagram(node: Nodes, body: Body): AuthorDiagram | undefined {
	if (node.type === 'code' && node.lang === 'mermaid') {
		return {
			source: node.value,
			line: findPlace(node, body).line + 1,
			title: undefined,
			description: undefined,
		};
	}
	if (!isJsxElement(node) || node.name !== 'Diagram') return undefined;
	const named = {
		title: getAttribute(node, 'title'),
		description: getAttribute(node, 'description'),
	};
	const children: readonly Nodes[] = node.children;
	const fence = children.find((child): child is Code => child.type === 'code');
	if (fence) return { source: fence.value, line: findPlace(fence, body).line + 1, ...named };
	const [first, last] = [children[0], children.at(-1)];
	const source = body.text.slice(
		first?.position?.start.offset ?? 0,
		last?.position?.end.offset ?? 0,
	);
	return { source, line: findPlace(first ?? node, body).line, ...named };
}

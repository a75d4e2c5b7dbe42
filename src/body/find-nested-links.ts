import type { Nodes, Root } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { componentRules } from './components.ts';
import { isJsxElement } from './jsx.ts';
import { type BodyProblem, findPlace } from './parse-body.ts';
import { visitParents } from './visit.ts';

/** Links, tags that are links and footnotes inside a link: HTML knows no such thing, and nobody could follow both. */
export function findNestedLinks(tree: Root, body: Body): BodyProblem[] {
	const found: BodyProblem[] = [];
	visitParents(tree, (node: Nodes, ancestors) => {
		const outer = ancestors.findLast(isLink);
		if (!outer || !(isLink(node) || node.type === 'footnoteReference')) return;
		const [inner, around] = [nameLink(node), nameLink(outer)];
		const message = tell`${inner} stands inside ${around}, which leads somewhere itself. Put it before or after that.`;
		found.push({
			rule: 'misplaced-block',
			severity: 'error',
			message,
			...findPlace(node, body),
		});
	});
	return found;
}

function isLink(node: Nodes): boolean {
	if (node.type === 'link' || node.type === 'linkReference') return true;
	if (!isJsxElement(node)) return false;
	const name = node.name ?? '';
	return Object.hasOwn(componentRules, name) && componentRules[name]?.linksTo !== undefined;
}

/** As it begins in the file. */
function nameLink(node: Nodes): string {
	if (isJsxElement(node)) return `<${node.name}>`;
	if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`;
	return 'url' in node ? `“${node.url}”` : `“[${'label' in node ? node.label : ''}]”`;
}

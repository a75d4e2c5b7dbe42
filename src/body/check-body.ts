import type { Nodes, Root } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Body } from '../domain/journey.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { allowedHtml, componentRules } from './components.ts';
import { type AuthorDiagram, readDiagram } from './diagram-source.ts';
import { findHeadings } from './headings.ts';
import {
	getAttribute,
	isHarmlessExpression,
	isJsxElement,
	type JsxElement,
	readAttribute,
} from './jsx.ts';
import { type BodyProblem, findPlace, type Place, parseBody } from './parse-body.ts';

/** Something in a body that leads elsewhere. */
export interface BodyLink extends Place {
	url: string;
	/** Inside an `<Internal>` block: the public edition does not have it. */
	isInternal: boolean;
}

/** A tag that names another entry, such as `<Milestone id="…">`. */
export interface BodyReference extends Place {
	component: string;
	id: string;
	isInternal: boolean;
}

export interface BodyReport {
	problems: BodyProblem[];
	links: BodyLink[];
	images: BodyLink[];
	references: BodyReference[];
	diagrams: AuthorDiagram[];
	/** Ids of the headings, in order: the anchors that links may lead to. */
	anchors: string[];
}

export interface BodyRules {
	allowsCode: boolean;
	partnerTypes: readonly string[];
}

/** Reads an author's text and lists what is wrong with it and what it leads to. */
export function checkBody(body: Body, rules: BodyRules): BodyReport {
	const report: BodyReport = {
		problems: [],
		links: [],
		images: [],
		references: [],
		diagrams: [],
		anchors: [],
	};
	const parsed = parseBody(body);
	if ('problem' in parsed) {
		report.problems.push(parsed.problem);
		return report;
	}
	const { tree } = parsed;
	report.anchors = findHeadings(tree).map((heading) => heading.id);
	const definitions = findDefinitions(tree);

	visitParents(tree, (node: Nodes, ancestors) => {
		const place = findPlace(node, body);
		const say = (rule: string, message: string, severity: 'error' | 'warning' = 'error') =>
			report.problems.push({ rule, severity, message, ...place });
		const isInternal = ancestors.some(
			(parent) => isJsxElement(parent) && (parent as JsxElement).name === 'Internal',
		);

		const diagram = readDiagram(node, body);
		if (diagram) {
			report.diagrams.push(diagram);
			if (isJsxElement(node)) checkElement(node as JsxElement, place, isInternal);
			return SKIP;
		}
		if (isJsxElement(node)) {
			checkElement(node as JsxElement, place, isInternal);
			return undefined;
		}
		const type = (node as { type: string }).type;
		switch (type) {
			case 'heading':
				if ((node as { depth: number }).depth === 1) {
					say(
						'heading',
						'The title is the page’s only heading of level 1. Begin with level 2: write ## before it.',
					);
				}
				break;
			case 'link':
				report.links.push({ url: (node as { url: string }).url, isInternal, ...place });
				break;
			case 'linkReference': {
				const url = definitions.get((node as { identifier: string }).identifier);
				if (url !== undefined) report.links.push({ url, isInternal, ...place });
				break;
			}
			case 'image':
			case 'imageReference': {
				const image = node as { url?: string; identifier?: string; alt?: string | null };
				const url = image.url ?? definitions.get(image.identifier ?? '');
				if (url !== undefined) report.images.push({ url, isInternal, ...place });
				if (!image.alt?.trim()) {
					say(
						'image',
						'The picture has no text alternative. Say between the brackets what it shows: ![What it shows](picture.png).',
					);
				}
				break;
			}
			case 'html':
				checkHtml((node as { value: string }).value, say);
				break;
			case 'mdxjsEsm':
				if (!rules.allowsCode) {
					say(
						'mdx-code',
						'A text may not import or export. Remove the line; the components are there by themselves.',
					);
				} else if (/^\s*import\b/m.test((node as { value: string }).value)) {
					say(
						'mdx-code',
						'A text may export and compute, but not import. Remove the line; the components are there by themselves.',
					);
				}
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				if (!rules.allowsCode && !isHarmlessExpression((node as { value: string }).value)) {
					say(
						'mdx-code',
						`Code in braces is not run: {${shorten((node as { value: string }).value)}}. Write the text itself, or \\{ for the character.`,
					);
				}
				break;
		}
		return undefined;
	});
	return report;

	function checkElement(element: JsxElement, place: Place, isInternal: boolean): void {
		const say = (rule: string, message: string) =>
			report.problems.push({ rule, severity: 'error', message, ...place });
		const name = element.name ?? '';
		if (rules.allowsCode && !(name in componentRules)) return;
		const rule = Object.hasOwn(componentRules, name) ? componentRules[name] : undefined;
		const html = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
		if (!rule && !html) {
			say('unknown-component', wordUnknownTag(name));
			return;
		}
		const known = rule ? Object.keys(rule.attributes) : (html ?? []);
		for (const attribute of element.attributes) {
			const written = attribute.name ?? '{…}';
			if (!known.includes(written)) {
				const near = findNearest(written, known);
				const list = known.length > 0 ? ` It has: ${known.join(', ')}.` : ' It has none.';
				say(
					'unknown-attribute',
					`<${name}> has no attribute “${written}”.${near ? ` Did you mean “${near}”?` : ''}${list}`,
				);
			} else if (readAttribute(attribute) === undefined && !rules.allowsCode) {
				say('mdx-code', `The attribute “${written}” of <${name}> must be a text: ${written}="…".`);
			}
		}
		for (const [attribute, need] of Object.entries(rule?.attributes ?? {})) {
			if (need === 'required' && !getAttribute(element, attribute)?.trim()) {
				say('missing-attribute', `<${name}> needs ${attribute}="…".`);
			}
		}
		const id = getAttribute(element, 'id');
		if (rule?.linksTo && id)
			report.references.push({
				component: name,
				id,
				isInternal: isInternal || name === 'Play',
				...place,
			});
		if (name === 'For') {
			for (const type of (getAttribute(element, 'types') ?? '').split(/[\s,]+/).filter(Boolean)) {
				if (rules.partnerTypes.includes(type)) continue;
				const near = findNearest(type, rules.partnerTypes);
				say(
					'unknown-reference',
					`There is no partner type called “${type}”.${near ? ` Did you mean “${near}”?` : ''} Choices: ${listChoices(rules.partnerTypes)}.`,
				);
			}
		}
	}
}

/** Where the reference-style links of a text lead. */
function findDefinitions(tree: Root): Map<string, string> {
	const found = new Map<string, string>();
	visitParents(tree, 'definition', (node) => {
		found.set(node.identifier, node.url);
	});
	return found;
}

function wordUnknownTag(name: string): string {
	const components = Object.keys(componentRules);
	if (name === '') return 'An empty tag (<>) does nothing. Remove it.';
	const near = findNearest(name, [...components, ...Object.keys(allowedHtml)]);
	return `There is no <${name}> here.${near ? ` Did you mean <${near}>?` : ''} Components: ${components.join(', ')}. Of HTML: ${Object.keys(allowedHtml).join(', ')}. Write \\< for the character itself.`;
}

const tags =
	/<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>|<[!?/]/g;

/** Lets through the few tags that a plain Markdown text may use. */
function checkHtml(value: string, say: (rule: string, message: string) => void): void {
	for (const [whole, , tag, attributes] of value.matchAll(tags)) {
		if (whole.startsWith('<!--')) continue;
		const name = tag ?? '';
		if (name === 'Internal') {
			say(
				'internal-in-markdown',
				'<Internal> does nothing in a .md file, so this would be published. Rename the file so that it ends in .mdx.',
			);
			continue;
		}
		const allowed = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
		if (!allowed) {
			const isComponent = Object.hasOwn(componentRules, name);
			say(
				isComponent ? 'component-in-markdown' : 'html',
				isComponent
					? `<${name}> works in .mdx only. Rename the file so that it ends in .mdx.`
					: `The HTML ${shorten(whole)} is not let through. Use Markdown, or one of: ${Object.keys(allowedHtml).join(', ')}. Write \\< for the character itself.`,
			);
			continue;
		}
		for (const [, attribute] of (attributes ?? '').matchAll(
			/([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g,
		)) {
			if (!allowed.includes(attribute ?? '')) {
				say('html', `<${name}> may not carry “${attribute}”. Remove it.`);
			}
		}
	}
}

function shorten(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}

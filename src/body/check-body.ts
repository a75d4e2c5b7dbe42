import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { findHarmfulCharacter } from '../domain/hidden-characters.ts';
import type { Body, Edition } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Mistyped } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { checkHtml } from './check-html.ts';
import { allowedHtml, componentRules } from './components.ts';
import { listDiagramLinks } from './diagram-links.ts';
import { type AuthorDiagram, readDiagram } from './diagram-source.ts';
import {
	dropInternal,
	findHiddenParts,
	findLostReferences,
	holdsDefinition,
	isInHidden,
} from './drop-internal.ts';
import { findMisplaced } from './find-misplaced.ts';
import { findNestedLinks } from './find-nested-links.ts';
import {
	findTwiceDefined,
	isComment,
	listTwiceDefined,
	nameDefined,
} from './find-twice-defined.ts';
import { findTyped } from './find-typed.ts';
import { findUnread, listUnreadNames } from './find-unread.ts';
import { findHeadings, type Owner } from './headings.ts';
import {
	getAttribute,
	isHarmlessExpression,
	isJsxElement,
	type JsxElement,
	readAttribute,
} from './jsx.ts';
import { type BodyProblem, checkTangle, findPlace, type Place, parseBody } from './parse-body.ts';
import { shorten } from './shorten.ts';
import { createSwallowedFinder, type Swallowed } from './swallowed.ts';
import { hasWords, tidyTree } from './tidy-tree.ts';
import { wordUnknownTag } from './unknown-tag.ts';

/** Something in a body that leads elsewhere. */
interface BodyLink extends Place {
	url: string;
	/** Inside an `<Internal>` block: the public edition does not have it. */
	isInternal: boolean;
}

/** A tag that names another entry, such as `<Milestone id="…">`. */
interface BodyReference extends Place {
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
	/** Ids of the headings in each edition, in order: the anchors that links may lead to. */
	anchors: Record<Edition, string[]>;
	/** Where code begins that the program allows. */
	code?: Place;
}

export interface BodyRules {
	allowsCode: boolean;
	partnerTypes: readonly string[];
	/** Those that the public edition has. */
	publicTypes: readonly string[];
}

/** Reads an author's text and lists what is wrong with it and what it leads to. */
export function checkBody(body: Body, owner: Owner, rules: BodyRules): BodyReport {
	const report: BodyReport = {
		problems: [],
		links: [],
		images: [],
		references: [],
		diagrams: [],
		anchors: { public: [], internal: [] },
	};
	const tangle = rules.allowsCode ? undefined : checkTangle(body);
	const parsed = tangle ? { problem: tangle } : parseBody(body);
	if ('problem' in parsed) {
		report.problems.push(parsed.problem);
		return report;
	}
	const { tree } = parsed;
	const harm = findHarm(body);
	if (harm) report.problems.push(harm);
	const definitions = findDefinitions(tree);
	const inPublic = { edition: 'public', partnerTypes: new Set(rules.publicTypes) } as const;
	const inside = { edition: 'internal', partnerTypes: new Set(rules.partnerTypes) } as const;
	const hidden = findHiddenParts(tree, inPublic);
	const unused = findHiddenParts(tree, inside);
	const lost = findLostReferences(tree, hidden);
	const twice = listTwiceDefined(tree);
	const findSwallowed = createSwallowedFinder(tree, body.text);

	visitParents(tree, (node: Nodes, ancestors) => {
		const place = findPlace(node, body);
		const say = (rule: Rule, message: string, severity: 'error' | 'warning' = 'error') =>
			report.problems.push({ rule, severity, message, ...place });
		const isInside = ancestors.some((parent) => hidden.has(parent));
		const isInternal = isInside || hidden.has(node);
		if (isInternal && !isInside) checkHidden(node, say);
		if (lost.has(node))
			say(
				'not-in-public',
				tell`“${nameLabel(node)}” leads to what only the internal edition shows, so the public edition shows its words alone. Move it into <Internal>, or what it leads to out of it.`,
				'warning',
			);
		if (!isInternal)
			for (const part of findSwallowed(node)) report.problems.push(wordSwallowed(part, body));

		const diagram = readDiagram(node, body);
		if (diagram) {
			report.diagrams.push(diagram);
			report.links.push(...listDiagramLinks(diagram).map((link) => ({ ...link, isInternal })));
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
						isUnderlined(node, body)
							? tell`The title is the page’s only heading of level 1. Begin with level 2: write ## before it, and remove the line below it.`
							: tell`The title is the page’s only heading of level 1. Begin with level 2: write ## before it.`,
					);
				}
				if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(textOf(node))) {
					say(
						'heading',
						tell`This heading says nothing. Write its words after the ##, or remove the line.`,
					);
				}
				break;
			case 'link':
				if (!hasWords(node)) {
					say(
						'link',
						tell`This link has no words, so nobody sees it. Write them between the brackets: [words](address).`,
						'warning',
					);
				}
				report.links.push({ url: (node as { url: string }).url, isInternal, ...place });
				break;
			case 'linkReference': {
				const url = definitions.get((node as { identifier: string }).identifier);
				const isInside = isInternal || lost.has(node);
				if (url !== undefined) report.links.push({ url, isInternal: isInside, ...place });
				break;
			}
			case 'image':
			case 'imageReference': {
				const image = node as { url?: string; identifier?: string; alt?: string | null };
				const url = image.url ?? definitions.get(image.identifier ?? '');
				const isInside = isInternal || lost.has(node);
				if (url !== undefined) report.images.push({ url, isInternal: isInside, ...place });
				if (!image.alt?.trim()) {
					say(
						'image',
						tell`The picture has no text alternative. Say between the brackets what it shows: ![What it shows](picture.png).`,
					);
				}
				break;
			}
			case 'text':
				// An entity such as &#x202e; is seen only now.
				if (!harm && findHarmfulCharacter((node as { value: string }).value) >= 0)
					report.problems.push(wordHarm(place));
				break;
			case 'html':
				checkHtml((node as { value: string }).value, say);
				break;
			case 'mdxjsEsm':
				if (!rules.allowsCode) {
					say(
						'mdx-code',
						tell`A text may not import or export. Remove the line; the components are there by themselves.`,
					);
				} else if (/^\s*import\b/m.test((node as { value: string }).value)) {
					say(
						'mdx-code',
						tell`A text may export and compute, but not import. Remove the line; the components are there by themselves.`,
					);
				} else report.code ??= place;
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				if (isHarmlessExpression((node as { value: string }).value)) break;
				if (rules.allowsCode) report.code ??= place;
				else {
					say(
						'mdx-code',
						tell`Code in braces is not run: {${shorten((node as { value: string }).value)}}. Write the text itself, or \\{ for the character.`,
					);
				}
				break;
		}
		return undefined;
	});
	report.problems.push(
		...findTyped(tree, body),
		...findTwiceDefined(tree, body),
		...findNestedLinks(tree, body),
		...findUnread(tree, body),
	);
	const listAnchors = () => findHeadings(tree, owner).map((heading) => heading.id);
	const misplaced = new Set<string>();
	for (const shown of [inside, inPublic]) {
		dropInternal(tree, shown);
		report.anchors[shown.edition] = listAnchors();
		checkPlaces();
	}
	return report;

	/** Each edition has parts of its own; a page of code is known only once it has run. */
	function checkPlaces(): void {
		const holdsTags = body.format === 'mdx' || /<[a-z]/i.test(body.text);
		if (!holdsTags || report.code || report.problems.some(({ rule }) => rule === 'html')) return;
		tidyTree(tree);
		for (const problem of findMisplaced(tree, body)) {
			const key = `${problem.line}:${problem.column}`;
			if (!misplaced.has(key)) report.problems.push(problem);
			misplaced.add(key);
		}
	}

	/** What an author may think that the public reads. */
	function checkHidden(
		node: Nodes,
		say: (rule: Rule, message: string, severity: 'warning') => void,
	): void {
		const isBlock = isJsxElement(node);
		if (isBlock && (node as JsxElement).name === 'For' && !unused.has(node)) {
			const message = tell`All partner types of this <For> are internal, so the public edition leaves the block out. Put it into <Internal>, or name a partner type that is public.`;
			say('not-in-public', message, 'warning');
		}
		if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
		if (isComment(node) || twice.has(node) || isInHidden(node, hidden)) return;
		const name = nameDefined(node);
		// It is told at what refers to it and is not read.
		if (listUnreadNames(tree).has(name.toLowerCase())) return;
		const message = unused.has(node)
			? tell`Nothing refers to “${name}”, so no page shows it. Refer to it, or remove it.`
			: tell`Only internal text refers to “${name}”, so the public edition leaves it out. Move it into <Internal>, or remove it.`;
		say('not-in-public', message, 'warning');
	}

	function checkElement(element: JsxElement, place: Place, isInternal: boolean): void {
		const say = (rule: Rule, message: string, mistyped?: Mistyped) =>
			report.problems.push({
				rule,
				severity: 'error',
				message,
				...(mistyped && { mistyped }),
				...place,
			});
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
				const list = known.length > 0 ? tell` It has: ${known.join(', ')}.` : tell` It has none.`;
				say(
					'unknown-attribute',
					tell`<${name}> has no attribute “${written}”.${near ? tell` Did you mean “${near}”?` : ''}${list}`,
				);
			} else if (readAttribute(attribute) === undefined && !rules.allowsCode) {
				say(
					'mdx-code',
					tell`The attribute “${written}” of <${name}> must be a text: ${written}="…".`,
				);
			}
		}
		for (const [attribute, need] of Object.entries(rule?.attributes ?? {})) {
			if (need === 'required' && !getAttribute(element, attribute)?.trim()) {
				say('missing-attribute', tell`<${name}> needs ${attribute}="…".`);
			}
		}
		const isAside = /^(?:Internal|For)$/.test(name) && holdsDefinition(tree, element);
		if (rule && !rule.linksTo && !isAside && !element.children.some(holdsText)) {
			say(
				'empty-component',
				name === 'Internal'
					? tell`This <Internal> holds nothing, so what stands below it is published. Write <Internal> above the text and </Internal> below it.`
					: tell`This <${name}> holds nothing. Write <${name}> above its text and </${name}> below it.`,
			);
		}
		const id = getAttribute(element, 'id');
		if (rule?.linksTo && id)
			report.references.push({
				component: name,
				id,
				isInternal,
				...place,
			});
		if (name === 'For') {
			for (const type of (getAttribute(element, 'types') ?? '').split(/[\s,]+/).filter(Boolean)) {
				if (rules.partnerTypes.includes(type)) continue;
				const near = findNearest(type, rules.partnerTypes);
				say(
					'unknown-reference',
					tell`There is no partner type called “${type}”.${near ? tell` Did you mean “${near}”?` : ''} Choices: ${listChoices(rules.partnerTypes)}.`,
					{ word: type, choices: rules.partnerTypes },
				);
			}
		}
	}
}

/** A heading by the line of signs below it, not by a mark before it. */
function isUnderlined({ position }: Nodes, { text }: Body): boolean {
	return !/^\s*#/.test(text.slice(position?.start.offset, position?.end.offset));
}

/** Anything but white space. */
function holdsText(node: Nodes): boolean {
	return node.type !== 'text' || node.value.trim() !== '';
}

/** Characters that turn a text round or command a terminal, at the first one's place. */
function findHarm(body: Body): BodyProblem | undefined {
	const at = findHarmfulCharacter(body.text);
	return at < 0 ? undefined : wordHarm(placeOf(at, body));
}

function placeOf(at: number, { text, line }: Body): Place {
	const before = text.slice(0, at).split('\n');
	return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

function wordSwallowed({ name, at, holder, fence }: Swallowed, body: Body): BodyProblem {
	const message = {
		block: () =>
			tell`<${name}> does nothing in code, so this would be published. Where the code should end before it, write ${fence} on a line of its own there.`,
		line: () =>
			tell`<${name}> does nothing in code, so this would be published. Where a backtick before it is meant as one, write \\\` for it.`,
		words: () =>
			tell`<${name}> does nothing in the words of a picture, a title or an attribute, so this would be published. Take it out of there.`,
	}[holder]();
	return { rule: 'internal-in-markdown', severity: 'error', message, ...placeOf(at, body) };
}

function wordHarm(place: Place): BodyProblem {
	const message = tell`An invisible control character stands here. Remove it (copy the text through a plain editor).`;
	return { rule: 'hidden-character', severity: 'error', message, ...place };
}

/** Where the reference-style links of a text lead. */
/** As it is written: “[^note]” or “[address]”. */
function nameLabel(node: Nodes): string {
	const { label, identifier } = node as { label?: string | null; identifier?: string };
	return `[${node.type.startsWith('footnote') ? '^' : ''}${label ?? identifier}]`;
}

function findDefinitions(tree: Root): Map<string, string> {
	const found = new Map<string, string>();
	visitParents(tree, 'definition', (node) => {
		if (!found.has(node.identifier)) found.set(node.identifier, node.url);
	});
	return found;
}

import type { Nodes } from 'mdast';
import { tell } from '../../domain/message.ts';
import { findNearest, listChoices } from '../../words/nearest.ts';
import { allowedHtml, type ComponentRule, componentRules } from '../components.ts';
import { holdsDefinition, readTypes } from '../drop-internal.ts';
import { getAttribute, type JsxElement, nameAttribute, readAttribute } from '../jsx.ts';
import { wordUnknownTag } from '../unknown-tag.ts';
import type { PartPlace, WholeText } from './report.ts';

/** A tag in a text: that there is such a tag, and that it has what it needs and nothing else. */
export function checkElement(element: JsxElement, part: PartPlace, whole: WholeText): void {
	const { rules, report } = whole;
	const { say, place, isInternal } = part;
	const name = element.name ?? '';
	if (rules.allowsCode && !(name in componentRules)) return;
	const rule = Object.hasOwn(componentRules, name) ? componentRules[name] : undefined;
	const html = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
	if (!rule && !html) {
		say('unknown-component', wordUnknownTag(name));
		return;
	}
	checkAttributes(element, rule ? Object.keys(rule.attributes) : (html ?? []), part, whole);
	if (!rule) return;
	checkNeeds(element, rule, part);
	checkContent(element, rule, part, whole);
	const id = getAttribute(element, 'id');
	if (rule.linksTo && id) report.references.push({ component: name, id, isInternal, ...place });
	if (name === 'For') checkTypes(element, part, whole);
}

function checkAttributes(
	{ name, attributes }: JsxElement,
	known: readonly string[],
	{ say }: PartPlace,
	{ rules }: WholeText,
): void {
	for (const attribute of attributes) {
		const written = nameAttribute(attribute) ?? '{…}';
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
}

function checkNeeds(element: JsxElement, { attributes }: ComponentRule, { say }: PartPlace): void {
	for (const [attribute, need] of Object.entries(attributes))
		if (need === 'required' && !getAttribute(element, attribute)?.trim())
			say('missing-attribute', tell`<${element.name}> needs ${attribute}="…".`);
}

function checkContent(
	element: JsxElement,
	{ linksTo }: ComponentRule,
	{ say }: PartPlace,
	{ tree }: WholeText,
): void {
	const { name, children } = element;
	const isAside = (name === 'Internal' || name === 'For') && holdsDefinition(tree, element);
	if (linksTo || isAside || children.some(holdsText)) return;
	say(
		'empty-component',
		name === 'Internal'
			? tell`This <Internal> holds nothing, so what stands below it is published. Write <Internal> above the text and </Internal> below it.`
			: tell`This <${name}> holds nothing. Write <${name}> above its text and </${name}> below it.`,
	);
}

/** Anything but white space. */
function holdsText(node: Nodes): boolean {
	return node.type !== 'text' || node.value.trim() !== '';
}

function checkTypes(
	element: JsxElement,
	{ say }: PartPlace,
	{ rules: { partnerTypes } }: WholeText,
): void {
	for (const type of readTypes(element)) {
		if (partnerTypes.includes(type)) continue;
		const near = findNearest(type, partnerTypes);
		say(
			'unknown-reference',
			tell`There is no partner type called “${type}”.${near ? tell` Did you mean “${near}”?` : ''} Choices: ${listChoices(partnerTypes)}.`,
			{ mistyped: { word: type, choices: partnerTypes } },
		);
	}
}

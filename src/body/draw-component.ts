import type { Element, ElementContent } from 'hast';
import { formatAddress } from '../domain/addresses.ts';
import { type BookMark, writeMarks } from '../domain/book-marks.ts';
import type { CollectionName } from '../domain/collections.ts';
import { findEntry } from '../domain/find-entry.ts';
import { formatList } from '../words/format-timing.ts';
import type { BodyContext } from './body-context.ts';
import { asides, componentRules } from './components.ts';
import { listShownTypes, readTypes } from './drop-internal.ts';
import { getAttribute, type JsxElement, nameAttribute, readAttribute } from './jsx.ts';

/** What the book’s maker is told of an element. */
type Mark = (mark: BookMark) => Element['properties'];

/** Draws one of the components that an author may use, or one of the few tags of HTML. */
export function drawComponent(
	node: JsxElement,
	children: ElementContent[],
	context: BodyContext,
): Element | ElementContent[] {
	const name = node.name ?? '';
	const { say } = context.words;
	const mark: Mark = (of) => ({ dataBook: writeMarks(of) });
	const linksTo = componentRules[name]?.linksTo;
	if (linksTo) return drawLink(linksTo, getAttribute(node, 'id') ?? '', children, context);
	switch (name) {
		case 'Note':
		case 'Tip':
		case 'Warning': {
			const kind = asides[name];
			const title = getAttribute(node, 'title') ?? say(`body.${kind}`);
			return element(
				'div',
				{ className: [kind], ...mark(kind === 'note' ? 'aside' : kind), role: 'note' },
				[titleLine('aside-title', title, mark), ...inBlocks(children)],
			);
		}
		case 'Checklist': {
			const title = getAttribute(node, 'title');
			return element('div', { className: ['checklist'] }, [
				...(title ? [titleLine('checklist-title', title, mark)] : []),
				...inBlocks(children),
			]);
		}
		case 'For': {
			const types = listShownTypes(readTypes(node), context.journey);
			const titles = types.map((id) => context.journey.partnerTypes.get(id)?.title ?? id);
			const list = formatList(context.words, titles);
			return element(
				'div',
				{ className: ['for-types'], ...mark('aside'), dataTypes: types.join(' ') },
				[
					titleLine('for-types-title', say('body.for', { types: list }), mark),
					...inBlocks(children),
				],
			);
		}
		case 'Internal':
			return element('div', { className: ['internal-block'], ...mark('internal') }, [
				titleLine('internal-title', say('body.internal'), mark),
				...inBlocks(children),
			]);
		default: {
			const properties = Object.fromEntries(
				node.attributes.map((attribute) => [
					nameAttribute(attribute) ?? '',
					readAttribute(attribute) ?? '',
				]),
			);
			return element(name, properties, children);
		}
	}
}

function drawLink(
	collection: CollectionName,
	id: string,
	children: ElementContent[],
	{ journey, href }: BodyContext,
): Element | ElementContent[] {
	const entry = findEntry(journey, collection, id);
	const text: ElementContent[] =
		children.length > 0 ? unwrapParagraph(children) : [{ type: 'text', value: entry?.title ?? '' }];
	if (!entry) return text;
	return element(
		'a',
		{ className: ['entry-link'], href: href(formatAddress(collection, id)) },
		text,
	);
}

function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[],
): Element {
	return { type: 'element', tagName, properties, children };
}

function titleLine(className: string, text: string, mark: Mark): Element {
	return element('p', { className: [className], ...mark('boldly') }, [
		{ type: 'text', value: text },
	]);
}

/** Puts loose text into a paragraph: a component on one line holds words, not blocks. */
function inBlocks(children: ElementContent[]): ElementContent[] {
	const isInline = (child: ElementContent) =>
		child.type === 'text'
			? child.value.trim() !== ''
			: child.type === 'element' &&
				['a', 'em', 'strong', 'code', 'kbd', 'br', 'sub', 'sup', 'abbr', 'del'].includes(
					child.tagName,
				);
	return children.some(isInline) ? [element('p', {}, children)] : children;
}

function unwrapParagraph(children: ElementContent[]): ElementContent[] {
	const [only, ...others] = children.filter(
		(child) => child.type !== 'text' || child.value.trim() !== '',
	);
	return only?.type === 'element' && only.tagName === 'p' && others.length === 0
		? only.children
		: children;
}

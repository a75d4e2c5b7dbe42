import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseBody } from '../body/parse-body.ts';
import { formatAddress } from '../domain/addresses.ts';
import { collectionNames, type Journey } from '../domain/journey.ts';
import { buildJourney } from './build-journey.ts';
import type { Model, Written } from './model.ts';

/** Something an author wrote that the public edition must not show. */
export interface InternalText {
	text: string;
	/** What it is, such as “friction signal”. */
	kind: string;
	/** Path of its file inside the content folder. */
	file: string;
	/** Holds as it is written, signs included: an address, an id or the path of a file. */
	isLiteral: boolean;
}

/** Every internal text of the content, whatever field or block it stands in. */
export function listInternalTexts(model: Model): InternalText[] {
	const journey = buildJourney(model, { edition: 'public' });
	return listWritten(model).flatMap((written) => {
		const say =
			(kind: string, isLiteral = false) =>
			(text: string): InternalText => ({ text, kind, file: written.file, isLiteral });
		if (isPublic(journey, written)) return listParts(written, say);
		const address = formatAddress(written.collection, written.id);
		const isOwn = address.includes(written.id) && !isRedirected(model, written);
		return [
			...listFields(written.data).map(say('field of a hidden entry')),
			...listBodyTexts(written).map(say('text of a hidden entry')),
			...(isOwn ? [address, `${address.slice(0, -1)}.`] : []).map(say('address', true)),
			...[written.file].map(say('path', true)),
			...(written.id.includes('-') ? [written.id] : []).map(say('id', true)),
		];
	});
}

/** Everything that the public edition may show: a text that is found in it is no secret. */
export function listPublicTexts(model: Model): string[] {
	const journey = buildJourney(model, { edition: 'public' });
	const bodies = listWritten(model)
		.filter((written) => isPublic(journey, written) && written.collection !== 'teams')
		.flatMap((written) => listBodyTexts(written, 'public'));
	return [...listLeaves(journey), ...bodies];
}

function listWritten(model: Model): Written[] {
	return collectionNames.flatMap((name) => [...model.entries[name].values()] as Written[]);
}

function isPublic(journey: Journey, { collection, id, data }: Written): boolean {
	if (data.draft || collection === 'plays') return false;
	const isMarked = 'internal' in data && data.internal === true;
	return !isMarked && (collection !== 'milestones' || journey.milestones.has(id));
}

/** An earlier address of a public entry leads there, whatever else had it. */
function isRedirected(model: Model, { collection, id }: Written): boolean {
	const entries = model.entries[collection] as ReadonlyMap<string, Written>;
	return [...entries.values()].some((one) => one.data.formerly?.includes(id));
}

/** The internal parts of an entry that is public itself. */
function listParts(
	written: Written,
	say: (kind: string) => (text: string) => InternalText,
): InternalText[] {
	const found = listBodyTexts(written, 'internal').map(say('internal block or comment'));
	found.push(...(written.data.accepted ?? []).map(({ because }) => because).map(say('accepted')));
	if (written.collection === 'milestones') {
		const { steps, friction } = (written as Written<'milestones'>).data;
		found.push(
			...(friction ?? []).map(({ signal }) => signal).map(say('friction signal')),
			...(steps ?? [])
				.filter((step) => step.internal)
				.flatMap((step) => listFields(step))
				.map(say('internal step')),
		);
	}
	if (written.collection === 'teams') {
		const { contact, escalation, codeOwner } = (written as Written<'teams'>).data;
		found.push(
			...[contact?.channel, escalation, codeOwner].flatMap((text) => text ?? []).map(say('team')),
			...listBodyTexts(written).map(say('text of a team')),
		);
	}
	return found;
}

/** Fields in which authors write freely; the others hold ids, dates and words of the model. */
const textFields = new Set(
	`title mapTitle summary goal starts entry exit ifMissed do within signal steps definition formula
	source example section aliases url email channel escalation codeOwner because`.split(/\s+/),
);

function listFields(value: unknown, name = ''): string[] {
	if (typeof value === 'string') return textFields.has(name) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((item) => listFields(item, name));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => listFields(inner, key));
}

function listLeaves(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value instanceof Map) return [...value].flatMap(listLeaves);
	if (Array.isArray(value)) return value.flatMap(listLeaves);
	if (typeof value !== 'object' || value === null) return [];
	// A body is parsed on its own: as it is written, it has its internal blocks in it.
	return Object.entries(value).flatMap(([key, inner]) => (key === 'body' ? [] : listLeaves(inner)));
}

/** The pieces of an entry's text: all of it, or only what is internal in it, or only what is not. */
function listBodyTexts({ body }: Written, part: 'all' | 'internal' | 'public' = 'all'): string[] {
	if (!body) return [];
	const parsed = parseBody(body);
	if (!('tree' in parsed)) return part === 'public' ? [] : body.text.split('\n');
	const texts: string[] = [];
	visit(parsed.tree as Nodes, (node, _index, parent) => {
		if (isInternalBlock(node)) {
			if (part === 'public') return 'skip';
			if (part === 'internal') {
				texts.push(...listNodeTexts(node));
				return 'skip';
			}
		}
		const isComment = isCommentNode(node);
		if (part === 'internal' ? isComment : part === 'all' || !isComment)
			texts.push(...listOwnTexts(node));
		// A paragraph as a whole, too: readers may meet it without its marks.
		if (part === 'public' && node.type === 'paragraph' && parent) texts.push(textOf(node));
		return undefined;
	});
	return texts.filter((text) => text.trim() !== '');
}

function listNodeTexts(node: Nodes): string[] {
	const texts: string[] = [];
	visit(node, (inner) => {
		texts.push(...listOwnTexts(inner));
	});
	return texts;
}

function listOwnTexts(node: Nodes): string[] {
	const { value, alt, url, title } = node as unknown as Partial<Record<string, unknown>>;
	return [value, alt, url, title].filter((text): text is string => typeof text === 'string');
}

function isInternalBlock(node: Nodes): boolean {
	return node.type.startsWith('mdxJsx') && (node as { name?: string }).name === 'Internal';
}

function isCommentNode(node: Nodes): boolean {
	const { value } = node as { value?: string };
	return (
		(node.type === 'html' && /^\s*<!--/.test(value ?? '')) ||
		(node.type.startsWith('mdx') && /^\s*\/\*/.test(value ?? ''))
	);
}

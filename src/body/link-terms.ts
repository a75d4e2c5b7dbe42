import type { Element, ElementContent, Root, RootContent } from 'hast';
import { formatEntryAddress } from '../domain/addresses.ts';
import type { Entry, Journey, Term } from '../domain/journey.ts';
import { SKIP, visitParents } from './visit.ts';

/** Finds the first mention of each term in a stretch of text. */
export type TermFinder = (text: string, done: ReadonlySet<string>) => Mention[];

type Segment = Pick<Intl.SegmentData, 'segment' | 'index'>;

interface Mention {
	term: Term;
	start: number;
	end: number;
}

/**
 * Makes the finder of the glossary's terms: titles and aliases as whole words, as `Intl.Segmenter`
 * sees words in that language; the longest wins.
 */
export function createTermFinder(journey: Journey): TermFinder {
	const segmenter = new Intl.Segmenter(journey.program.locale, { granularity: 'word' });
	const cut = (text: string) => joinSpaces(segmenter.segment(text));
	const fold = (text: string) =>
		text
			.normalize('NFC')
			.replace(/\s+/g, ' ')
			.replace(/[’ʼ]/g, "'")
			.toLocaleLowerCase(journey.program.locale);
	// By first word, so that each word of a text is looked up once; longest first.
	const names = new Map<string, { words: string[]; term: Term }[]>();
	for (const term of journey.glossary.values()) {
		for (const name of [term.title, ...term.aliases]) {
			const words = cut(name).map(({ segment }) => fold(segment));
			const first = words[0];
			if (first === undefined) continue;
			names.set(first, [...(names.get(first) ?? []), { words, term }]);
		}
	}
	for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);

	return (text, done) => {
		const segments = cut(text);
		const folded = segments.map(({ segment }) => fold(segment));
		const found: Mention[] = [];
		const linked = new Set(done);
		for (let i = 0; i < segments.length; i++) {
			const candidates = names.get(folded[i] ?? '') ?? [];
			const name = candidates.find(({ words }) => words.every((word, k) => folded[i + k] === word));
			if (!name) continue;
			const last = i + name.words.length - 1;
			const start = segments[i]?.index ?? 0;
			const end = (segments[last]?.index ?? 0) + (segments[last]?.segment.length ?? 0);
			if (!linked.has(name.term.id)) found.push({ term: name.term, start, end });
			linked.add(name.term.id);
			i = last;
		}
		return found;
	};
}

/** A line end, a no-break space and the spaces beside it part two words as one space does. */
function joinSpaces(segments: Iterable<Segment>): Segment[] {
	const joined: Segment[] = [];
	for (const { segment, index } of segments) {
		const last = joined.at(-1);
		if (last && /^\s+$/.test(segment) && /^\s+$/.test(last.segment)) last.segment += segment;
		else joined.push({ segment, index });
	}
	return joined;
}

const skipped = new Set([
	'a',
	'code',
	'pre',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'summary',
	'svg',
	'label',
	'kbd',
	'abbr',
]);

/** Links the first mention of each term to its page; not in headings, code, links or a term's own page. */
export function linkTerms(
	tree: Root,
	findTerms: TermFinder,
	{ self, href }: { self: Pick<Entry, 'collection' | 'id'>; href: (address: string) => string },
): void {
	const done = new Set(self.collection === 'glossary' ? [self.id] : []);
	visitParents(tree, (node, ancestors) => {
		if (node.type === 'element' && skipped.has(node.tagName)) return SKIP;
		if (node.type !== 'text') return undefined;
		const mentions = findTerms(node.value, done);
		const parent = ancestors.at(-1);
		if (mentions.length === 0 || !parent) return undefined;
		const parts: ElementContent[] = [];
		let at = 0;
		for (const { term, start, end } of mentions) {
			if (start > at) parts.push({ type: 'text', value: node.value.slice(at, start) });
			const link: Element = {
				type: 'element',
				tagName: 'a',
				properties: { className: ['term'], href: href(formatEntryAddress(term)) },
				children: [{ type: 'text', value: node.value.slice(start, end) }],
			};
			parts.push(link);
			done.add(term.id);
			at = end;
		}
		if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at) });
		const siblings: (RootContent | ElementContent)[] = parent.children;
		const index = siblings.indexOf(node);
		siblings.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}

import type { Nodes, Root } from 'mdast';
import { isJsxElement, readAttribute } from './jsx.ts';
import { visit } from './visit.ts';

/** A part for some readers only that hides nothing, as it stands where tags are words. */
export interface Swallowed {
	name: string;
	/** What its `types` say, where it has them. */
	types: string | undefined;
	/** With its tags, as the part of the text that holds it gives it. */
	whole: string;
	/** Between its tags. */
	text: string;
	/** Where it begins in the source. */
	at: number;
	/** What a line of its own would end, where it stands in a block of code. */
	fence?: string;
	holder: 'block' | 'line' | 'words';
}

const parts = /<(Internal|For)\b([^<>]*)>([\s\S]*?)<\/\1\s*>/g;
const example = /^<(Internal|For)\b[^<>]*>(?:(?!<\/?(?:Internal|For)\b)[\s\S])*<\/\1\s*>$/;
const opening = /^(`{3,}|~{3,})/;

/**
 * Finds what a text means to hide and publishes: it stands in code that was meant to end before it, or
 * in words that know no tags. An example is left alone: code that is closed, or that holds nothing else.
 */
export function createSwallowedFinder(tree: Root, source: string): (node: Nodes) => Swallowed[] {
	// One that is not closed shifts all others: what should be text is code.
	let isShifted = false;
	visit(tree, 'code', (node) => {
		if (findOpenFence(node, source)) isShifted = true;
	});
	return (node) => {
		const own = sliceOf(node, source);
		const start = node.position?.start.offset ?? 0;
		const list = (values: readonly string[], more: Pick<Swallowed, 'holder' | 'fence'>) => {
			const places = [...own.matchAll(parts)].map(({ index }) => start + index);
			return values
				.flatMap((value) => [...value.matchAll(parts)])
				.map(([whole, name = '', attributes = '', text = ''], i) => ({
					name,
					types: /\btypes\s*=\s*["']([^"']*)/.exec(attributes)?.[1],
					whole,
					text,
					at: places[i] ?? start,
					...more,
				}));
		};
		if (node.type === 'code') {
			const [, fence] = opening.exec(own) ?? [];
			const isExample = !isShifted || example.test(node.value.trim());
			const isOpen = findOpenFence(node, source) !== undefined;
			if (!fence || (!isOpen && isExample && !holdsFence(node.value, fence))) return [];
			return list([node.value], { holder: 'block', fence });
		}
		if (node.type === 'inlineCode') {
			const inner = own.replace(/^`+|`+$/g, '');
			return example.test(inner) ? [] : list([node.value], { holder: 'line' });
		}
		return list(listWords(node, own), { holder: 'words' });
	};
}

/** The marks that code begins with, where none below end it. */
export function findOpenFence(node: Nodes, source: string): string | undefined {
	if (node.type !== 'code') return undefined;
	const lines = sliceOf(node, source).trimEnd().split('\n');
	const [, fence] = opening.exec(lines[0] ?? '') ?? [];
	const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '') : '';
	return fence && !isEnd(last, fence) ? fence : undefined;
}

function isEnd(line: string, fence: string): boolean {
	return line.startsWith(fence) && line.replaceAll(fence[0] ?? '', '').trim() === '';
}

/** Whether the start of other code stands in this one, or an end of it that has too few marks. */
function holdsFence(value: string, fence: string): boolean {
	const found = value.split('\n').filter((line) => opening.test(line) && line[0] === fence[0]);
	return found.length % 2 === 1;
}

/** The words of a picture, a title, the attributes of a tag. */
function listWords(node: Nodes, own: string): string[] {
	if (isJsxElement(node)) return node.attributes.flatMap((one) => readAttribute(one) ?? []);
	// What reads the text has taken the tags out of the words already.
	if (node.type === 'image' || node.type === 'imageReference') return [own];
	return 'title' in node && node.title ? [node.title] : [];
}

function sliceOf({ position }: Nodes, source: string): string {
	return source.slice(position?.start.offset ?? 0, position?.end.offset);
}

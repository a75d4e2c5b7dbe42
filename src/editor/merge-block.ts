import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { alignItems } from './align-items.ts';
import { findPlace, sortNames } from './field-order.ts';
import { mergeFlowMap, mergeFlowSeq } from './merge-flow.ts';
import { renderItem, renderPair, renderScalar } from './render-yaml.ts';
import { isEmpty, isFields, isSame } from './same-value.ts';
import {
	chunkStart,
	columnOf,
	endOf,
	type Fields,
	lineEnd,
	type Source,
	startOf,
} from './yaml-source.ts';

/**
 * The text of a map in lines with the new values in it, from where it begins to `end`. Each field is a
 * piece of the text, with the comments above it: what did not change is the same piece.
 */
export function mergeBlockMap(
	file: Source,
	map: YAMLMap,
	values: Fields,
	end: number,
	order: readonly string[],
): string {
	const { text, read } = file;
	const indent = columnOf(text, startOf(map));
	const pairs = map.items as Pair<Node, Node | null>[];
	const starts = pairs.map((pair, i) =>
		i === 0 ? startOf(map) : chunkStart(text, startOf(pair.key), endOfPair(pairs[i - 1])),
	);
	const chunks: { name: string; text: string }[] = [];
	pairs.forEach((pair, i) => {
		const name = String(read(pair.key));
		const chunkEnd = starts[i + 1] ?? end;
		const chunk = text.slice(starts[i], chunkEnd);
		const old = pair.value ? read(pair.value) : undefined;
		const value = values[name];
		if (isSame(old, value)) chunks.push({ name, text: chunk });
		else if (!isEmpty(value)) {
			chunks.push({ name, text: mergePair(file, pair, value, indent, starts[i] ?? 0, chunkEnd) });
		}
	});
	const known = new Set(pairs.map((pair) => String(read(pair.key))));
	for (const name of sortNames(Object.keys(values), order)) {
		if (known.has(name) || isEmpty(values[name])) continue;
		const added = { name, text: renderPair(name, values[name], indent) };
		const names = chunks.map((chunk) => chunk.name);
		chunks.splice(findPlace(names, name, order), 0, added);
	}
	return joinChunks(
		chunks.map((chunk) => chunk.text),
		indent,
	);
}

function endOfPair(pair: Pair<Node, Node | null> | undefined): number {
	return pair ? endOf(pair.value ?? pair.key) : 0;
}

function mergePair(
	file: Source,
	pair: Pair<Node, Node | null>,
	value: unknown,
	indent: number,
	start: number,
	end: number,
): string {
	const { text, read } = file;
	const { key, value: node } = pair;
	const old = node ? read(node) : undefined;
	const fits = (isFields(old) && isFields(value)) || (Array.isArray(old) && Array.isArray(value));
	const isPlain = (one: unknown) => typeof one !== 'object' || one === null;
	if (node && !isAlias(node) && !isEmpty(old) && (fits || (isPlain(old) && isPlain(value)))) {
		return text.slice(start, startOf(node)) + mergeNode(file, node, value, indent, end);
	}
	// Another kind of value: the field is written anew, with the comments around it.
	const valueEnd = endOf(node ?? key);
	const [comment = ''] = /[ \t]+#[^\n]*/.exec(text.slice(valueEnd, lineEnd(text, valueEnd))) ?? [];
	const fresh = renderPair(String(read(key)), value, indent).trimStart();
	return text.slice(start, startOf(key)) + fresh.replace('\n', `${comment}\n`);
}

function mergeBlockSeq(
	file: Source,
	seq: YAMLSeq,
	values: readonly unknown[],
	end: number,
): string {
	const { text, read } = file;
	const indent = columnOf(text, startOf(seq));
	const items = seq.items as Node[];
	const dashes = items.map((item, i) =>
		i === 0 ? startOf(seq) : text.lastIndexOf('-', startOf(item) - 1),
	);
	const starts = dashes.map((dash, i) => {
		const above = items[i - 1];
		return above ? chunkStart(text, dash, endOf(above)) : dash;
	});
	const isFlow = items.length > 0 && items.every((item) => isMap(item) && item.flow === true);
	const chunks = alignItems(items.map(read), values).map(({ from, value }) => {
		const item = from === undefined ? undefined : items[from];
		if (from === undefined || !item) return renderItem(value, indent, isFlow);
		const itemEnd = starts[from + 1] ?? end;
		const start = starts[from] ?? 0;
		if (isSame(read(item), value)) return text.slice(start, itemEnd);
		return text.slice(start, startOf(item)) + mergeNode(file, item, value, indent + 2, itemEnd);
	});
	return joinChunks(chunks, indent);
}

/** Puts the parts of a block one below the other; the first one begins where the block begins. */
function joinChunks(chunks: readonly string[], indent: number): string {
	return chunks
		.map((chunk, i) => {
			const isBare = !/^[ \t]/.test(chunk) && !chunk.startsWith('#') && !chunk.startsWith('\n');
			if (i === 0) return chunk.replace(/^(?:[ \t]*\n)*[ \t]*/, '');
			return isBare ? ' '.repeat(indent) + chunk : chunk;
		})
		.join('');
}

/** The new text of a node, from where it begins to `end`. */
function mergeNode(file: Source, node: Node, value: unknown, indent: number, end: number): string {
	const { text, read } = file;
	const old = text.slice(startOf(node), end);
	if (isSame(read(node), value)) return old;
	if (isMap(node) && isFields(value)) {
		return node.flow
			? mergeFlowMap(file, node, value) + text.slice(endOf(node), end)
			: mergeBlockMap(file, node, value, end, []);
	}
	if (isSeq(node) && Array.isArray(value)) {
		return node.flow
			? mergeFlowSeq(file, node, value) + text.slice(endOf(node), end)
			: mergeBlockSeq(file, node, value, end);
	}
	const was = {
		type: isScalar(node) ? node.type : undefined,
		source: text.slice(startOf(node), endOf(node)),
	};
	return renderScalar(value, was, indent) + rest(text, node, end);
}

/** What follows a scalar up to `end`; a block scalar has taken its line end with it. */
function rest(text: string, node: Node, end: number): string {
	const after = text.slice(endOf(node), end);
	return text[endOf(node) - 1] === '\n' ? `\n${after}` : after;
}

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
import { renderFlow } from './render-yaml.ts';
import { isEmpty, isFields, isSame } from './same-value.ts';
import { endOf, type Fields, type Source, startOf } from './yaml-source.ts';

/** The text of a map in braces with the new values in it. */
export function mergeFlowMap(file: Source, map: YAMLMap, values: Fields): string {
	const { text, read } = file;
	const pairs = map.items as Pair<Node, Node | null>[];
	const parts = pairs.flatMap((pair) => {
		const name = String(read(pair.key));
		const { value: node } = pair;
		const value = values[name];
		const last = endOf(node ?? pair.key);
		if (isSame(node ? read(node) : undefined, value)) return [text.slice(startOf(pair.key), last)];
		if (isEmpty(value)) return [];
		if (!node || isAlias(node)) return [`${name}: ${renderFlow(value)}`];
		return [text.slice(startOf(pair.key), startOf(node)) + mergeInFlow(file, node, value)];
	});
	const known = new Set(pairs.map((pair) => String(read(pair.key))));
	const added = Object.entries(values)
		.filter(([name, value]) => !known.has(name) && !isEmpty(value))
		.map(([name, value]) => `${name}: ${renderFlow(value)}`);
	return wrapFlow(
		text,
		map,
		pairs.map((pair) => [startOf(pair.key), endOf(pair.value ?? pair.key)]),
		[...parts, ...added],
	);
}

/** The text of a list in brackets with the new items in it. */
export function mergeFlowSeq(file: Source, seq: YAMLSeq, values: readonly unknown[]): string {
	const { text, read } = file;
	const items = seq.items as Node[];
	const parts = alignItems(items.map(read), values).map(({ from, value }) => {
		const item = from === undefined ? undefined : items[from];
		if (!item) return renderFlow(value);
		return isSame(read(item), value)
			? text.slice(startOf(item), endOf(item))
			: mergeInFlow(file, item, value);
	});
	return wrapFlow(
		text,
		seq,
		items.map((item) => [startOf(item), endOf(item)]),
		parts,
	);
}

function mergeInFlow(file: Source, node: Node, value: unknown): string {
	if (isMap(node) && isFields(value)) return mergeFlowMap(file, node, value);
	if (isSeq(node) && Array.isArray(value)) return mergeFlowSeq(file, node, value);
	return renderFlow(value, isScalar(node) ? node.type : undefined);
}

/** Sets the parts between the brackets that were there, with the separators that were there. */
function wrapFlow(
	text: string,
	node: Node,
	ranges: readonly (readonly number[])[],
	parts: readonly string[],
): string {
	const [from, to] = [startOf(node), endOf(node)];
	const first = ranges[0]?.[0];
	const last = ranges.at(-1)?.[1];
	if (first === undefined || last === undefined || parts.length === 0) {
		const [open, close] = isMap(node) ? ['{', '}'] : ['[', ']'];
		const pad = isMap(node) && parts.length > 0 ? ' ' : '';
		return open + pad + parts.join(', ') + pad + close;
	}
	const gaps = ranges.slice(1).map(([start = 0], i) => text.slice(ranges[i]?.[1], start));
	const joined = parts.map(
		(part, i) => (i === 0 ? '' : (gaps[i - 1] ?? gaps.at(-1) ?? ', ')) + part,
	);
	return text.slice(from, first) + joined.join('') + text.slice(last, to);
}

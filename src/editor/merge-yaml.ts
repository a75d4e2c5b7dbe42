import { isMap, parseDocument } from 'yaml';
import { sortNames } from './field-order.ts';
import { mergeBlockMap } from './merge-block.ts';
import { mergeFlowMap } from './merge-flow.ts';
import { renderPair } from './render-yaml.ts';
import { isEmpty, isSame } from './same-value.ts';
import { endOf, type Fields, type Source, startOf } from './yaml-source.ts';

/**
 * The YAML text with the new values in it. What did not change keeps its bytes: order, comments,
 * quotes, spacing and line breaks. A value that is empty is left out; `order` tells where a new field
 * goes. Text that is no map of fields throws an Error.
 */
export function mergeYaml(source: string, values: Fields, order: readonly string[] = []): string {
	const text = source === '' || source.endsWith('\n') ? source : `${source}\n`;
	const document = parseDocument(text, { version: '1.2', keepSourceTokens: true });
	const [error] = document.errors;
	if (error) throw new Error(error.message);
	const root = document.contents;
	const file: Source = { text, read: (node) => node.toJS(document) };
	if (root === null || !isMap(root)) return text + renderPairs(values, order);
	const fields = root.flow
		? mergeFlowMap(file, root, values) + text.slice(endOf(root))
		: mergeBlockMap(file, root, values, text.length, order);
	const merged = text.slice(0, startOf(root)) + fields;
	if (!isSame(parseDocument(merged, { version: '1.2' }).toJS(), values)) {
		throw new Error(
			'The fields cannot be written into this file without harm to it. Edit the file itself.',
		);
	}
	return source.endsWith('\n') || source === '' ? merged : merged.replace(/\n$/, '');
}

function renderPairs(values: Fields, order: readonly string[]): string {
	return sortNames(Object.keys(values), order)
		.filter((name) => !isEmpty(values[name]))
		.map((name) => renderPair(name, values[name], 0))
		.join('');
}

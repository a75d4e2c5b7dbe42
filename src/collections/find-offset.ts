import { type Document, isMap, isNode, isPair } from 'yaml';

/** Where a field stands in the fields’ text: its value, or its name. */
export function findOffset(
	document: Document.Parsed,
	path: readonly PropertyKey[],
	of: 'key' | 'value',
): number {
	// The nearest part of the path that the file has: a missing field is shown at what lacks it.
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const name = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(name));
			const node =
				pair &&
				(of === 'key' || length < path.length || !isNode(pair.value) ? pair.key : pair.value);
			if (isNode(node) && node.range) return node.range[0];
		} else {
			const node = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return node.range[0];
		}
	}
	return 0;
}

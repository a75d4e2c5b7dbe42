import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type ParsedNode,
	visit,
} from 'yaml';
import { z } from 'zod';
import { listForms, listGroups, unwrap } from '../schema/schema-at.ts';
import { checkFlowMap } from './check-flow-map.ts';
import { checkScalar } from './check-scalar.ts';
import { checkEnd, checkSigns } from './check-signs.ts';
import { fieldOf } from './field-kinds.ts';
import type { FieldPath, LostText, Spot, Written } from './lost-text.ts';

/**
 * Finds what is lost between a file and its fields without an error of YAML: what stands after a comma or
 * a ` #`, a word such as null, an anchor, a tag, a backslash in double quotes.
 */
export function findLostText(
	document: Document.Parsed,
	yaml: string,
	schema: z.ZodType,
): LostText[] {
	const anchors = new Set<string>();
	visit(document, { Alias: (_, { source }) => void anchors.add(source) });
	return walk(schema, document.contents, [], false, { yaml, anchors });
}

function walk(
	outer: z.ZodType,
	node: unknown,
	path: FieldPath,
	isInFlow: boolean,
	written: Written,
): LostText[] {
	if (!isNode(node) || isAlias(node)) return [];
	const spot: Spot = { node: node as ParsedNode, schema: unwrap(outer), path, isInFlow };
	const signs = checkSigns(spot, written);
	if (signs.length > 0) return signs;
	if (isScalar(spot.node)) return checkScalar({ ...spot, node: spot.node }, written);
	return [...checkEnd(spot, written), ...walkItems(spot, written)];
}

/** Of the forms that a field may have, the one that a map or a list is written in. */
function chooseForm(node: unknown, schema: z.ZodType): z.ZodType {
	if (!(schema instanceof z.ZodUnion)) return schema;
	const groups = listGroups(schema);
	const names = isMap(node)
		? node.items.map(({ key }) => String(isScalar(key) ? key.value : key))
		: [];
	const group =
		groups.find(({ shape }) => names.some((name) => Object.hasOwn(shape, name))) ?? groups[0];
	const list = listForms(schema).find((form) => form instanceof z.ZodArray);
	return (isMap(node) ? group : list) ?? schema;
}

function walkItems({ node, schema: outer, path }: Spot, written: Written): LostText[] {
	const schema = chooseForm(node, outer);
	if (isMap(node)) {
		const own = checkFlowMap(node, schema, path, written.yaml);
		const inner = node.items.flatMap(({ key, value }) => {
			const name = String(isScalar(key) ? key.value : key);
			const field = fieldOf(schema, name);
			return field ? walk(field, value, [...path, name], false, written) : [];
		});
		return [...own, ...inner];
	}
	if (!isSeq(node) || !(schema instanceof z.ZodArray)) return [];
	const element = schema.element as z.ZodType;
	return node.items.flatMap((item, i) =>
		walk(element, item, [...path, i], node.flow === true, written),
	);
}

import type { Nodes } from 'mdast';
import type {
	MdxFlowExpression,
	MdxJsxFlowElement,
	MdxJsxTextElement,
	MdxjsEsm,
	MdxTextExpression,
} from 'satteri';

/** An MDX tag in a body: a block, or a part of a line. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
export type JsxAttribute = JsxElement['attributes'][number];

export function isJsxElement(node: Nodes): node is JsxElement {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Makes a tag that was written inside a line one that stands between paragraphs. Changes it. */
export function makeBlock(element: JsxElement): JsxElement {
	element.type = 'mdxJsxFlowElement';
	return element;
}

/** Code in an .mdx text: what stands in braces, an import or an export. */
export function isCode(node: Nodes): node is MdxFlowExpression | MdxTextExpression | MdxjsEsm {
	return /^mdx.*(?:Expression|Esm)$/.test(node.type);
}

const literal = /^\s*(?:"[^"\\]*"|'[^'\\]*'|-?\d+(?:\.\d+)?|true|false)\s*$/;

/** The value of an attribute where it is a literal; undefined where it is code. */
export function readAttribute(attribute: JsxAttribute): string | undefined {
	if (attribute.type !== 'mdxJsxAttribute') return undefined;
	const { value } = attribute;
	if (value === null || value === undefined) return 'true';
	if (typeof value === 'string') return value;
	if (!literal.test(value.value)) return undefined;
	return value.value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Whether an expression `{…}` is a comment or a literal, which carry no code. */
export function isHarmlessExpression(value: string): boolean {
	return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(value) || literal.test(value);
}

/** The name of an attribute; undefined of code that stands for attributes. */
export function nameAttribute(attribute: JsxAttribute): string | undefined {
	return attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined;
}

/** An attribute of a tag, where it has it and it is a literal. */
export function getAttribute(element: JsxElement, name: string): string | undefined {
	const attribute = element.attributes.find((one) => nameAttribute(one) === name);
	return attribute && readAttribute(attribute);
}

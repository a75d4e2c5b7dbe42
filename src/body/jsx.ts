import type { Nodes } from 'mdast';

/** An MDX tag in a body. Satteri's tree has the shape that mdast-util-mdx-jsx describes. */
export interface JsxElement {
	type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
	name: string | null;
	attributes: JsxAttribute[];
	children: Nodes[];
	position?: Nodes['position'];
}

export interface JsxAttribute {
	type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
	name?: string;
	value?: string | null | { type: 'mdxJsxAttributeValueExpression'; value: string };
}

export function isJsxElement(node: unknown): node is JsxElement {
	const { type } = node as { type?: string };
	return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

const literal = /^\s*(?:"[^"\\]*"|'[^'\\]*'|-?\d+(?:\.\d+)?|true|false)\s*$/;

/** The value of an attribute where it is a literal; undefined where it is code. */
export function readAttribute(attribute: JsxAttribute): string | undefined {
	const { value } = attribute;
	if (attribute.type !== 'mdxJsxAttribute') return undefined;
	if (value === null || value === undefined) return 'true';
	if (typeof value === 'string') return value;
	if (!literal.test(value.value)) return undefined;
	return value.value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Whether an expression `{…}` is a comment or a literal, which carry no code. */
export function isHarmlessExpression(value: string): boolean {
	return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(value) || literal.test(value);
}

/** An attribute of a tag, where it has it and it is a literal. */
export function getAttribute(element: JsxElement, name: string): string | undefined {
	const attribute = element.attributes.find((one) => one.name === name);
	return attribute && readAttribute(attribute);
}

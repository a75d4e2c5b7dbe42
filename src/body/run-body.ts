import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { BodyContext } from './body-context.ts';
import { componentRules } from './components.ts';
import { drawComponent } from './draw-component.ts';
import { listShownTypes, readTypes } from './drop-internal.ts';
import { type Child, evaluateBody, type Props } from './evaluate-body.ts';
import type { JsxElement } from './jsx.ts';

/**
 * Runs an .mdx text as the code that it is, for a program that allows it: exports and expressions
 * give their values, components draw what they draw elsewhere. What the edition hides is cut out before. `diagrams` are its drawings in order.
 */
export async function runBody(
	text: string,
	diagrams: readonly Element[],
	context: BodyContext,
): Promise<HastRoot> {
	const waiting = [...diagrams];
	const make = (type: unknown, given: unknown): Child => {
		const props = given as Props;
		if (typeof type === 'function') return (type as (props: Props) => Child)(props);
		const { children, ...rest } = props;
		if (typeof type !== 'string') return children;
		const inside = flatten(children);
		const isDrawing = type === 'pre' && isMermaid(inside[0]);
		return (isDrawing && waiting.shift()) || makeElement(type, rest, inside);
	};
	const content = await evaluateBody(text, make, (name, { children, ...props }) =>
		draw(name, props, flatten(children)),
	);
	return { type: 'root', children: flatten(content) };

	function draw(name: string, props: Props, children: ElementContent[]): Child {
		if (name === 'Diagram') return children;
		if (name === 'Internal' && context.journey.edition === 'public') return [];
		const attributes = Object.entries(props).map(([key, value]) => ({
			type: 'mdxJsxAttribute' as const,
			name: key,
			value: String(value),
		}));
		const element: JsxElement = { type: 'mdxJsxFlowElement', name, attributes, children: [] };
		if (name === 'For' && listShownTypes(readTypes(element), context.journey).length === 0)
			return [];
		if (!componentRules[name]?.linksTo && !children.some(holdsAnything)) return [];
		return drawComponent(element, children, context) as Child;
	}
}

/** A box all of which is hidden is none. */
function holdsAnything(child: ElementContent): boolean {
	return child.type !== 'text' || child.value.trim() !== '';
}

function flatten(child: Child): ElementContent[] {
	if (Array.isArray(child)) return child.flatMap(flatten);
	if (child === null || child === undefined || typeof child === 'boolean') return [];
	return typeof child === 'object' ? [child] : [{ type: 'text', value: String(child) }];
}

function makeElement(
	tagName: string,
	props: Record<string, unknown>,
	children: ElementContent[],
): Element {
	const { class: className, ...properties } = props;
	return {
		type: 'element',
		tagName,
		properties: {
			...(properties as Element['properties']),
			...(className ? { className: String(className).split(' ') } : {}),
		},
		children,
	};
}

function isMermaid(child: ElementContent | undefined): boolean {
	return (
		child?.type === 'element' &&
		String(child.properties['className'] ?? '').includes('language-mermaid')
	);
}

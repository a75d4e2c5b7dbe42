import type { ElementContent } from 'hast';
import { evaluate } from 'satteri';
import { componentRules } from './components.ts';

/** What a tag or an expression of a text that is run leaves in its place. */
export type Child = ElementContent | string | number | boolean | null | undefined | Child[];
export interface Props {
	children?: Child;
	[name: string]: unknown;
}

/** Runs a text; `make` is given each tag, `draw` each of our components. */
export async function evaluateBody(
	text: string,
	make: (type: unknown, given: unknown) => Child,
	draw: (name: string, props: Props) => Child,
): Promise<Child> {
	const module = await evaluate(text, {
		jsx: make,
		jsxs: make,
		Fragment: undefined,
		elementAttributeNameCase: 'html',
		features: { gfm: true, smartPunctuation: false },
	});
	const components = Object.fromEntries(
		Object.keys(componentRules).map((name) => [name, (props: Props) => draw(name, props)]),
	);
	return (module['default'] as (props: object) => Child)({ components });
}

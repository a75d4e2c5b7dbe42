type Child = Node | string | undefined | false;

/** Makes an element with properties and children; text stays text, whatever stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const element = Object.assign(document.createElement(tag), properties);
	element.append(...children.filter((child) => child !== undefined && child !== false));
	return element;
}

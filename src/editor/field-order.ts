/** Names of fields as the schema has them; the ones it does not know come last. */
export function sortNames(names: readonly string[], order: readonly string[]): string[] {
	const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
	return [...names].sort((a, b) => place(a) - place(b));
}

/** The place of a new field: behind the last one that comes before it in the schema. */
export function findPlace(
	names: readonly string[],
	name: string,
	order: readonly string[],
): number {
	const own = order.indexOf(name);
	if (own < 0 || !names.some((one) => order.includes(one))) return names.length;
	return names.findLastIndex((one) => order.includes(one) && order.indexOf(one) < own) + 1;
}

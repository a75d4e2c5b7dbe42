/** Says in an address which partner type was chosen by following a link to it. */
const name = 'chosen';

/** The address of a link that is a choice too, for who follows it before the scripts have made it one. */
export function carryChoice(address: string, type: string): string {
	return `${address}?${name}=${encodeURIComponent(type)}`;
}

/** An address without the choice that it carries. */
export function dropChoice(address: string): string {
	return address.split('?')[0] ?? '';
}

/** The choice that the address of this page carries; taken out of it, so that it is made once. */
export function takeChoice(): string | undefined {
	const { searchParams, pathname, hash } = new URL(location.href);
	const chosen = searchParams.get(name);
	if (chosen === null) return undefined;
	searchParams.delete(name);
	const rest = searchParams.size > 0 ? `?${searchParams}` : '';
	history.replaceState(history.state, '', `${pathname}${rest}${hash}`);
	return chosen;
}

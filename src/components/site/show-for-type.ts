/** Whether what is not for the chosen partner type is shown all the same, on this page. */
let showsOthers = false;

/** Shows a page as it is for a partner type, as `type-marks.ts` has marked it; for everybody without one. */
export function showForType(type: string | undefined, isElsewhere: boolean) {
	const has = (list: string | undefined) => type !== undefined && list?.split(' ').includes(type);
	for (const part of document.querySelectorAll<HTMLElement>(
		'[data-types], [data-except], [data-own]',
	)) {
		const { types, except, own } = part.dataset;
		const isForOthers = type !== undefined && types && !has(types) && !isElsewhere;
		part.hidden =
			own === undefined ? Boolean(has(except) || (isForOthers && !showsOthers)) : !has(own);
	}
	for (const list of document.querySelectorAll<HTMLElement>('[data-order]')) orderFor(list, type);
	// Where all is for others nothing is left out.
	for (const line of document.querySelectorAll<HTMLElement>('.others')) line.hidden = isElsewhere;
	for (const button of document.querySelectorAll<HTMLElement>('.others button')) {
		button.ariaExpanded = String(showsOthers);
		button.textContent = button.dataset[showsOthers ? 'hide' : 'show'] ?? '';
	}
}

/** The parts of lists as they came. */
const usual = new WeakMap<Element, readonly Element[]>();

/** Puts a list into the order of a type’s own path, as `type-marks.ts` has written it; without one into the usual order. */
function orderFor(list: HTMLElement, type: string | undefined) {
	const parts = usual.get(list) ?? [...list.children];
	usual.set(list, parts);
	const orders: Partial<Record<string, number[]>> = JSON.parse(list.dataset['order'] ?? '{}');
	const own = orders[type ?? '']?.flatMap((place) => parts[place] ?? []) ?? [];
	const next = [...own, ...parts.slice(own.length)];
	if (next.some((part, i) => part !== list.children[i])) list.append(...next);
}

/** Shows what is for others, or leaves it out again; true where this was what was asked for. */
export function toggleOthers({ target }: Event): boolean {
	const isAsked = target instanceof Element && target.matches('.others button');
	if (isAsked) showsOthers = !showsOthers;
	return isAsked;
}

/**
 * Does something once, before a fold first shows what is in it. For fields for a day: each is dear to a
 * browser, which reads its calendar and, where it fills in forms, lays out the fold to look at it.
 */
export function whenOpened(fold: HTMLDetailsElement, act: () => void) {
	if (fold.open) return act();
	const done = new AbortController();
	const { signal } = done;
	const begin = () => {
		done.abort();
		act();
	};
	// A click comes before it opens; a search in the page opens it without one.
	fold.querySelector('summary')?.addEventListener('click', begin, { signal });
	fold.addEventListener('toggle', begin, { signal });
}

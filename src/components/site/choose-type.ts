/**
 * Chooses a partner type for the whole site; without one, takes the choice back. Whoever keeps it may come later
 * than who asks, and finds it waiting at the root.
 */
export function chooseType(type: string | undefined): void {
	document.documentElement.dataset['wantedType'] = type ?? '';
	document.dispatchEvent(new CustomEvent('choose-type'));
}

/** What was chosen and is not yet kept; undefined where nothing was. An empty text takes the choice back. */
export function takeWanted(): string | undefined {
	const { wantedType } = document.documentElement.dataset;
	delete document.documentElement.dataset['wantedType'];
	return wantedType;
}

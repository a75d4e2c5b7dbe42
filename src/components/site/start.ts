/**
 * Loads what a reader uses when it is first used: the search when its box is entered, and the choice
 * of a partner type when it is opened or there is one. All else works without scripts.
 */
const box = document.querySelector<HTMLInputElement>('site-search input');
if (box) {
	box.role = 'combobox';
	box.ariaAutoComplete = 'list';
	box.ariaExpanded = 'false';
	box.setAttribute('aria-controls', 'site-search-results');
	box.addEventListener('focus', () => void import('./site-search.ts'), { once: true });
	document.addEventListener('keydown', (event) => {
		const isTyping = (event.target as Element).matches('input, textarea, select');
		const isShort = event.key === '/' && !isTyping;
		if (!isShort && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
		event.preventDefault();
		box.focus();
	});
}

const choice = document.querySelector<HTMLElement>('type-choice');
const loadChoice = () => void import('./type-choice.ts');
const isKept = (name: string) => {
	try {
		return localStorage.getItem(choice?.dataset['keep'] + name) !== null;
	} catch {
		return false;
	}
};
if (isKept('type') || isKept('marks')) loadChoice();
else choice?.querySelector('details')?.addEventListener('toggle', loadChoice, { once: true });

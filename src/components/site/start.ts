import { keepForOffline } from './keep-for-offline.ts';
import { followReaderType } from './reader-type.ts';

/**
 * Shows the page for the partner type that the reader has chosen, and loads what a reader uses when it
 * is first used: the search when its box is entered, the choice of a type when it is opened. All else works without scripts.
 */
const box = document.querySelector<HTMLInputElement>('site-search input');
// A page that may ask the network for nothing leaves the search to the search's own page.
const isSilent = document.querySelector('[data-silent]') !== null;
if (box && !isSilent) {
	box.role = 'combobox';
	box.ariaAutoComplete = 'list';
	box.ariaExpanded = 'false';
	box.setAttribute('aria-controls', 'site-search-results');
	const loadSearch = () => void import('./site-search.ts');
	// A quick reader is there before the scripts are.
	if (document.activeElement === box) loadSearch();
	else box.addEventListener('focus', loadSearch, { once: true });
	document.addEventListener('keydown', (event) => {
		const isTyping = (event.target as Element).matches('input, textarea, select');
		const isShort = event.key === '/' && !isTyping;
		if (!isShort && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
		event.preventDefault();
		box.focus();
	});
}

/** What drops down lies upon the page: it makes way for what has the focus below it. */
for (const drop of document.querySelectorAll<HTMLDetailsElement>('.site-header details.drop')) {
	drop.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget instanceof Node && !drop.contains(relatedTarget)) drop.open = false;
	});
	drop.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !drop.open) return;
		event.stopPropagation();
		drop.open = false;
		drop.querySelector('summary')?.focus();
	});
}

const choice = document.querySelector<HTMLElement>('type-choice');
if (choice) {
	followReaderType(choice);
	// It may be stopped by leaving the page: the choice is then a list of links, as without scripts.
	const loadChoice = () => void import('./type-choice.ts').catch(() => undefined);
	const opened = choice.querySelector('details');
	if (opened?.open) loadChoice();
	else opened?.addEventListener('toggle', loadChoice, { once: true });
	let hasMarks = false;
	const showMarks = () => {
		let marks: string | null = null;
		try {
			marks = localStorage.getItem(`${choice.dataset['keep']}marks`);
		} catch {
			// Nothing is kept, and nothing is marked.
		}
		if (marks !== null || hasMarks)
			void import('./plan-marks.ts')
				.then(({ showPlanMarks }) => showPlanMarks(marks, choice.dataset))
				.catch(() => undefined);
		hasMarks = marks !== null;
	};
	addEventListener('storage', showMarks);
	addEventListener('pageshow', ({ persisted }) => persisted && showMarks());
	showMarks();
}

const worker = document.querySelector<HTMLElement>('[data-worker]')?.dataset['worker'];
if (worker) addEventListener('load', () => keepForOffline(worker));

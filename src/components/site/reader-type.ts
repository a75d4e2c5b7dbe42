import { takeChoice } from './carry-choice.ts';
import { takeWanted } from './choose-type.ts';
import { showForType, toggleOthers } from './show-for-type.ts';

/**
 * The partner type that the reader has chosen: kept by the browser, shown on every page. Whoever wants
 * to change it calls `chooseType`; whoever follows it hears `reader-type`
 * there and finds it in `data-reader-type` of the root.
 */
export function followReaderType(choice: HTMLElement) {
	const { keep = '', pageTypes = '' } = choice.dataset;
	const root = document.documentElement;
	const current = choice.querySelector('.current');
	const all = current?.textContent ?? '';
	/** Holds for this page where the browser keeps nothing. */
	let own: string | null = null;
	const read = () => {
		try {
			return localStorage.getItem(`${keep}type`);
		} catch {
			return own;
		}
	};
	const find = (type: string) =>
		[...choice.querySelectorAll<HTMLElement>('[data-type]')].find(
			({ dataset }) =>
				type !== '' && [dataset['type'], ...(dataset['formerly']?.split(' ') ?? [])].includes(type),
		);
	const show = () => {
		const found = find(read() ?? '');
		const type = found?.dataset['type'];
		const isChanged = root.dataset['readerType'] !== type;
		if (type === undefined) delete root.dataset['readerType'];
		else root.dataset['readerType'] = type;
		if (current) current.textContent = found?.textContent.trim() ?? all;
		const isElsewhere =
			type !== undefined && pageTypes !== '' && !pageTypes.split(' ').includes(type);
		showForType(type, isElsewhere);
		if (isChanged) document.dispatchEvent(new Event('reader-type'));
	};
	const keepType = (type: string | undefined) => {
		own = type ?? null;
		try {
			if (own === null) localStorage.removeItem(`${keep}type`);
			else localStorage.setItem(`${keep}type`, own);
		} catch {
			// It then holds for this page only.
		}
	};
	const take = () => {
		const wanted = takeWanted();
		if (wanted !== undefined) keepType(wanted || undefined);
	};
	document.addEventListener('choose-type', () => {
		take();
		show();
	});
	document.addEventListener('click', (event) => toggleOthers(event) && show());
	// Other pages change it, and a page comes back as it was left.
	addEventListener('storage', show);
	addEventListener('pageshow', ({ persisted }) => persisted && show());
	const carried = takeChoice() ?? '';
	if (find(carried)) keepType(carried);
	take();
	show();
}

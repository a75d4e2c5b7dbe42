import { foldForType } from './fold-for-type.ts';
import { showPlanMarks } from './plan-marks.ts';

/**
 * Remembers the reader's partner type, folds away on every page what is not for it, and shows the
 * marks of the reader's plan. Without this, the choice is a list of links to the types' pages.
 * `start.ts` loads it where there is a choice or the reader opens it.
 */
class TypeChoice extends HTMLElement {
	connectedCallback() {
		const hint = this.querySelector<HTMLElement>('.hint');
		if (hint) hint.hidden = false;
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-type]')) {
			const button = document.createElement('button');
			button.type = 'button';
			button.dataset['type'] = link.dataset['type'];
			button.dataset['page'] = link.getAttribute('href') ?? '';
			button.textContent = link.textContent.trim();
			button.addEventListener('click', () => this.#choose(button.dataset['type']));
			link.replaceWith(button);
		}
		this.querySelector('.clear')?.addEventListener('click', () => this.#choose(undefined));
		document.addEventListener('choose-type', (event) =>
			this.#keep((event as CustomEvent<string | undefined>).detail),
		);
		addEventListener('storage', () => this.#showKept());
		addEventListener('pageshow', ({ persisted }) => persisted && this.#showKept());
		this.#showKept();
	}

	/** Shows what is kept now: other pages change it, and a page comes back as it was left. */
	#showKept() {
		this.#show();
		showPlanMarks(this.#read('marks'), this.dataset);
	}

	#read(name: string): string | null {
		try {
			return localStorage.getItem(this.dataset['keep'] + name);
		} catch {
			return null;
		}
	}

	#choose(type: string | undefined) {
		this.#keep(type);
		const details = this.querySelector('details');
		if (details) details.open = false;
		details?.querySelector('summary')?.focus();
	}

	#keep(type: string | undefined) {
		const key = `${this.dataset['keep']}type`;
		try {
			if (type === undefined) localStorage.removeItem(key);
			else localStorage.setItem(key, type);
		} catch {
			// It then holds for this page only.
		}
		const title = this.#show(type);
		const { chosen = '', cleared = '' } = this.dataset;
		const said = title === undefined ? cleared : chosen.replace('{type}', title);
		this.#say([said, this.#sayElsewhere(type, title)].filter(Boolean).join(' '));
	}

	/** Shows the page for a type; for everybody where there is no such type. Returns its title. */
	#show(type: string | null | undefined = this.#read('type')): string | undefined {
		const buttons = [...this.querySelectorAll<HTMLElement>('button[data-type]')];
		const chosen = buttons.find((button) => button.dataset['type'] === type);
		const title = chosen?.textContent;
		for (const button of buttons) button.ariaPressed = String(button === chosen);
		const current = this.querySelector<HTMLElement>('.current');
		if (current) {
			current.dataset['all'] ??= current.textContent;
			current.textContent = title ?? current.dataset['all'];
		}
		const { root = '/', notFor = '' } = this.dataset;
		for (const part of this.querySelectorAll<HTMLElement>('.yours, .clear')) part.hidden = !chosen;
		this.querySelector('.path')?.setAttribute('href', chosen?.dataset['page'] ?? root);
		this.querySelector('.next')?.setAttribute('href', `${root}next/${type}/`);
		const { show = '', hide = '' } = this.dataset;
		const elsewhere = this.#sayElsewhere(type, title);
		const own =
			title === undefined || elsewhere
				? undefined
				: { type: type ?? '', note: notFor.replace('{type}', title) };
		foldForType(own, { show, hide });
		document.documentElement.dataset['readerType'] = chosen?.dataset['type'] ?? '';
		document.dispatchEvent(new Event('reader-type'));
		this.#say(elsewhere);
		return title;
	}

	/** Says that the page as a whole is for others; nothing where it is not. */
	#sayElsewhere(type: string | null | undefined, title: string | undefined): string {
		const { pageTypes = '', pageNotFor = '' } = this.dataset;
		const isOwn = pageTypes === '' || pageTypes.split(' ').includes(type ?? '');
		return title === undefined || isOwn ? '' : pageNotFor.replace('{type}', title);
	}

	#say(text: string) {
		const said = document.querySelector('.choice-said');
		if (said) said.textContent = text;
	}
}

customElements.define('type-choice', TypeChoice);

import { dropChoice } from './carry-choice.ts';
import { chooseType } from './choose-type.ts';

/**
 * Makes the list of partner types a choice: without this they are links to the types’ own pages. What a
 * choice shows is the work of `reader-type.ts`; `start.ts` loads this when the list is opened.
 */
class TypeChoice extends HTMLElement {
	connectedCallback() {
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-type]')) {
			const button = document.createElement('button');
			button.type = 'button';
			for (const [name, value] of Object.entries(link.dataset)) button.dataset[name] = value;
			button.dataset['page'] = dropChoice(link.getAttribute('href') ?? '');
			button.textContent = link.textContent.trim();
			button.addEventListener('click', () => this.#choose(button.dataset['type']));
			link.replaceWith(button);
		}
		this.querySelector('.clear')?.addEventListener('click', () => this.#choose(undefined));
		document.addEventListener('reader-type', () => this.#show());
		this.#show();
	}

	#choose(type: string | undefined) {
		chooseType(type);
		const title = this.#show();
		const { chosen = '', cleared = '' } = this.dataset;
		const said = document.querySelector('.choice-said');
		if (said) said.textContent = title === undefined ? cleared : chosen.replace('{type}', title);
		const details = this.querySelector('details');
		if (details) details.open = false;
		details?.querySelector('summary')?.focus();
	}

	/** Shows what is chosen, and where it leads. Returns its title. */
	#show(): string | undefined {
		const type = document.documentElement.dataset['readerType'];
		const buttons = [...this.querySelectorAll<HTMLElement>('button[data-type]')];
		const chosen = buttons.find((button) => button.dataset['type'] === type);
		for (const button of buttons) button.ariaPressed = String(button === chosen);
		for (const part of this.querySelectorAll<HTMLElement>('.yours, .clear')) part.hidden = !chosen;
		const hint = this.querySelector<HTMLElement>('.hint');
		if (hint) hint.hidden = Boolean(chosen);
		const { root = '/' } = this.dataset;
		const lead = (name: string, to: string) =>
			this.querySelector(`.${name}`)?.setAttribute('href', to);
		const page = chosen?.dataset['page'] ?? root;
		lead('path', page);
		lead('next', `${root}next/${type}/`);
		lead('map', `${root}map/${type}/`);
		lead('left-out', `${page}#others`);
		return chosen?.textContent;
	}
}

customElements.define('type-choice', TypeChoice);

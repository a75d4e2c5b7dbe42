import { type Hit, loadPagefind, readLabel } from './pagefind.ts';

/**
 * Shows the best five hits while one types; without it the form leads to the search page. `start.ts`
 * loads it when the box is first used.
 */
class SiteSearch extends HTMLElement {
	#input!: HTMLInputElement;
	#list!: HTMLElement;
	#status!: HTMLElement;
	#active = -1;

	connectedCallback() {
		const [input, list, status] = ['input', 'ul', '[role=status]'].map((part) =>
			this.querySelector<HTMLElement>(part),
		);
		if (!input || !list || !status) return;
		this.#input = input as HTMLInputElement;
		this.#list = list;
		this.#status = status;
		input.addEventListener('input', () => void this.#search());
		input.addEventListener('keydown', (event) => this.#move(event));
		input.addEventListener('blur', () => this.#close());
		loadPagefind().catch(() => undefined);
		void this.#search();
	}

	async #search() {
		const term = this.#input.value.trim();
		if (term === '') return this.#close();
		const isStale = () => this.#input.value.trim() !== term;
		const pagefind = await loadPagefind().catch(() => undefined);
		// The search page, where Enter leads, says that it cannot be loaded.
		if (!pagefind) return;
		await new Promise((resolve) => setTimeout(resolve, 120));
		if (isStale()) return;
		const found = await pagefind.search(term);
		const hits = await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
		if (!isStale()) this.#show(hits, found.results.length, term);
	}

	#show(hits: Hit[], count: number, term: string) {
		const options = hits.map((hit) =>
			this.#makeOption(
				hit.url,
				hit.meta.title,
				readLabel(hit, document.documentElement.dataset['readerType']),
			),
		);
		const form = this.querySelector('form');
		if (count > hits.length && form) {
			options.push(
				this.#makeOption(
					`${form.action}?q=${encodeURIComponent(term)}`,
					this.dataset['all'] ?? '',
					'',
				),
			);
		}
		options.forEach((option, i) => {
			option.id = `site-search-${i}`;
		});
		this.#list.replaceChildren(...options);
		this.#status.textContent =
			count === 0
				? (this.dataset['none'] ?? '')
				: (this.dataset['found'] ?? '').replace('#', String(count));
		this.#active = -1;
		this.#input.removeAttribute('aria-activedescendant');
		this.#open(options.length > 0);
	}

	#makeOption(url: string, title: string, label: string): HTMLElement {
		const option = document.createElement('li');
		option.role = 'option';
		option.dataset['url'] = url;
		option.setAttribute('aria-selected', 'false');
		const name = document.createElement('b');
		name.textContent = title;
		const more = document.createElement('span');
		more.textContent = label;
		option.append(name, ' ', more);
		option.addEventListener('mousedown', (event) => {
			event.preventDefault();
			location.assign(url);
		});
		return option;
	}

	#move(event: KeyboardEvent) {
		const options = [...this.#list.children] as HTMLElement[];
		const isOpen = this.#input.getAttribute('aria-expanded') === 'true';
		if (event.key === 'Escape' && isOpen) {
			event.preventDefault();
			this.#close();
		} else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
			event.preventDefault();
			location.assign(options[this.#active]?.dataset['url'] ?? '');
		} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
			event.preventDefault();
			this.#open(true);
			const step = event.key === 'ArrowDown' ? 1 : -1;
			this.#active =
				(this.#active + step + options.length + (this.#active < 0 && step < 0 ? 1 : 0)) %
				options.length;
			for (const [i, option] of options.entries()) option.ariaSelected = String(i === this.#active);
			const active = options[this.#active];
			if (active) this.#input.setAttribute('aria-activedescendant', active.id);
			active?.scrollIntoView({ block: 'nearest' });
		}
	}

	#open(isOpen: boolean) {
		this.#input.setAttribute('aria-expanded', String(isOpen));
		const popup = this.querySelector<HTMLElement>('.popup');
		if (popup) popup.hidden = !isOpen;
	}

	#close() {
		this.#open(false);
		this.#active = -1;
		this.#input.removeAttribute('aria-activedescendant');
	}
}
customElements.define('site-search', SiteSearch);

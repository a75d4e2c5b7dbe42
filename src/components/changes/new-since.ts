/** Marks what came since the last visit. The browser keeps which news it has shown, and nothing else does. */

/** What was known when this visit began: a reload does not take the marks away. */
function readKnown(name: string): string[] | undefined {
	const read = (storage: Storage): string[] | undefined => {
		const list: unknown = JSON.parse(storage.getItem(name) ?? 'null');
		return Array.isArray(list) ? list.map(String) : undefined;
	};
	return read(sessionStorage) ?? read(localStorage);
}

class NewSince extends HTMLElement {
	connectedCallback() {
		const articles = [...this.querySelectorAll('article')];
		const ids = articles.map(({ id }) => id);
		const name = `${this.dataset['keep']}news`;
		this.#openMonth();
		addEventListener('hashchange', () => this.#openMonth());
		try {
			const known = readKnown(name);
			sessionStorage.setItem(name, JSON.stringify(known ?? ids));
			localStorage.setItem(name, JSON.stringify(ids));
			if (!known) return;
			for (const article of articles) {
				const mark = article.querySelector<HTMLElement>('.tag');
				if (mark) mark.hidden = known.includes(article.id);
				const month = article.closest('details');
				if (month && !known.includes(article.id)) month.open = true;
			}
		} catch {
			// Without storage, or with something strange in it, nothing is marked.
		}
	}

	/** A link may lead to news of a month that is folded away. */
	#openMonth() {
		const target = document.getElementById(location.hash.slice(1));
		const month = target?.closest('details');
		if (!month || month.open) return;
		month.open = true;
		target?.scrollIntoView();
	}
}

customElements.define('new-since', NewSince);

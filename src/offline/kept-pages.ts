import { decodeEntities } from '../components/site/pagefind.ts';

/** Lists the pages that are kept in this browser, where any are; else it leaves the links as they are. */
class KeptPages extends HTMLElement {
	connectedCallback() {
		// Where nothing may be kept, the browser refuses to answer.
		if ('caches' in window) void this.#list().catch(() => this.#say('p', this.dataset['refused']));
	}

	async #list() {
		const { root = '/', program = '', caches: prefix = '' } = this.dataset;
		const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
		const titles = new Map<string, string>();
		for (const name of names) await readTitles(name, titles);
		titles.delete(`${root}offline/`);
		if (titles.size === 0) return;
		const home = titles.get(root);
		const sorted = [...titles].sort(
			([, a], [, b]) => Number(b === home) - Number(a === home) || a.localeCompare(b),
		);
		const items = sorted.map(([address, title]) => {
			const link = document.createElement('a');
			link.href = address;
			link.textContent = title.endsWith(` · ${program}`)
				? title.slice(0, -program.length - 3)
				: title;
			const item = document.createElement('li');
			item.append(link);
			return item;
		});
		this.#show(items);
		const hasSearch = await caches.match(`${root}pagefind/pagefind.js`);
		this.#say('h2', this.dataset['kept']);
		this.#say('p', this.dataset[hasSearch ? 'searchKept' : 'searchMissing']);
	}

	/** In place of the links that were there; who had come to one of them stays at it. */
	#show(items: HTMLLIElement[]) {
		const list = this.querySelector('ul');
		const link = list?.querySelector<HTMLAnchorElement>('a:focus');
		list?.replaceChildren(...items);
		if (!link) return;
		const links = items.map((item) => item.querySelector('a'));
		(links.find((other) => other?.href === link.href) ?? links[0])?.focus();
	}

	#say(place: string, text = '') {
		const element = this.querySelector(place);
		if (element) element.textContent = text;
	}
}

/** Adds the titles of the pages in a cache, by their addresses. */
async function readTitles(name: string, titles: Map<string, string>) {
	const cache = await caches.open(name);
	for (const { url } of await cache.keys()) {
		const { pathname } = new URL(url);
		if (!pathname.endsWith('/')) continue;
		const html = (await (await cache.match(url))?.text()) ?? '';
		titles.set(pathname, decodeEntities(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? pathname));
	}
}

customElements.define('kept-pages', KeptPages);

/** The part of pagefind's interface that the pages use. */
export interface Hit {
	url: string;
	/** Safe but for `<mark>` around what was found. */
	excerpt: string;
	meta: {
		title: string;
		label?: string;
		/** The label by partner type where it is another one, as JSON. */
		own?: string;
	};
}
export interface SearchResult {
	results: { data(): Promise<Hit> }[];
	/** How many pages each value has under the search and the other filters. */
	filters: Record<string, Record<string, number>>;
	totalFilters: Record<string, Record<string, number>>;
}
interface Pagefind {
	options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	search(
		term: string | null,
		options?: { filters?: Record<string, string[]> },
	): Promise<SearchResult>;
}

let loaded: Promise<Pagefind> | undefined;

/** Loads the search when it is first needed. */
export function loadPagefind(): Promise<Pagefind> {
	loaded ??= (async () => {
		const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
		const folder = new URL(`${base}pagefind/`, location.href).href;
		const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
		// A worker would be all of the search once more, for answers that take a few milliseconds.
		await pagefind.options({ baseUrl: base, noWorker: true });
		return pagefind;
	})();
	return loaded;
}

/** What a page is and when, for the partner type that is asked for. */
export function readLabel({ meta: { label = '', own = '{}' } }: Hit, type = ''): string {
	const labels = JSON.parse(decodeEntities(own)) as Partial<Record<string, string>>;
	return labels[type] ?? label;
}

/** Puts an excerpt into an element as text, with what was found marked. */
export function showExcerpt(element: Element, excerpt: string): void {
	element.replaceChildren(
		...excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, i) => {
			const text = decodeEntities(part);
			if (i % 2 === 0) return text;
			const mark = document.createElement('mark');
			mark.textContent = text;
			return mark;
		}),
	);
}

/** A text of a page, from HTML that has no elements in it. */
export function decodeEntities(text: string): string {
	const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
	return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}

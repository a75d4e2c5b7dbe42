import { renderText } from '../../body/render-text.ts';
import type { Entry, Journey } from '../../domain/journey.ts';
import { findBodyContext } from '../../site/render-body.ts';
import type { Site } from '../../site/site.ts';

const rendered = new WeakMap<Journey, Map<string, Promise<string | undefined>>>();

/** An entry’s text as HTML, made once for all the books in which it stands. */
export function renderBookBody(entry: Entry, site: Site): Promise<string | undefined> {
	const known = rendered.get(site.journey) ?? new Map<string, Promise<string | undefined>>();
	rendered.set(site.journey, known);
	const key = `${entry.collection}/${entry.id}`;
	let html = known.get(key);
	if (!html) {
		const context = { ...findBodyContext(site), isBook: true };
		html = renderText(entry, context).then((body) => body?.html);
		known.set(key, html);
	}
	return html;
}

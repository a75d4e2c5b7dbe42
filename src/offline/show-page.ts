import { isWholePage, keepPage } from './keep-page.ts';
import { base, findKept, keptCache, pagesCache } from './kept.ts';
import type { AskEvent } from './worker-scope.ts';

/** A page from the network, so that nobody reads an old one; where there is none, the kept copy. */
export async function showPage(event: AskEvent, address: string): Promise<Response> {
	try {
		const response = (await event.preloadResponse) ?? (await fetch(event.request));
		// Firefox answers so where Chromium refuses: there is no network.
		if (response.type === 'error') return showKept(address);
		if (isWholePage(response)) {
			event.waitUntil(keepPage(address, response.clone()).catch(() => undefined));
		}
		return response;
	} catch {
		return showKept(address);
	}
}

/** The copy of a page, which says that it is one; the page on what is kept where there is none. */
async function showKept(address: string): Promise<Response> {
	const offline = await findKept(`${base}offline/`, keptCache);
	const notes = (await offline?.clone().text()) ?? '';
	for (const whole of [base + address, `${base}${address}/`]) {
		for (const name of [pagesCache, keptCache]) {
			const copy = await findKept(whole, name);
			if (copy) return addNote(copy, findNote(notes, 'kept', copy.headers.get('date')));
		}
	}
	return offline ? addNote(offline, findNote(notes, 'missing', null)) : Response.error();
}

/** A note that the page on what is kept holds ready; without a date, without the sentence on it. */
function findNote(html: string, name: string, date: string | null): string {
	const note = new RegExp(`<template data-note="${name}"[^>]*>(.*?)</template>`, 's').exec(html);
	const language = /<html lang="([^"]+)"/.exec(html)?.[1];
	const day = date ? new Date(date).toLocaleDateString(language, { dateStyle: 'long' }) : '';
	return (note?.[1] ?? '').replace(/<span\b[^>]*>[^<]*\{date\}[^<]*<\/span>/, (sentence) =>
		day === '' ? '' : sentence.replace('{date}', day),
	);
}

/** The same page with a note before all that it says. */
async function addNote(response: Response, note: string): Promise<Response> {
	const html = (await response.text()).replace(/<main\b[^>]*>/, (start) => start + note);
	const headers = new Headers(response.headers);
	for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
	return new Response(html, { headers });
}

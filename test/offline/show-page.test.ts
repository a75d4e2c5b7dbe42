import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { showPage as ShowPage } from '../../src/offline/show-page.ts';
import type { AskEvent } from '../../src/offline/worker-scope.ts';

/** What a browser keeps, by the names of its caches. */
const kept = new Map<string, Map<string, Response>>();
const openCache = (name: string) => ({
	match: async (whole: string) => kept.get(name)?.get(whole)?.clone(),
});
const page = (text: string) =>
	new Response(`<html lang="en"><main>${text}</main>`, {
		headers: { 'content-type': 'text/html', date: 'Mon, 23 Nov 2026 10:00:00 GMT' },
	});
const notes =
	'<template data-note="kept"><p>Kept <span>on {date}</span></p></template><template data-note="missing"><p>Not kept</p></template>';

let showPage: typeof ShowPage;
let asked: string[];
beforeAll(async () => {
	vi.stubGlobal('task', { base: '/', version: 'v1', lasting: [], files: ['', 'offline/'] });
	vi.stubGlobal('caches', { open: async (name: string) => openCache(name) });
	({ showPage } = await import('../../src/offline/show-page.ts'));
	return () => vi.unstubAllGlobals();
});
beforeEach(() => {
	asked = [];
	kept.clear();
	kept.set('handbook / v1', new Map([['/offline/', page(`Offline ${notes}`)]]));
	kept.set('handbook / pages', new Map([['/map/', page('The map')]]));
	vi.stubGlobal('fetch', async ({ url }: Request) => {
		asked.push(url);
		throw new TypeError('There is no network.');
	});
});

/** Asks for a page while the worker wakes up; `early` is the answer that the browser has got meanwhile. */
async function ask(address: string, early: Promise<Response | undefined>): Promise<Response> {
	const request = new Request(`https://partners.example.com/${address}`);
	const event = { request, preloadResponse: early, waitUntil() {} } as unknown as AskEvent;
	early.catch(() => undefined);
	return showPage(event, address);
}

/** Without a network, browsers answer in three ways to what was asked for early. */
const withoutNetwork: [string, () => Promise<Response | undefined>][] = [
	['is none', async () => undefined],
	['is refused', () => Promise.reject(new TypeError('There is no network.'))],
	['is an answer of the type “error”', async () => Response.error()],
];

it.each(withoutNetwork)(
	'shows the kept copy of a page where the early answer %s',
	async (_, early) => {
		const response = await ask('map/', early());
		expect(response.type).not.toBe('error');
		const html = await response.text();
		expect(html).toContain('The map');
		expect(html).toMatch(/Kept <span>on November 2[34], 2026<\/span>/);
	},
);

it.each(withoutNetwork)(
	'shows what is kept for a page that is not, where the early answer %s',
	async (_, early) => {
		const response = await ask('health/', early());
		expect(response.type).not.toBe('error');
		expect(await response.text()).toContain('<main><p>Not kept</p>Offline');
	},
);

it('shows the answer from the network where there is one, and does not ask twice', async () => {
	const response = await ask('map/', Promise.resolve(page('The new map')));
	expect(await response.text()).toContain('The new map');
	expect(asked).toEqual([]);
});

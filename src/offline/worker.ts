import { install, replaceOlder } from './install.ts';
import { keepPage } from './keep-page.ts';
import {
	base,
	fetchWhole,
	files,
	findKept,
	isLasting,
	keep,
	keptCache,
	partsCache,
} from './kept.ts';
import { showPage } from './show-page.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Keeps the public edition for when there is no network. It waits until older pages are closed. */
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (!pathname.startsWith(base) || request.headers.has('range')) return;
	const address = pathname.slice(base.length);
	if (/^(?:admin|embed)\//.test(address)) return;
	if (request.mode === 'navigate') event.respondWith(showPage(event, address));
	else if (isLasting(address)) event.respondWith(findLasting(request, pathname));
	else if (files.includes(address) || isPlanData(address))
		event.respondWith(askFirst(request, pathname));
});

async function activate() {
	await replaceOlder();
	await scope.registration.navigationPreload?.enable();
	await scope.clients.claim();
	// The first page that a reader opens was there before the worker.
	for (const { url } of await scope.clients.matchAll({ type: 'window' })) {
		const { pathname } = new URL(url);
		const address = pathname.slice(base.length);
		if (!pathname.startsWith(base) || files.includes(address)) continue;
		await fetchWhole(pathname)
			.then((response) => keepPage(address, response))
			.catch(() => undefined);
	}
}

/** What has a name of its own never changes: from what is kept, else from the network, and then kept. */
async function findLasting(request: Request, whole: string): Promise<Response> {
	const known = await findKept(whole);
	if (known) return known;
	const response = await fetch(request);
	const isOfSearch = whole.startsWith(`${base}pagefind/`);
	if (response.status === 200 && !isOfSearch) await keep(partsCache, whole, response.clone());
	return response;
}

/** Data of a plan is kept as it is used where it is not kept from the start. */
function isPlanData(address: string): boolean {
	return /^plan\/[^/]+\.json$/.test(address);
}

/** From the network while there is one, so that parts of two versions do not meet. */
async function askFirst(request: Request, whole: string): Promise<Response> {
	const isKept = files.includes(whole.slice(base.length));
	const name = isKept ? keptCache : partsCache;
	try {
		const response = await fetch(request);
		if (!isKept && response.status === 200) await keep(name, whole, response.clone());
		return response;
	} catch (error) {
		const known = await findKept(whole, name);
		if (known) return known;
		throw error;
	}
}

import {
	base,
	fetchWhole,
	files,
	findKept,
	isLasting,
	keep,
	keptCache,
	listOwnCaches,
	pagesCache,
	partsCache,
} from './kept.ts';

/** Files asked for at a time, so that a reader who goes on is not kept waiting. */
const atOnce = 4;
/** Milliseconds in which the page that the reader opened has the network to itself. */
const patience = 1500;

/** Keeps all that is kept from the start, or nothing; what has not changed is taken from what is kept. */
export async function install(): Promise<void> {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (connection?.saveData) throw new Error('The browser is told to save data.');
	await new Promise((resolve) => setTimeout(resolve, patience));
	const cache = await caches.open(keptCache);
	const waiting = [...files];
	const work = async () => {
		for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
			const whole = base + address;
			const known = isLasting(address) ? await findKept(whole) : undefined;
			await cache.put(whole, known ?? (await fetchWhole(whole)));
		}
	};
	try {
		await Promise.all(Array.from({ length: atOnce }, work));
	} catch (error) {
		await caches.delete(keptCache);
		throw error;
	}
}

/** Removes what older versions kept, but for what the pages that the reader opened may still need. */
export async function replaceOlder(): Promise<void> {
	for (const name of await listOwnCaches()) {
		if ([keptCache, partsCache, pagesCache].includes(name)) continue;
		const old = await caches.open(name);
		for (const { url } of await old.keys()) {
			const { pathname } = new URL(url);
			const address = pathname.slice(base.length);
			if (!isLasting(address) || address.startsWith('pagefind/') || files.includes(address))
				continue;
			const part = await old.match(url);
			if (part) await keep(partsCache, pathname, part);
		}
		await caches.delete(name);
	}
	const pages = await caches.open(pagesCache);
	for (const address of files) await pages.delete(base + address);
}

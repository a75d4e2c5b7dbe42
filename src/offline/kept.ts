import { formatCachePrefix } from './worker-scope.ts';
import type { WorkerTask } from './write-worker.ts';

/** Written in front of the worker’s code, see `writeWorker`. */
declare const task: WorkerTask;

export const { base, files } = task;

const prefix = formatCachePrefix(base);
/** What is kept from the start. */
export const keptCache = prefix + task.version;
/** Pages that the reader opened, the latest last. */
export const pagesCache = `${prefix}pages`;
/** What those pages need besides what is kept from the start. */
export const partsCache = `${prefix}parts`;

const mostPages = 60;
const mostParts = 200;

/** Whether what has an address never changes, because its name does. */
export function isLasting(address: string): boolean {
	return task.lasting.some((folder) => address.startsWith(`${folder}/`));
}

export async function listOwnCaches(): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** What is kept at an address, in a cache or in any. */
export async function findKept(whole: string, name?: string): Promise<Response | undefined> {
	const from = name === undefined ? caches : await caches.open(name);
	return from.match(whole, { ignoreVary: true });
}

/** Keeps a page or a part as the latest one, and lets go of the oldest when there are too many. */
export async function keep(name: string, whole: string, response: Response): Promise<void> {
	const cache = await caches.open(name);
	await cache.delete(whole);
	await cache.put(whole, response);
	const keys = await cache.keys();
	const most = name === pagesCache ? mostPages : mostParts;
	for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/** A whole file of this site; a page to sign in, or one for what is missing, is none. */
export async function fetchWhole(whole: string): Promise<Response> {
	const response = await fetch(whole, {
		cache: isLasting(whole.slice(base.length)) ? 'default' : 'no-cache',
	});
	if (response.status !== 200 || response.redirected)
		throw new Error(`${whole} cannot be kept: ${response.status}`);
	return response;
}

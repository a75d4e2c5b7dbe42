import { formatCachePrefix, type WorkerScope } from './worker-scope.ts';
import type { WorkerTask } from './write-worker.ts';

declare const task: WorkerTask;

/**
 * The worker of a site that is not kept, such as the internal edition: where one that kept was served
 * from the same address before, it takes that one’s place, removes all that was kept, and itself.
 */
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
	await scope.clients.claim();
	const prefix = formatCachePrefix(task.base);
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
	await Promise.all(names.map((name) => caches.delete(name)));
	await scope.registration.unregister();
}

/** The part of a service worker’s surroundings that is used; TypeScript has it only without the DOM. */
export interface WorkerScope {
	registration: { unregister(): Promise<boolean>; navigationPreload?: NavigationPreloadManager };
	clients: {
		claim(): Promise<void>;
		matchAll(options: { type: 'window' }): Promise<readonly { url: string }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(name: 'install' | 'activate', act: (event: LifeEvent) => void): void;
	addEventListener(name: 'fetch', act: (event: AskEvent) => void): void;
}

interface LifeEvent {
	waitUntil(work: Promise<unknown>): void;
}

/** A page, or a part of one, is asked for. */
export interface AskEvent extends LifeEvent {
	request: Request;
	/** The answer to a page that was asked for while the worker woke up. */
	preloadResponse: Promise<Response | undefined>;
	respondWith(response: Promise<Response>): void;
}

/** What the names of a site’s caches begin with; several sites may share a host. */
export function formatCachePrefix(base: string): string {
	return `handbook ${base} `;
}

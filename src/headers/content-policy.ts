/** What a page does that its policy has to allow. */
export interface PageNeeds {
	/** It has the search, which runs WebAssembly, and what keeps pages; others may do neither. */
	isSearching: boolean;
	/** It starts a worker from a text of its own, which its policy then binds. */
	startsWorker?: boolean;
	/** It is shown to an author at work, by a server that writes styles into it and tells it of changes. */
	isPreview?: boolean;
}

/**
 * What the page of the desk may not do besides, nor its worker: ask the network for anything, so that nothing
 * that is read there can be sent anywhere. It stands beside the policy of all pages.
 */
export const deskPolicy = "connect-src 'none'";

/**
 * What a page may load: its own files and nothing else. There is no inline script or style on any
 * published page, so that no exception is needed. Nothing but the names of two workers may become code at run time:
 * the policy called “offline” lets the one through that keeps pages, “desk” that of the desk.
 */
export function formatContentPolicy({
	isSearching,
	startsWorker = false,
	isPreview = false,
}: PageNeeds): string {
	return [
		"default-src 'self'",
		isSearching ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
		isPreview ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
		...(isPreview ? ["connect-src 'self' ws:"] : []),
		...(startsWorker ? ['worker-src blob:'] : []),
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		isSearching ? 'trusted-types desk offline' : "trusted-types 'none'",
	].join('; ');
}

/** What a page does that its policy has to allow. */
export interface PageNeeds {
	/** It has the search, which runs WebAssembly and a worker; other pages may do neither. */
	isSearching: boolean;
}

/**
 * What a page may load: its own files and nothing else. There is no inline script or style on any
 * page, so that no exception is needed. Nothing but the names of two workers may become code at run time:
 * the policy called “default” lets the search's through, “offline” that which keeps pages.
 */
export function formatContentPolicy({ isSearching }: PageNeeds): string {
	return [
		"default-src 'self'",
		isSearching ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		isSearching ? 'trusted-types default offline' : "trusted-types 'none'",
	].join('; ');
}

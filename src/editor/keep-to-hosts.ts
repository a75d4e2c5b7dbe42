/**
 * Lets the page fetch from its own site and these origins only. The page’s policy forbids the others
 * anyhow; without this, the editor’s question for a newer version would show up as an error.
 */
export function keepToHosts(origins: readonly string[]): void {
	const allowed = new Set([window.location.origin, ...origins]);
	const fetchAny = window.fetch.bind(window);
	window.fetch = (input, init) => {
		const address = new URL(input instanceof Request ? input.url : input, window.location.href);
		const isOwn = ['blob:', 'data:'].includes(address.protocol) || allowed.has(address.origin);
		return isOwn
			? fetchAny(input, init)
			: Promise.reject(new TypeError(`The editor does not talk to ${address.host}.`));
	};
}

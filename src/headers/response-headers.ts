import { deskPolicy, formatContentPolicy } from './content-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** What every answer says, whatever it holds. */
export const commonHeaders: Headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy':
		'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
};

/** Only for a site that will be on https for good, with all below its host: switched on by hand. */
export const strictTransport = 'max-age=63072000; includeSubDomains';

const ownWindow = { 'Cross-Origin-Opener-Policy': 'same-origin' };

/** What the answers of most addresses say besides. */
export const pageHeaders: Headers = {
	'Content-Security-Policy': `${formatContentPolicy({ isSearching: true })}; frame-ancestors 'none'`,
	...ownWindow,
};

/** Folders whose answers say something else instead. */
export const folderHeaders: Readonly<Record<string, Headers>> = {
	/** May be shown in pages of others. */
	embed: { 'Content-Security-Policy': formatContentPolicy({ isSearching: false }), ...ownWindow },
	/** Reads what must not leave the device; of the internal edition alone. */
	desk: {
		'Content-Security-Policy': `${formatContentPolicy({ isSearching: true, startsWorker: true })}; ${deskPolicy}; frame-ancestors 'none'`,
		...ownWindow,
	},
	/** The editor says itself what it needs, which depends on where the content is kept; one signs in in a window that it opens. */
	admin: {
		'Content-Security-Policy': "frame-ancestors 'none'",
		'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
	},
};

/** Below these, a name changes with what it names. */
export const lastingFolders = [
	'_astro',
	'media',
	'fonts',
	'pagefind/fragment',
	'pagefind/index',
	'pagefind/filter',
] as const;

/** The script that keeps pages for when there is no network. */
export const workerFile = 'service-worker.js';

/** How long a browser may keep an answer: what has a name of its own for good, the rest until it has asked. */
export const cacheRules = {
	lasting: 'public, max-age=31536000, immutable',
	brief: 'public, max-age=0, must-revalidate',
	worker: 'no-cache',
} as const;

/** The headers of an address below the base path, such as `/milestones/first-deal/`. */
export function findHeaders(address: string): Headers {
	const isBelow = (folder: string) => address.startsWith(`/${folder}/`);
	const folder = Object.keys(folderHeaders).find(isBelow);
	const rule = lastingFolders.some(isBelow) ? 'lasting' : 'brief';
	return {
		...commonHeaders,
		...(folder === undefined ? pageHeaders : folderHeaders[folder]),
		'Cache-Control': cacheRules[address === `/${workerFile}` ? 'worker' : rule],
	};
}

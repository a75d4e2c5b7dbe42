import {
	cacheRules,
	commonHeaders,
	folderHeaders,
	type Headers,
	lastingFolders,
	pageHeaders,
	strictTransport,
	workerFile,
} from './response-headers.ts';

/**
 * The file `_headers` that Netlify and Cloudflare Pages read at the top of a site. Where several of
 * its rules fit an address, a header of both is joined, so that two policies would both hold: what
 * differs between folders is said for each folder alone.
 * @param names the files and folders at the top of the site
 */
export function writeNetlify(names: readonly string[], basePath: string): string {
	const isOwn = (name: string) => Object.hasOwn(folderHeaders, name);
	const pages = names.filter((name) => !isOwn(name) && /^[^.]+$|\.(?:html|svg)$/.test(name));
	const rule = (path: string, headers: Headers) =>
		[
			basePath + path,
			...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
		].join('\n');
	return `${[
		'# For Netlify and Cloudflare Pages; other servers: npm run headers.',
		rule('*', commonHeaders),
		`# Once the site is on https for good:\n#   Strict-Transport-Security: ${strictTransport}`,
		rule('', pageHeaders),
		...pages.map((name) => rule(name.includes('.') ? name : `${name}/*`, pageHeaders)),
		...names.filter(isOwn).map((name) => rule(`${name}/*`, folderHeaders[name] ?? {})),
		...lastingFolders.map((folder) => rule(`${folder}/*`, { 'Cache-Control': cacheRules.lasting })),
		rule(workerFile, { 'Cache-Control': cacheRules.worker }),
	].join('\n\n')}\n`;
}

import { base, fetchWhole, findKept, isLasting, keep, pagesCache, partsCache } from './kept.ts';

/**
 * Keeps a page that the reader opened, with its styles, scripts and pictures. Not kept: what is no
 * page of this site, and what asks not to be found, such as every page of the internal edition, which
 * may be served where the public one was.
 */
export async function keepPage(address: string, response: Response): Promise<void> {
	if (!isWholePage(response)) return;
	const html = await response.clone().text();
	const isOwn = html.includes(`href="${base}manifest.webmanifest"`);
	if (!isOwn || html.includes('<meta name="robots"')) return;
	const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)]
		.map(([, part = '']) => part)
		.filter((part) => part.startsWith(base) && isLasting(part.slice(base.length)));
	for (const part of new Set(parts)) {
		if (!(await findKept(part))) await keep(partsCache, part, await fetchWhole(part));
	}
	await keep(pagesCache, base + address, response);
}

/** Whether an answer is a whole page and not a file, or an answer to something else. */
export function isWholePage({ status, redirected, headers }: Response): boolean {
	return status === 200 && !redirected && !!headers.get('content-type')?.startsWith('text/html');
}

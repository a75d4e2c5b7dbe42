import { chromium, type Response } from 'playwright-core';
import { serveFolder } from '../../../src/output/serve.ts';
import { findBrowser } from '../../find-browser.ts';
import { compress } from '../page-weight.ts';

/** What a page made a browser load until it was at rest; bytes, with brotli. */
export interface BrowserWeight {
	requests: number;
	compressed: number;
	/** Of scripts in files. */
	scriptCompressed: number;
}

/** Opens a page of a site that was built for the base path `/`; undefined where there is no browser. */
export async function weighInBrowser(
	out: string,
	address: string,
): Promise<BrowserWeight | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const { url, server } = await serveFolder(out);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		// The policy that is sent here is for our pages; theirs have scripts of another kind.
		const page = await browser.newPage({ bypassCSP: true });
		const loads: Promise<readonly [isScript: boolean, size: number]>[] = [];
		const take = (response: Response) => {
			const name = new URL(response.url()).pathname.replace(/\/$/, '/index.html');
			const isScript = response.request().resourceType() === 'script';
			loads.push(response.body().then((body) => [isScript, compress(name, body)]));
		};
		page.on('response', take);
		await page.goto(new URL(address, url).href, { waitUntil: 'networkidle' });
		// What comes later has no body any more when the browser is closed.
		page.off('response', take);
		const sizes = await Promise.all(loads);
		const sum = (ones: typeof sizes) => ones.reduce((total, [, size]) => total + size, 0);
		return {
			requests: sizes.length,
			compressed: sum(sizes),
			scriptCompressed: sum(sizes.filter(([isScript]) => isScript)),
		};
	} finally {
		await browser.close();
		server.close();
	}
}

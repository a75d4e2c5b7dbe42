import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

interface OpenedSite {
	site: BuiltSite;
	/** Its address, with a slash at the end. */
	url: string;
	browser: Browser;
}

/** A site that is built, served and can be opened in a browser before the tests that follow; gone after them. */
export function useSite(env: Record<string, string>, take: (opened: OpenedSite) => void): void {
	let [site, server, browser]: [BuiltSite?, Server?, Browser?] = [];
	beforeAll(async () => {
		site = buildSite(env);
		const served = await serveFolder(site.folder, { basePath: `${env['BASE_PATH'] ?? ''}/` });
		server = served.server;
		browser = await launchBrowser();
		take({ site, url: served.url, browser });
	});
	afterAll(async () => {
		await browser?.close();
		server?.close();
		site?.remove();
	});
}

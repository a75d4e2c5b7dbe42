import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from '../browser.ts';
import type { BuiltSite } from '../build-site.ts';
import { listPageKinds } from '../page-kinds.ts';

/** Of a kind that has one already, and with more in them than the first of it. */
const fullest = [
	'milestones/first-deal-registered/',
	'phases/onboarding/',
	'for/reseller/',
	'next/reseller/onboarding/kickoff-held/',
	'resources/co-sell-playbook/',
	'pages/rules-of-engagement/',
	'teams/partner-sales/',
	'teams/matrix/',
	'guide/milestones/',
	'guide/components/',
	'guide/problems/',
];

/**
 * One page of each kind that a site has, and the fullest of some. The editor is left out, whose
 * forms are not ours, and so are pages that only lead on.
 */
export function listKindsToVisit(site: BuiltSite): string[] {
	const isPage = (address: string) => {
		const file = /\.html$/.test(address) ? address : `${address}index.html`;
		return site.files.includes(file) && !/http-equiv="refresh"/.test(site.read(file));
	};
	const all = [...new Set([...listPageKinds(site.files), ...fullest])];
	return all.filter((address) => !address.startsWith('admin/') && isPage(address));
}

/** Visits pages, three at a time, as a browser often waits for a frame, and collects what is found on them, with the address in front. */
export async function visitPages(
	browser: Browser,
	url: string,
	{ addresses, ...options }: BrowserContextOptions & { addresses: readonly string[] },
	check: (page: Page, address: string) => Promise<string[]>,
): Promise<string[]> {
	const left = [...addresses];
	const found: string[] = [];
	await Promise.all(
		[1, 2, 3].map(async () => {
			const { page } = await openPage(browser, options);
			for (let address = left.shift(); address !== undefined; address = left.shift()) {
				await page.goto(url + address);
				for (const fault of await check(page, address)) found.push(`/${address}: ${fault}`);
			}
			await page.context().close();
		}),
	);
	return found;
}

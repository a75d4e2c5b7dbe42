import { launchBrowser } from '../browser.ts';
import type { BrowserSettings, TestBrowser } from './tab.ts';

/** A page that comes back as it was left does not load. */
const left = { waitUntil: 'commit' } as const;

export async function startChromium({
	hasForcedColors,
}: BrowserSettings = {}): Promise<TestBrowser> {
	const browser = await launchBrowser();
	return {
		async openProfile() {
			const context = await browser.newContext({
				forcedColors: hasForcedColors ? 'active' : 'none',
			});
			const page = await context.newPage();
			return {
				async open(address) {
					await page.goto(address);
				},
				// As text, as the other two take it.
				run: (script, ...values) =>
					page.evaluate(`(${script})(...${JSON.stringify(values)})`) as Promise<never>,
				click: (selector) => page.locator(selector).first().click(),
				type: (text) => page.keyboard.type(text),
				press: (key) => page.keyboard.press(key),
				async back() {
					await page.goBack(left);
				},
				async forward() {
					await page.goForward(left);
				},
				print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
				takePicture: () => page.screenshot(),
				close: () => context.close(),
			};
		},
		close: () => browser.close(),
	};
}

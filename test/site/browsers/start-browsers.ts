import { findFirefox, findWebKit } from '../../../scripts/find-browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { BrowserSettings, TestBrowser } from './tab.ts';
import { startWebKit } from './webkit.ts';

const [firefox, webKit] = [findFirefox(), findWebKit()];

interface FoundBrowser {
	name: string;
	/** Undefined where it is not on this machine. */
	start: ((settings?: BrowserSettings) => Promise<TestBrowser>) | undefined;
	/** What it can be asked to be like. */
	settings: readonly (keyof BrowserSettings)[];
}

export const browsers: readonly FoundBrowser[] = [
	{ name: 'Chromium', start: startChromium, settings: ['hasForcedColors'] },
	{
		name: 'Firefox',
		start: firefox ? (settings) => startFirefox(firefox, settings) : undefined,
		settings: ['hasForcedColors', 'hasCookies'],
	},
	{ name: 'WebKit', start: webKit ? () => startWebKit(webKit) : undefined, settings: [] },
];

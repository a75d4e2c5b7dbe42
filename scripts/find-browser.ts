import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const usual: Partial<Record<NodeJS.Platform, string[]>> = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/google-chrome',
		'/usr/bin/microsoft-edge',
		'/snap/bin/chromium',
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder
			? [
					path.join(folder, 'Google/Chrome/Application/chrome.exe'),
					path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
				]
			: [];
	}),
};

/** The browser for the tests: CHROME_PATH, then the usual places, then Playwright's own. */
export function findBrowser(): string | undefined {
	const candidates = [
		process.env['CHROME_PATH'],
		...(usual[process.platform] ?? []),
		chromium.executablePath(),
	];
	return candidates.find((file): file is string => Boolean(file) && isExecutable(file ?? ''));
}

/** The program of Firefox, if it is on this machine: FIREFOX_PATH, then the usual places. */
export function findFirefox(): string | undefined {
	return [
		process.env['FIREFOX_PATH'],
		'/usr/bin/firefox-esr',
		'/usr/bin/firefox',
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
	].find((file): file is string => Boolean(file) && isExecutable(file ?? ''));
}

/** The driver of WebKit for GTK, which brings a browser, and what gives it a screen; on Linux only. */
export function findWebKit(): { driver: string; screen: string } | undefined {
	const programs = { driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/xvfb-run' };
	return Object.values(programs).every(isExecutable) ? programs : undefined;
}

/** Finds a browser, or installs one: from Debian's packages as root, otherwise Playwright's. */
export function findOrInstallBrowser(): string | undefined {
	const found = findBrowser();
	if (found) return found;
	if (isDebianRoot()) installPackages(['chromium']);
	else runInstaller('npx --yes playwright-core install chromium');
	return findBrowser();
}

/** Finds Firefox, WebKit and what draws a PDF, or installs them as root on Debian; names what is not there. */
export function findOrInstallOthers(): string[] {
	const list = () => [
		...(findFirefox() ? [] : [{ name: 'Firefox', packages: ['firefox-esr'] }]),
		...(findWebKit() ? [] : [{ name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] }]),
		...(isExecutable('/usr/bin/pdftoppm')
			? []
			: [{ name: 'pdftoppm', packages: ['poppler-utils'] }]),
	];
	const missing = list();
	if (missing.length > 0 && isDebianRoot()) {
		installPackages(missing.flatMap(({ packages }) => packages));
	}
	return list().map(({ name }) => name);
}

function isDebianRoot(): boolean {
	return isExecutable('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function installPackages(names: readonly string[]): void {
	runInstaller('apt-get update -qq');
	runInstaller(`apt-get install -y -qq --no-install-recommends ${names.join(' ')}`);
}

/** Runs a command that installs something; one that fails is seen by what is not there afterwards. */
function runInstaller(command: string): void {
	process.stdout.write(`A browser for the tests is missing. Installing: ${command}\n`);
	const [file = '', ...args] = command.split(' ');
	try {
		execFileSync(file, args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
	} catch {}
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

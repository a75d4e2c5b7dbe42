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

/** Finds a browser, or installs one: from Debian's packages as root, otherwise Playwright's. */
export function findOrInstallBrowser(): string | undefined {
	const found = findBrowser();
	if (found) return found;
	const isDebianRoot = isExecutable('/usr/bin/apt-get') && process.getuid?.() === 0;
	const commands = isDebianRoot
		? ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium']
		: ['npx --yes playwright-core install chromium'];
	try {
		for (const command of commands) {
			process.stdout.write(`No browser found. Installing one: ${command}\n`);
			const [file = '', ...args] = command.split(' ');
			execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
		}
	} catch {
		return undefined;
	}
	return findBrowser();
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

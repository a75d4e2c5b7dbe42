import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findOrInstallBrowser, findOrInstallOthers } from './find-browser.ts';

const browser = findOrInstallBrowser();
if (!browser) {
	process.stderr.write(
		'The tests need Chrome, Chromium or Edge. Install one, or name it in CHROME_PATH.\n',
	);
	process.exit(2);
}
const given = process.argv.slice(2);
const isLong = given[0] === '--long';
const asked = given.filter((argument) => !argument.startsWith('-'));
const isForSites = asked.length === 0 || asked.some((argument) => /site|browsers/.test(argument));
for (const name of isForSites ? findOrInstallOthers() : []) {
	process.stdout.write(
		`${name} is not on this machine and cannot be installed here: the tests that need it are left out.\n`,
	);
}
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', ...(isLong ? given.slice(1) : given)],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			CHROME_PATH: browser,
			ASTRO_TELEMETRY_DISABLED: '1',
			...(isLong ? { LONG: '1' } : {}),
		},
	},
);
process.exit(status ?? 1);

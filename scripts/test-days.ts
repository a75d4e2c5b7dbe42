import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { allDays } from '../test/days.ts';
import { findOrInstallBrowser } from './find-browser.ts';

/** What asks for the day, or works with days. */
const units = [
	'plan',
	'domain',
	'words',
	'collections',
	'check',
	'authoring',
	'history',
	'cli/new',
];
const sites = ['plan'];

/** Runs what depends on a day as if it were each of the days, in its zone; ends with 1 where one fails. */
const clock = pathToFileURL(path.resolve('test/shift-clock.mjs')).href;
const shared = mkdtempSync(path.join(tmpdir(), 'waymark-days-'));
const failed: string[] = [];
const run = (name: string, project: string, files: string[], env: NodeJS.ProcessEnv) => {
	process.stdout.write(`\n== ${name}, ${project}\n`);
	const { status } = spawnSync(
		process.execPath,
		['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files],
		{
			stdio: 'inherit',
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SHARED_BUILDS: shared, ...env },
		},
	);
	if (status !== 0) failed.push(`${name}, ${project}`);
};
const browser = findOrInstallBrowser();
const asked = process.argv.slice(2);
for (const { day, zone } of allDays.filter(
	(one) => asked.length === 0 || asked.includes(one.day),
)) {
	const env = { DAY: day, TZ: zone };
	run(
		day,
		'unit',
		units.map((name) => `test/${name}`),
		{ ...env, NODE_OPTIONS: `--import=${clock}` },
	);
	if (browser)
		run(
			day,
			'site',
			sites.map((name) => `test/site/${name}.test.ts`),
			{ ...env, CHROME_PATH: browser },
		);
}
rmSync(shared, { recursive: true, force: true });
process.stdout.write(
	failed.length === 0 ? '\nAll days are green.\n' : `\nRed: ${failed.join('; ')}\n`,
);
process.exit(failed.length === 0 ? 0 : 1);

import type { Stryker } from '@stryker-mutator/core';

const cache = 'node_modules/.cache/waymark/mutation';

/**
 * The mutation test of src/domain, npm run mutate: Stryker changes the code in one place at a time
 * and looks whether a test notices. What has not changed since the last time is not tried again.
 */
export default {
	plugins: ['@stryker-mutator/vitest-runner'],
	testRunner: 'vitest',
	vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
	mutate: ['src/domain/**/*.ts'],
	coverageAnalysis: 'perTest',
	// Lists that are made once, while a file is loaded: each would need a run of every test.
	ignoreStatic: true,
	concurrency: 2,
	timeoutMS: 20_000,
	thresholds: { high: 95, low: 85, break: 85 },
	// A copy of what these tests read. Not in node_modules, where Node runs no TypeScript, but within
	// the project, so that its packages are found from there.
	tempDirName: '.cache/mutation',
	cleanTempDir: 'always',
	ignorePatterns: ['**', ...['src', 'test'].map((folder) => `!${folder}/**`), '!*.json'],
	symlinkNodeModules: false,
	incremental: true,
	incrementalFile: `${cache}/incremental.json`,
	reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	htmlReporter: { fileName: `${cache}/report.html` },
	jsonReporter: { fileName: `${cache}/report.json` },
} satisfies ConstructorParameters<typeof Stryker>[0];

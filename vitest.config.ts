import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** Many examples take their time. */
const isLong = process.env['LONG'] === '1';

/** What builds whole sites and opens browsers comes last, two files at a time. */
export default defineConfig({
	// What a build says of its program: see integrations/level-pages.ts.
	define: { HAS_LEVELS: 'true' },
	test: {
		environment: 'node',
		// Commands that tests start speak as where nobody asks for a language.
		env: { LC_ALL: 'C.UTF-8', JOURNEY_LANG: '' },
		testTimeout: isLong ? 7_200_000 : 300_000,
		hookTimeout: 600_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/site/**'],
					setupFiles: 'test/seed-properties.ts',
					maxWorkers: '100%',
					// What the files share is loaded once; nothing of it keeps what one test would tell another.
					isolate: false,
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['test/site/**/*.test.ts'],
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					globalSetup: 'test/site/share-builds.ts',
				},
			},
		],
	},
});

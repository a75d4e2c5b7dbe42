import { defineConfig } from 'vitest/config';

/** The pure rooms run side by side; what builds whole sites and opens browsers, one after another. */
export default defineConfig({
	test: {
		environment: 'node',
		testTimeout: 120_000,
		hookTimeout: 300_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/site/**'],
					setupFiles: 'test/seed-properties.ts',
				},
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['test/site/**/*.test.ts'],
					fileParallelism: false,
					globalSetup: 'test/site/share-builds.ts',
				},
			},
		],
	},
});

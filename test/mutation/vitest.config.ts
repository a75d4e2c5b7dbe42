import { defineConfig } from 'vitest/config';

/** The tests that the mutation test runs: those of the domain alone. */
export default defineConfig({
	test: {
		environment: 'node',
		include: ['test/domain/**/*.test.ts'],
		testTimeout: 120_000,
		// Nothing in the domain keeps anything between tests; loading it anew for each file takes longest.
		isolate: false,
	},
});

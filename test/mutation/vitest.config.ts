import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Quick files first, other than usual: the first test that notices a change ends the trial of it. */
class QuickFirst extends BaseSequencer {
	override async sort(...files: Parameters<BaseSequencer['sort']>) {
		return (await super.sort(...files)).reverse();
	}
}

/** The tests that the mutation test runs: those of the domain alone. */
export default defineConfig({
	test: {
		environment: 'node',
		include: ['test/domain/**/*.test.ts'],
		testTimeout: 120_000,
		// Nothing in the domain keeps anything between tests; loading it anew for each file takes longest.
		isolate: false,
		sequence: { sequencer: QuickFirst },
	},
});

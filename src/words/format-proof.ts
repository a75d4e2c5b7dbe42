import type { Words } from './words.ts';

/** What proves a milestone for a partner type, where that is its own. */
export function formatProof({ say }: Words, exit: readonly string[]): string {
	return exit.length > 0
		? say('difference.exit', { exit: exit.join('; ') })
		: say('difference.noExit');
}

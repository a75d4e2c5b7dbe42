import { createSearch } from '../guard/create-search.ts';
import { planOnce } from '../guard/kept-plans.ts';
import { listSecrets } from '../guard/list-secrets.ts';
import type { RawEntry } from '../guard/read-raw.ts';

/**
 * Tells whether a sentence may be shown in the public edition: it quotes nothing that is internal now.
 * What is hidden as a whole is not told in the first place.
 * @param content as it lies there
 */
export function createPublicTest(content: readonly RawEntry[]): (text: string) => boolean {
	const search = createSearch(planOnce(listSecrets(content)));
	return (text) => search({ texts: [text], prose: [text] }).length === 0;
}

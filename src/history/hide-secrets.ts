import { createSearch } from '../guard/create-search.ts';
import { listSecrets } from '../guard/list-secrets.ts';
import { planSearch } from '../guard/plan-search.ts';
import type { RawEntry } from '../guard/read-raw.ts';

/**
 * Tells whether a sentence may be shown in the public edition: it quotes nothing that is internal now.
 * What is hidden as a whole is not told in the first place.
 * @param content as it lies there
 */
export function createPublicTest(content: readonly RawEntry[]): (text: string) => boolean {
	const { secrets, publicTexts } = listSecrets(content);
	const search = createSearch(planSearch(secrets, publicTexts));
	return (text) => search({ texts: [text], prose: [text] }).length === 0;
}

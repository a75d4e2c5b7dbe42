import { createSearch } from '../guard/create-search.ts';
import { listSecrets } from '../guard/list-secrets.ts';
import { planSearch } from '../guard/plan-search.ts';
import { readRaw } from '../guard/read-raw.ts';

/**
 * Tells whether a sentence may be shown in the public edition: it quotes nothing that is internal now.
 * What is hidden as a whole is not told in the first place.
 * @param content the content folder, absolute
 */
export function createPublicTest(content: string): (text: string) => boolean {
	const { secrets, publicTexts } = listSecrets(readRaw(content));
	const search = createSearch(planSearch(secrets, publicTexts));
	return (text) => search({ texts: [text], prose: [text] }).length === 0;
}

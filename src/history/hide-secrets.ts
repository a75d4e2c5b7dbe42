import { createSearch } from '../build/find-leaks.ts';
import { listInternalTexts, listPublicTexts } from '../collections/internal-texts.ts';
import { readModel } from '../collections/read-model.ts';

/**
 * Tells whether a text may be shown in the public edition: it has nothing in it that is internal
 * now, even where it was public once.
 * @param content the content folder, absolute
 */
export function createPublicTest(content: string): (text: string) => boolean {
	const { model } = readModel(content);
	const search = createSearch(listInternalTexts(model), listPublicTexts(model));
	return (text) => search(text).length === 0;
}

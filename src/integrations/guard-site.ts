import { pageAnchors } from '../domain/addresses.ts';
import { resourceKinds } from '../domain/journey.ts';
import { EditionLeak } from '../guard/edition-leak.ts';
import { findLeaks, formatLeaks } from '../guard/find-leaks.ts';
import { listSecrets } from '../guard/list-secrets.ts';
import { readRaw, readRawWords } from '../guard/read-raw.ts';
import { ownProgram } from '../package/own-program.ts';
import { listOwnFiles, listOwnWords } from '../package/own-texts.ts';
import { readSettings } from '../settings.ts';
import { describeSiteWithoutContent } from './site-without-content.ts';

/** What the files of a public edition are searched for, and with what. */
type Guard = (out: string) => Promise<void>;

/**
 * Makes ready to search the public edition: the guard throws an EditionLeak where a file of it has an internal text
 * of the content.
 * @param modules files of which the scripts and styles of the site are made
 */
export async function prepareGuard(modules: Iterable<string>): Promise<Guard> {
	const { content, edition } = readSettings();
	if (edition !== 'public') return async () => undefined;
	const entries = readRaw(content);
	const secrets = listSecrets(entries);
	// The pages’ own anchors look like the names of channels, the kinds of data like words.
	const anchors = [...pageAnchors, ...resourceKinds].map((anchor) => `#${anchor}`);
	secrets.publicTexts.push(...anchors);
	const locale = String(
		entries.find((one) => one.collection === 'program')?.data['locale'] ?? 'en',
	);
	const { own, reference } = await describeSiteWithoutContent(
		locale,
		modules,
		[...readRawWords(content), ...listOwnWords(ownProgram())],
		listOwnFiles(ownProgram()),
	);
	return async (out) => {
		const leaks = await findLeaks(out, secrets, own, reference);
		if (leaks.length > 0) throw new EditionLeak(formatLeaks(leaks));
	};
}

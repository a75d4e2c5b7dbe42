import type { DeskData } from '../../domain/desk/desk-data.ts';
import type { Id } from '../../domain/journey.ts';
import { makeSay, type Phrase } from '../../words/make-say.ts';
import type { Words } from '../../words/words.ts';
import { type DeskWords, makeDeskWords } from '../report/desk-words.ts';

/** What the page of the desk is given of a program: all that it says is made from this, on the device. */
export interface PageProgram {
	data: DeskData;
	locale: string;
	/** The words that the desk needs, and no others. */
	phrases: Readonly<Record<string, Phrase>>;
	/** The addresses of this handbook and of the one that partners read, with a slash at the end. */
	site: string;
	publicSite: string;
	milestones: Readonly<Record<Id, MilestonePage>>;
	/** What a milestone leads to, by partner type. */
	next: Readonly<Record<Id, Readonly<Record<Id, string>>>>;
}

export interface MilestonePage {
	address: string;
	/** Where its file is changed. */
	edit?: string;
	ifLate?: string;
}

/** What the words of the desk begin with. */
const parts = ['desk.', 'place.overdue', 'place.open', 'place.coming', 'team.partner'];

/** The words of a program that the page of the desk needs. */
export function collectDeskPhrases<Key extends string>(
	keys: readonly Key[],
	phrase: (key: Key) => Phrase,
): Record<string, Phrase> {
	const own = keys.filter((key) => parts.some((part) => key.startsWith(part)));
	return Object.fromEntries(own.map((key) => [key, phrase(key)]));
}

export function makePageWords({ data, locale, phrases }: PageProgram): DeskWords {
	const find = (key: string) => phrases[key] ?? { text: key, locale: 'en' };
	return makeDeskWords({ say: makeSay(find) as Words['say'], phrase: find, locale }, data);
}

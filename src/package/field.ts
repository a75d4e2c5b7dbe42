import type { ExtraValue } from '../domain/journey.ts';

/** A text in each language, or one for all of them. */
export type Localized = string | Readonly<Record<string, string>>;

interface About {
	/** What readers see it called. */
	label: Localized;
	/** What authors are told of it, in their guide and in their editor. */
	description: string;
	/** Whether the public edition shows it. It is internal unless this says so. */
	public?: boolean;
	example?: ExtraValue;
}

/** A field that a program adds to a collection. An author may always leave it out. */
export type OwnField = About &
	(
		| { type: 'text'; most?: number | undefined }
		| { type: 'number' }
		| { type: 'boolean' }
		| { type: 'date' }
		| { type: 'url' }
		| { type: 'texts' }
		| { type: 'choice'; choices: readonly string[] }
	);

export const fieldTypes: readonly OwnField['type'][] = [
	...(['text', 'number', 'boolean', 'date', 'url', 'texts', 'choice'] as const),
];

/** What a field says in each kind; besides that, only its kind itself. */
export const fieldParts = ['label', 'description', 'public', 'example'] as const;
export const partsOfKind: Readonly<Partial<Record<OwnField['type'], readonly string[]>>> = {
	text: ['most'],
	choice: ['choices'],
};

/** The kinds of fields that a program may add. */
export const field = {
	/** One line, of at most so many characters (240). */
	text: (about: About & { most?: number }): OwnField => ({ type: 'text', ...about }),
	number: (about: About): OwnField => ({ type: 'number', ...about }),
	boolean: (about: About): OwnField => ({ type: 'boolean', ...about }),
	/** One of these words. */
	choice: (about: About & { choices: readonly string[] }): OwnField => ({
		type: 'choice',
		...about,
	}),
	date: (about: About): OwnField => ({ type: 'date', ...about }),
	/** An address that begins with https:// */
	url: (about: About): OwnField => ({ type: 'url', ...about }),
	/** A list of lines. */
	texts: (about: About): OwnField => ({ type: 'texts', ...about }),
};

/** A text in a language; where it has none in it, the English one, else the first. */
export function localize(text: Localized, locale: string): string {
	if (typeof text === 'string') return text;
	const { language } = new Intl.Locale(locale);
	return text[locale] ?? text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

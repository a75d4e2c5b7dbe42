import { tell } from '../domain/message.ts';
import { findManager } from './manager.ts';

/** The languages in which a program can begin. */
export const languages = ['en', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof languages)[number];

/** What the content begins with: the example of a made-up vendor, or the least that a program needs. */
const starts = ['acme', 'skeleton'] as const;
/** Where the folder is kept, which says what workflows it is given. */
const hosts = ['github', 'gitlab', 'none'] as const;

/** All that a new folder is made from. */
export interface Answers {
	name: string;
	vendor: string;
	url: string;
	language: Language;
	start: (typeof starts)[number];
	host: (typeof hosts)[number];
}
export type Topic = keyof Answers;

/** How a program is called where nobody says it. */
const names: Readonly<Record<Language, (vendor: string) => string>> = {
	en: (vendor) => `${vendor} Partner Program`,
	de: (vendor) => `Partnerprogramm von ${vendor}`,
	es: (vendor) => `Programa de socios de ${vendor}`,
	fr: (vendor) => `Programme partenaires de ${vendor}`,
	ja: (vendor) => `${vendor} パートナープログラム`,
};

/** What is taken for each answer that is not given; it follows from those before it. */
export const defaults: { [T in Topic]: (given: Partial<Answers>) => Answers[T] } = {
	language: () => 'en',
	vendor: () => 'Acme',
	name: ({ language = 'en', vendor = 'Acme' }) => names[language](vendor).slice(0, 80).trim(),
	url: () => 'https://partners.example.com',
	// The texts of the example are in English.
	start: ({ language }) => (language === 'en' ? 'acme' : 'skeleton'),
	// The workflows install with npm.
	host: () => (findManager() === 'npm' ? 'github' : 'none'),
};

/** In the order in which they are asked: each default follows from what stands before it. */
export const topics: readonly Topic[] = ['language', 'vendor', 'name', 'url', 'start', 'host'];

export function fillIn(given: Partial<Answers>): Answers {
	const answers: Partial<Record<Topic, string>> = { ...given };
	for (const topic of topics) answers[topic] ??= defaults[topic](answers as Partial<Answers>);
	return answers as Answers;
}

/** What may be chosen; undefined where the answer is a text. */
export const choices: Readonly<Partial<Record<Topic, readonly string[]>>> = {
	language: languages,
	start: starts,
	host: hosts,
};

/** Why an answer cannot be taken, and what to write instead; undefined where it can. */
export function findFault(topic: Topic, answer: string): string | undefined {
	const known = choices[topic];
	if (known) {
		return known.includes(answer)
			? undefined
			: tell`“${answer}” is none of the choices. Write one of: ${known.join(', ')}.`;
	}
	if (topic === 'url') return findAddressFault(answer);
	const most = topic === 'name' ? 80 : 60;
	if (answer.trim() === '' || !/[\p{L}\p{N}]/u.test(answer))
		return tell`“${answer}” has no letter. Write what your partners know you by.`;
	if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(answer))
		return tell`There is a character in it that nobody sees. Write the text on one line, by hand.`;
	return [...answer].length > most ? tell`Write ${most} characters or fewer.` : undefined;
}

function findAddressFault(answer: string): string | undefined {
	const isAddress = /^https:\/\/[^/?#\s@\\]+\/?$/.test(answer) && URL.canParse(answer);
	return isAddress
		? undefined
		: tell`“${answer}” is not the address of a site. Write one that begins with https:// and has no path, such as https://partners.example.com.`;
}

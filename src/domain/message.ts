/** Messages to authors in another language: by the English text, with {0}, {1} … where its values stand. */
export type Catalogue = Readonly<Record<string, string>>;

let spoken: Catalogue = {};

/** Names the commands in a message as its author calls them. */
type NameCommands = (message: string) => string;

let nameCommands: NameCommands = (message) => message;

/** Where the whole process finds what its author reads, while pages are made as well. */
const shared = globalThis as { waymarkSpoken?: Catalogue; waymarkCommands?: NameCommands };

/** From now on messages are in the language of this catalogue; what it lacks, and all without one, is in English. */
export function speak(catalogue: Catalogue = {}): void {
	spoken = catalogue;
	shared.waymarkSpoken = catalogue;
}

/** How authors are spoken to: of what has messages in it and is kept, a part of the name. */
export function nameSpoken(): string {
	const command = 'npm run check';
	return JSON.stringify([findSpoken(), shared.waymarkCommands?.(command) ?? command]);
}

/** What authors read, for those that speak to them from another thread. */
export function findSpoken(): Catalogue {
	return shared.waymarkSpoken ?? {};
}

/** From now on the commands in messages, which are written as those of npm, are named in this way. */
export function nameCommandsBy(way: NameCommands): void {
	nameCommands = way;
	shared.waymarkCommands = way;
}

/** From now on pages are made: what they say is in English, so that a site is the same whoever builds it. */
export function speakAsPublished(): void {
	spoken = {};
	nameCommands = (message) => message;
}

/** Pages are made: authors are spoken to again, in their language. */
export function speakToAuthor(): void {
	spoken = findSpoken();
	nameCommands = shared.waymarkCommands ?? nameCommands;
}

/** What is said in the terminal while pages are made: it is worded there in the author’s language. */
export function tellAuthor<T>(word: () => T): T {
	const before = [spoken, nameCommands] as const;
	speakToAuthor();
	try {
		return word();
	} finally {
		[spoken, nameCommands] = before;
	}
}

/**
 * A message in the language that is spoken; the English stands where it is written. Only within a function:
 * what is worded while a file loads is worded before the language is known.
 */
export function tell(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
	const english = strings.reduce((whole, part, i) => `${whole}{${i - 1}}${part}`);
	const message = Object.hasOwn(spoken, english) ? spoken[english] : undefined;
	return nameCommands(
		message === undefined
			? String.raw({ raw: strings }, ...values)
			: message.replaceAll(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
	);
}

/** A word out of a table, in the language that is spoken. */
export function tellWord(english: string): string {
	return (Object.hasOwn(spoken, english) ? spoken[english] : undefined) ?? english;
}

import { IntlMessageFormat } from 'intl-messageformat';

/** A text of the interface, with the names of what is filled in. */
export interface Phrase {
	text: string;
	/** The language that it is in, for plurals and numbers. */
	locale: string;
}

/** Words phrases with their values put in; each is understood once. Knows no language itself, so that a page can ship its own few. */
export function makeSay<Key extends string>(
	find: (key: Key) => Phrase,
): (key: Key, values?: Record<string, string | number>) => string {
	const formats = new Map<Key, IntlMessageFormat>();
	return (key, values = {}) => {
		let format = formats.get(key);
		if (!format) {
			const { text, locale } = find(key);
			format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
			formats.set(key, format);
		}
		return String(format.format(values));
	};
}

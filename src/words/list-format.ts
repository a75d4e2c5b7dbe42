/** How a list ends: “a, b and c” or “a, b or c”. */
export type ListType = 'conjunction' | 'disjunction';

const known = new Map<string, Intl.ListFormat>();

/** How a language writes lists, made once: that takes a hundred times as long as its use. */
export function findListFormat(locale: string, type: ListType = 'conjunction'): Intl.ListFormat {
	const name = `${type} ${locale}`;
	let format = known.get(name);
	if (!format) {
		format = new Intl.ListFormat(locale, { type });
		known.set(name, format);
	}
	return format;
}

const known = new Map<string, Intl.NumberFormat>();

/** How a language writes numbers, made once: that takes a hundred times as long as its use. */
export function findNumberFormat(locale: string): Intl.NumberFormat {
	let format = known.get(locale);
	if (!format) {
		format = new Intl.NumberFormat(locale);
		known.set(locale, format);
	}
	return format;
}

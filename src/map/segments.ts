const segmenters = new Map<string, Intl.Segmenter>();

/** A text in words, or in what readers take for one sign. */
export function listSegments(
	text: string,
	locale: string,
	granularity: 'word' | 'grapheme',
): string[] {
	const key = `${locale} ${granularity}`;
	let segmenter = segmenters.get(key);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(locale, { granularity });
		segmenters.set(key, segmenter);
	}
	return [...segmenter.segment(text)].map(({ segment }) => segment);
}

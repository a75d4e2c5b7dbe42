/** What the maker of the handbook’s PDF knows of an element: its part in the book, and how it is set. */
export type BookMark =
	// the parts of the book
	| 'book'
	| 'cover'
	| 'vendor'
	| 'partner-type'
	| 'cover-facts'
	| 'contents'
	| 'map'
	| 'chapter'
	| 'entry'
	// boxes, and what stands in them
	| 'aside'
	| 'tip'
	| 'warning'
	| 'internal'
	| 'boxed'
	| 'part'
	// paragraphs and lists
	| 'lede'
	| 'marks'
	| 'boldly'
	| 'steps'
	| 'bullets'
	| 'prose'
	// words, also whole lines of them
	| 'soft'
	| 'tag'
	| 'number'
	| 'own-line';

/** The value of `data-book`, by which pages say to the maker what an element is. */
export function writeMarks(...marks: readonly BookMark[]): string {
	return marks.join(' ');
}

export function readMarks(value: unknown): string[] {
	return typeof value === 'string' ? value.split(' ') : [];
}

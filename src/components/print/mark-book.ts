import { type BookMark, writeMarks } from '../../domain/book-marks.ts';

/** What `Astro.locals` holds while the book is drawn; on every other page it has nothing of this. */
export interface BookLocals {
	isBook?: boolean;
}

/** The value of `data-book`, which says to the maker of the PDF what an element is; none on other pages. */
export function markBook({ isBook }: BookLocals) {
	return (...marks: readonly BookMark[]): string | undefined =>
		isBook ? writeMarks(...marks) : undefined;
}

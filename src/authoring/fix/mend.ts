/** One change of a file that was made, or would be. */
export interface Mend {
	/** Path inside the content folder. */
	file: string;
	/** From 1; undefined for the file as a whole. */
	line: number | undefined;
	kind: 'spelling' | 'quotes' | 'colon' | 'space' | 'line-ends' | 'byte-order-mark';
	/** The line as it was and as it is; empty for the file as a whole. */
	before: string;
	after: string;
	/** Of line ends: on how many lines. */
	count?: number;
}

/** A text with what was changed in it. */
export interface Mended {
	text: string;
	mends: Mend[];
}

/** How closely a sheet is set; lengths in millimetres. */
export interface Density {
	/** What the text of cards and phases is enlarged by where there is room. */
	scale: number;
	cardPad: number;
	/** Between two rows of cards. */
	rowGap: number;
	/** Above the columns; 0 leaves the headings out, since every card prints its own days. */
	headingHeight: number;
	/** Inside a band, above and below. */
	bandPad: number;
	bandGap: number;
	/** What it costs in ease of reading: 1 is a line that is named in its place. */
	loss: number;
	leastCard: number;
	mostCard: number;
}

/** From the most comfortable to the closest; the first that holds the path is taken. */
export const densities: readonly Density[] = [
	{
		scale: 1.3,
		cardPad: 2,
		rowGap: 3.6,
		headingHeight: 6,
		bandPad: 2.4,
		bandGap: 2.6,
		loss: 0,
		leastCard: 38,
		mostCard: 56,
	},
	{
		scale: 1.15,
		cardPad: 1.7,
		rowGap: 3,
		headingHeight: 5.4,
		bandPad: 2,
		bandGap: 2.4,
		loss: 0.25,
		leastCard: 33,
		mostCard: 50,
	},
	{
		scale: 1,
		cardPad: 1.3,
		rowGap: 2.2,
		headingHeight: 4.6,
		bandPad: 1.6,
		bandGap: 1.8,
		loss: 0.6,
		leastCard: 28,
		mostCard: 46,
	},
	{
		scale: 1,
		cardPad: 1.1,
		rowGap: 1.8,
		headingHeight: 4.2,
		bandPad: 1.2,
		bandGap: 1.5,
		loss: 0.8,
		leastCard: 25,
		mostCard: 60,
	},
	{
		scale: 1,
		cardPad: 0.8,
		rowGap: 1.3,
		headingHeight: 0,
		bandPad: 0.9,
		bandGap: 1.1,
		loss: 2.5,
		leastCard: 24,
		mostCard: 80,
	},
];

/** From one line to the next in a gutter or corridor, and from the middle of a card’s side to its other ports. */
export const lanePitch = 1.2;
export const portOffset = 1.6;
export const passOffset = 3.2;
export const arrowLength = 1.9;
export const arrowWidth = 1.7;

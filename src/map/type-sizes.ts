import type { FontWeight } from '../fonts/inter.ts';
import { point } from './sheet.ts';

/** How a kind of text is set; size and line in millimetres. */
export interface TypeStyle {
	size: number;
	/** From one baseline to the next. */
	line: number;
	weight: FontWeight;
}

const style = (points: number, weight: FontWeight, leading = 1.2): TypeStyle => ({
	size: points * point,
	line: points * point * leading,
	weight,
});

/** The smallest text on a sheet, and the smallest title of a milestone, in millimetres. */
export const leastSize = 7 * point;
export const leastTitleSize = 8.5 * point;

export const typeStyles = {
	sheetTitle: style(20, 650, 1.1),
	partnerType: style(11, 600),
	tagline: style(9.5, 400),
	small: style(7, 400),
	smallStrong: style(7, 600),
	heading: style(7.5, 600),
	phaseTitle: style(11.5, 650, 1.15),
	cardTitle: style(8.5, 600, 1.17),
	cardDetail: style(7, 400, 1.2),
	doorTitle: style(8, 600, 1.25),
	doorText: style(7.25, 400, 1.25),
} as const satisfies Record<string, TypeStyle>;

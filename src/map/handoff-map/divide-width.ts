import { measureText } from '../../fonts/measure-text.ts';
import { margin, type Sheet } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import type { RowTexts } from './word-row.ts';

export interface Widths {
	columns: HandoffLayout['columns'];
	title: number;
	/** Of each lane. */
	lanes: readonly number[];
	from: number;
}

const numberWidth = 7;
const leastLane = 9;
/** What a lane gets beyond its need, where there is room. */
const mostSpare = 12;
/** From one column of stops in a lane to the next. */
export const pitch = { least: 3.2, most: 5 };
const leastTitle = 40;
const mostTitle = 100;
const mostFrom = 46;

/**
 * The columns of a sheet by the widest text of each, and lanes that are wide enough for so many
 * stops side by side; undefined where they have no room.
 */
export function divideWidth(
	texts: readonly RowTexts[],
	lanes: readonly { name: string; stops: number }[],
	sheet: Sheet,
	{ isNarrow, isForced }: { isNarrow: boolean; isForced: boolean },
): Widths | undefined {
	const widest = (name: keyof RowTexts, style: TypeStyle) =>
		Math.max(0, ...texts.map((one) => measureText(one[name], style.size, style.weight)));
	const when = widest('when', typeStyles.small) + 3;
	const from = Math.min(mostFrom, widest('from', typeStyles.small) + 1);
	const notes = from + widest('signals', typeStyles.small) + 8;
	const wanted = widest('title', typeStyles.cardTitle) + 3;
	const rest = sheet.width - 2 * margin - numberWidth - when - notes;
	const needs = lanes.map(({ name, stops }) =>
		Math.max(
			isNarrow ? leastLane : measureLongestWord(name, typeStyles.smallStrong),
			(stops + 0.5) * pitch.least,
			leastLane,
		),
	);
	const need = needs.reduce((sum, width) => sum + width, 0);
	const words = texts.map(({ title }) => measureLongestWord(title, typeStyles.cardTitle) + 2);
	const whole = isNarrow ? 0 : Math.min(mostTitle, Math.max(0, ...words));
	const least = Math.max(whole, Math.min(leastTitle, wanted));
	const given = Math.min(mostTitle, wanted, rest - need);
	if (given < least && !isForced) return undefined;
	const title = Math.max(given, least);
	const share = Math.max(0, rest - title - need) / Math.max(lanes.length, 1);
	// What is forced stands closer.
	const scale = Math.min(1, Math.max(rest - title, 0) / need);
	const widths = needs.map((width, i) => {
		const wish = measureLongestWord(lanes[i]?.name ?? '', typeStyles.smallStrong) - width;
		return width * scale + Math.min(share, Math.max(mostSpare, wish));
	});
	const start = margin + numberWidth + title + when;
	const columns = {
		number: margin,
		title: margin + numberWidth,
		when: margin + numberWidth + title,
		lanes: start,
		notes: start + widths.reduce((sum, width) => sum + width, 0) + 3,
	};
	return { columns, title, lanes: widths, from };
}

/** What a name takes that is not broken inside a word. */
function measureLongestWord(name: string, { size, weight }: TypeStyle): number {
	return Math.max(...name.split(/\s+/).map((word) => measureText(word, size, weight))) + 1.5;
}

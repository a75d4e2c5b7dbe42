import { measureText } from '../../fonts/measure-text.ts';
import { margin, type Sheet } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import type { RowTexts } from './word-row.ts';

export interface Widths {
	columns: HandoffLayout['columns'];
	title: number;
	lane: number;
	from: number;
}

const numberWidth = 7;
const leastLane = 9;
const mostLane = 21;
const leastTitle = 40;
const mostTitle = 100;
const mostFrom = 46;

/** The columns of a sheet by the widest text of each; undefined where they do not stand side by side. */
export function divideWidth(
	texts: readonly RowTexts[],
	lanes: number,
	sheet: Sheet,
	isForced: boolean,
): Widths | undefined {
	const widest = (name: keyof RowTexts, style: TypeStyle) =>
		Math.max(0, ...texts.map((one) => measureText(one[name], style.size, style.weight)));
	const when = widest('when', typeStyles.small) + 3;
	const from = Math.min(mostFrom, widest('from', typeStyles.small) + 1);
	const notes = from + widest('signals', typeStyles.small) + 8;
	const wanted = widest('title', typeStyles.cardTitle) + 3;
	const rest = sheet.width - 2 * margin - numberWidth - when - notes;
	const least = Math.min(leastTitle, wanted);
	const given = Math.min(mostTitle, wanted, rest - leastLane * lanes);
	if (given < least && !isForced) return undefined;
	const title = Math.max(given, least);
	const lane = Math.max(
		Math.min(mostLane, (rest - title) / Math.max(lanes, 1)),
		isForced ? 4 : leastLane,
	);
	const columns = {
		number: margin,
		title: margin + numberWidth,
		when: margin + numberWidth + title,
		lanes: margin + numberWidth + title + when,
		notes: margin + numberWidth + title + when + lane * lanes + 3,
	};
	return { columns, title, lane, from };
}

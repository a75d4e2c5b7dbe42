import { phaseColor } from '../map/colors.ts';
import { type DisplayItem, type DisplayList, mirror, rectangle } from '../map/display-list.ts';
import type { Ink } from '../map/map-layout.ts';
import { setLines } from '../map/set-lines.ts';
import type { TypeStyle } from '../map/type-sizes.ts';
import { write } from '../map/write-item.ts';
import { writeLine } from '../map/write-text.ts';
import type { Words } from '../words/words.ts';
import { keepDrawing } from './keep-drawing.ts';
import { drawPng } from './map-png.ts';

/** What a picture says of a page, for where a link to it is shared. */
export interface SocialText {
	/** What it is, such as “Onboarding · Days 45 to 60”. */
	label: string;
	title: string;
	/** The program’s name. */
	name: string;
	/** The number of its phase, from 1; the first phase’s color without one. */
	phase?: number | undefined;
}

/** Pixels of a picture, as the networks want it; a millimetre is ten. */
export const socialSize = { width: 1200, height: 630 };

const sheet = { width: socialSize.width / 10, height: socialSize.height / 10 };
const inset = 8;
const styles = {
	label: { size: 4.2, line: 5.2, weight: 600 },
	title: { size: 9.4, line: 11, weight: 650 },
	name: { size: 4.4, line: 5.4, weight: 600 },
} as const satisfies Record<string, TypeStyle>;
const mostLines = 3;
/** Three inks on white, and the shades at the edges of letters. */
const mostColors = 16;

/** The picture of a page as a PNG. */
export function drawSocialPicture(text: SocialText, words: Words): Promise<Buffer> {
	const list = listSocialItems(text, words);
	return keepDrawing(list, '.png', [], () => drawPng(list, socialSize.width, mostColors));
}

/** The drawing of a picture, in millimetres. */
function listSocialItems(text: SocialText, words: Words): DisplayList {
	const { direction, locale } = words;
	const within = { x: inset, y: 0, width: sheet.width - 2 * inset, height: sheet.height };
	const put = (line: string, top: number, style: TypeStyle, ink: Ink) =>
		write(writeLine(line, { x: inset, top, within, ink }, style));
	const cut = (line: string, style: TypeStyle, most: number) =>
		setLines(line, within.width, style, most, locale).lines;
	const phase = text.phase ?? 1;
	const items: DisplayItem[] = [
		{
			kind: 'path',
			steps: rectangle({ x: 0, y: 0, width: sheet.width, height: 2.4 }),
			fill: phaseColor(phase),
		},
		...cut(text.label, styles.label, 1).map((line) => put(line, 9, styles.label, `phase-${phase}`)),
		...cut(text.title, styles.title, mostLines).map((line, i) =>
			put(line, 17 + i * styles.title.line, styles.title, 'ink'),
		),
		...cut(text.name, styles.name, 1).map((line) => put(line, 53, styles.name, 'soft')),
	];
	const list: DisplayList = {
		...sheet,
		title: text.title,
		description: text.label,
		language: locale,
		direction,
		items,
	};
	return direction === 'rtl' ? mirror(list) : list;
}

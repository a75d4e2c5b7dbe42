import { phaseColor, type SheetColors } from '../map/colors.ts';
import { type DisplayItem, type DisplayList, mirror, rectangle } from '../map/display-list.ts';
import type { Ink } from '../map/geometry.ts';
import { setLines } from '../map/set-lines.ts';
import type { TypeStyle } from '../map/type-sizes.ts';
import { write } from '../map/write-item.ts';
import { writeLine } from '../map/write-text.ts';
import type { Words } from '../words/words.ts';
import { keepDrawing } from './keep-drawing.ts';
import { drawPng } from './map-png.ts';
import { drawSocialMap, type SocialMap } from './social-map.ts';

/** What a picture says of a page, for where a link to it is shared. */
export interface SocialText {
	/** What it is, such as “Onboarding · Days 45 to 60”. */
	label: string;
	title: string;
	/** The program’s name. */
	name: string;
	/** The number of its phase, from 1; the first phase’s color without one. */
	phase?: number | undefined;
	/** What is drawn below; without it the title is larger. */
	map?: SocialMap | undefined;
	/** The program’s own. */
	colors?: SheetColors | undefined;
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
/** Three inks on white, and the shades at the edges of letters; of a map the colors of its lines as well. */
const mostColors = { words: 16, map: 128 };

/** The picture of a page as a PNG. */
export function drawSocialPicture(text: SocialText, words: Words): Promise<Buffer> {
	const list = listSocialItems(text, words);
	return keepDrawing(list, '.png', [], () =>
		drawPng(list, socialSize.width, text.map ? mostColors.map : mostColors.words),
	);
}

/** The drawing of a picture, in millimetres. */
export function listSocialItems(text: SocialText, words: Words): DisplayList {
	const { direction, locale } = words;
	const phase = text.phase ?? 1;
	const strip: DisplayItem = {
		kind: 'path',
		steps: rectangle({ x: 0, y: 0, width: sheet.width, height: 2.4 }),
		fill: phaseColor(phase),
	};
	const drawn = text.map
		? drawWithMap(text, text.map, phase, locale)
		: drawWords(text, phase, locale);
	const list: DisplayList = {
		...sheet,
		title: text.title,
		description: text.label,
		language: locale,
		direction,
		colors: text.colors,
		items: [strip, ...drawn],
	};
	return direction === 'rtl' ? mirror(list) : list;
}

function drawWords({ label, title, name }: SocialText, phase: number, locale: string) {
	const { put } = makePen(inset, locale);
	return [
		...put(label, 9, styles.label, 1, `phase-${phase}`),
		...put(title, 17, styles.title, mostLines, 'ink'),
		...put(name, 53, styles.name, 1, 'soft'),
	];
}

/** Sets lines between margins of this width. */
function makePen(x: number, locale: string) {
	const within = { x, y: 0, width: sheet.width - 2 * x, height: sheet.height };
	const put = (text: string, top: number, style: TypeStyle, most: number, ink: Ink) =>
		setLines(text, within.width, style, most, locale).lines.map((line, i) =>
			write(writeLine(line, { x, top: top + i * style.line, within, ink }, style)),
		);
	return { within, put };
}

const small = {
	label: { size: 3.4, line: 4.2, weight: 600 },
	title: { size: 6.6, line: 7.6, weight: 650 },
} as const satisfies Record<string, TypeStyle>;
const narrow = 6;

/** The words in less room, and the map below them. */
function drawWithMap(
	{ label, title, name }: SocialText,
	map: SocialMap,
	phase: number,
	locale: string,
): DisplayItem[] {
	const { within, put } = makePen(narrow, locale);
	const above = [label, name].filter((part) => part).join(' · ');
	const first = put(above, 5.4, small.label, 1, `phase-${phase}`);
	const words = put(title, 10, small.title, 2, 'ink');
	const top = 10 + words.length * small.title.line + 2.4;
	const box = { ...within, y: top, height: sheet.height - top - 3 };
	return [...first, ...words, ...drawSocialMap(map, box)];
}

import { measureContrast } from '../../brand/color-distance.ts';
import { point } from '../sheet.ts';
import { holds, middleOf, type Point } from './geometry.ts';
import type { ReadSheet, SheetLink, SheetText } from './read-sheet.ts';
import { isPaintedAt } from './shapes.ts';
import { listLegend, partOf, titleOf } from './texts.ts';

export interface TextMeasures {
	count: number;
	/** Sizes in points; undefined where there is no such text. */
	least: number | undefined;
	leastTitle: number | undefined;
	/** Of what else stands at a stop. */
	leastDetail: number | undefined;
	leastHead: number | undefined;
	leastLegend: number | undefined;
	/** The least contrast, and each text with less than is demanded. */
	contrast: number | undefined;
	faint: { text: SheetText; contrast: number }[];
	/** Texts that end with “…” where what is meant does not. */
	cut: string[];
	/** Titles of several lines, and those of them whose last line is short and alone. */
	longTitles: number;
	stranded: string[];
}

/** Demanded of small texts by the rules for accessible web content. */
const leastContrast = 4.5;

export function measureTexts(sheet: ReadSheet): TextMeasures {
	const stops = sheet.links.filter(({ mark }) => mark.part === 'stop');
	const titles = stops.map(titleOf).filter((lines) => lines.length > 0);
	const long = titles.filter((lines) => lines.length > 1);
	const contrasts = sheet.texts.map((text) => ({
		text,
		contrast: measureContrast(text.color, findGround(sheet, text)),
	}));
	return {
		count: sheet.texts.length,
		least: leastOf(sheet.texts),
		leastTitle: leastOf(titles.flat()),
		leastDetail: leastOf(
			stops.flatMap((stop) => {
				const title = titleOf(stop);
				return stop.texts.filter((text) => !title.includes(text));
			}),
		),
		leastHead: leastOf(sheet.texts.filter((text) => partOf(text) === 'head')),
		leastLegend: leastOf(listLegend(sheet)),
		contrast: least(contrasts.map(({ contrast }) => contrast)),
		faint: contrasts.filter(({ contrast }) => contrast < leastContrast - 0.005),
		cut: sheet.texts.filter(isCut).map(({ text }) => text),
		longTitles: long.length,
		stranded: long.filter(isStranded).map((lines) => lines.map(({ text }) => text).join(' / ')),
	};
}

function least(numbers: readonly number[]): number | undefined {
	return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function leastOf(texts: readonly SheetText[]): number | undefined {
	const size = least(texts.map((text) => text.size));
	return size === undefined ? undefined : size / point;
}

/** The color of what lies directly below the middle of a text. */
function findGround({ shapes }: ReadSheet, { box, order }: SheetText): string {
	const middle: Point = middleOf(box);
	for (let i = shapes.length - 1; i >= 0; i--) {
		const shape = shapes[i];
		if (!shape || shape.order > order) continue;
		if (holds(shape.painted, middle) && isPaintedAt(shape, middle))
			return shape.fill ?? shape.stroke ?? '#ffffff';
	}
	return '#ffffff';
}

function isCut({ text, link }: SheetText): boolean {
	const shown = text.trimEnd();
	return shown.endsWith('…') && !labelHolds(link, shown);
}

function labelHolds(link: SheetLink | undefined, text: string): boolean {
	return link?.label.includes(text) ?? false;
}

/** A last line of one word that is less than a third as wide as the widest, or of one or two signs. */
function isStranded(lines: readonly SheetText[]): boolean {
	const last = lines.at(-1);
	if (!last) return false;
	const signs = [...last.text.trim()];
	if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(last.text)) return signs.length <= 2;
	const widest = Math.max(...lines.map(({ box }) => box.width));
	return !/\s/.test(last.text.trim()) && last.box.width < widest / 3;
}

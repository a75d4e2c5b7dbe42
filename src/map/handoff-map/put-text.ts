import type { TextItem } from '../display-list.ts';
import { write } from '../list-items.ts';
import type { Box, Ink } from '../map-layout.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet } from '../sheet.ts';
import type { TypeStyle } from '../type-sizes.ts';
import { writeLine } from '../write-text.ts';

/** The part of a sheet inside its margins. */
export function findPage({ width, height }: Sheet): Box {
	return { x: margin, y: margin, width: width - margin - margin, height: height - 2 * margin };
}

/** A line of text on a sheet; `top` is that of the line. */
export function putText(
	sheet: Sheet,
	text: string,
	at: { x: number; top: number; ink?: Ink; anchor?: 'start' | 'end' },
	style: TypeStyle,
): TextItem {
	return write(writeLine(text, { ...at, within: findPage(sheet) }, style));
}

/** As much of a text as stands in one line. */
export function cutText(text: string, width: number, style: TypeStyle, locale: string): string {
	return setLines(text, width, style, 1, locale).lines[0] ?? '';
}

import type { TextItem } from '../display-list.ts';
import type { Box, Ink } from '../geometry.ts';
import { margin, type Sheet } from '../sheet.ts';
import type { TypeStyle } from '../type-sizes.ts';
import { write } from '../write-item.ts';
import { writeLine } from '../write-text.ts';

/** The part of a sheet inside its margins. */
function findPage({ width, height }: Sheet): Box {
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

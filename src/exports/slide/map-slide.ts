import { type Color, colors, type SheetColors } from '../../map/colors.ts';
import type { DisplayList } from '../../map/display-list.ts';
import { fitDrawing } from '../../map/fit-drawing.ts';
import { writeZip } from '../../zip/zip.ts';
import { drawSlide } from './draw-slide.ts';
import { listParts } from './slide-parts.ts';
import { formatLinkId, slideSize } from './slide-xml.ts';

/**
 * A drawing as a presentation of one slide of PowerPoint, as large as its slide lets it be: every card, line and
 * text is a shape that can be moved and written in, and a card takes its lines along. `base` stands in
 * front of addresses. The same drawing gives the same bytes.
 */
export function packSlide(list: DisplayList, base: string): Buffer {
	const { slide: drawn, links } = drawSlide(fitDrawing(list, slideSize), base);
	const slide = recolor(drawn, list.colors);
	const relations = links.map((target, i) => ({
		id: formatLinkId(i),
		type: 'hyperlink',
		target,
		isOutside: true,
	}));
	return writeZip(
		listParts(list, slide, relations).map(({ name, xml }) => ({ name, data: Buffer.from(xml) })),
	);
}

/** A slide with the program’s colors in place of ours; no two of ours that a program may choose are the same. */
function recolor(slide: string, own: SheetColors = {}): string {
	const write = (color: string) => color.slice(1).toUpperCase();
	const others = new Map(
		Object.entries(own).map(([name, color]) => [write(colors[name as Color]), write(color)]),
	);
	return slide.replace(
		/(?<=<a:srgbClr val=")[0-9A-F]{6}(?=")/g,
		(color) => others.get(color) ?? color,
	);
}

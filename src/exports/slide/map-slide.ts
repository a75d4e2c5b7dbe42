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
	const { slide, links } = drawSlide(fitDrawing(list, slideSize), base);
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

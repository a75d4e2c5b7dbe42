import type { DisplayList } from '../../map/display-list.ts';
import { listItems } from '../../map/list-items.ts';
import type { MapLayout } from '../../map/map-layout.ts';
import { writeZip } from '../../zip/zip.ts';
import { drawSlide } from './draw-slide.ts';
import { fitDrawing } from '../../map/fit-drawing.ts';
import { listParts } from './slide-parts.ts';
import { formatLinkId, slideSize } from './slide-xml.ts';

/**
 * The map as one slide of PowerPoint: every card, line and text is a shape that can be moved and
 * written in, and a card takes its lines along. `base` stands in front of addresses. The same map
 * gives the same bytes.
 */
export function drawMapSlide(layout: MapLayout, base: string): Buffer {
	return packSlide(listItems(layout), base);
}

/** A drawing as a presentation of one slide, as large as its slide lets it be. */
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

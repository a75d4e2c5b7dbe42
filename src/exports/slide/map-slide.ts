import { listItems } from '../../map/list-items.ts';
import type { MapLayout } from '../../map/map-layout.ts';
import { readZip, writeZip } from '../../zip/zip.ts';
import { drawSlide } from './draw-slide.ts';
import { makeEmptySlide } from './empty-slide.ts';
import { escapeXml, formatLinkId } from './slide-xml.ts';

/**
 * The map as one slide of PowerPoint, on a page of the sheet’s size: every card, line and text is a
 * shape that can be moved and written in. `base` stands in front of addresses. The same map gives
 * the same bytes.
 */
export async function drawMapSlide(layout: MapLayout, base: string): Promise<Buffer> {
	const list = listItems(layout);
	const { slide, links } = drawSlide(list, base);
	const files = readZip(await makeEmptySlide(list)).map(({ name, data }) => {
		switch (name) {
			case 'ppt/slides/slide1.xml':
				return { name, data: Buffer.from(slide) };
			case 'ppt/slides/_rels/slide1.xml.rels':
				return { name, data: Buffer.from(addLinks(data.toString(), links)) };
			case 'docProps/core.xml':
				return { name, data: Buffer.from(dropDates(data.toString())) };
			default:
				return { name, data };
		}
	});
	return writeZip(files);
}

/** Makes known to the package where the slide’s links lead. */
function addLinks(relations: string, links: readonly string[]): string {
	const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
	const added = links.map(
		(link, i) =>
			`<Relationship Id="${formatLinkId(i)}" Type="${type}" Target="${escapeXml(link)}" TargetMode="External"/>`,
	);
	return relations.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

/** When a file was made is not part of what it says. */
function dropDates(properties: string): string {
	return properties.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

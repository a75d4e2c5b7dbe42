import type { Path } from '../domain/path.ts';
import { drawSvg } from '../map/draw-map.ts';
import { type HandoffLayout, layOutHandoffs } from '../map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../map/handoff-map/list-handoff-items.ts';
import type { SheetName } from '../map/sheet.ts';
import { drawListPdf } from './map-pdf.ts';
import type { MapFile, MapSource } from './map-sheets.ts';

/** The address of the hand-off map of a path below the site's root, without an ending. */
export function formatHandoffAddress(path: Path): string {
	return path.partnerType ? `/handoffs/${path.partnerType.id}` : '/handoffs';
}

/** The hand-off map of a path on a sheet, or on the larger one where it has to be. */
export function findHandoffLayout(source: MapSource, sheet: SheetName): HandoffLayout {
	const { journey, path, words, contentDate, site } = source;
	const address = `${site}${formatHandoffAddress(path)}/`;
	return layOutHandoffs(journey, path, sheet, words, { address, contentDate });
}

const list = (source: MapSource, sheet: SheetName) =>
	listHandoffItems(findHandoffLayout(source, sheet), source.journey, source.words);

/** The files of each hand-off map, by how their names end. Only the internal edition has them. */
export const handoffFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: (source) => drawSvg(list(source, 'a4'), { base: source.site, isInline: false }),
	},
	'.pdf': {
		type: 'application/pdf',
		draw: (source) => drawListPdf(list(source, 'a4'), source.site),
	},
	'-letter.pdf': {
		type: 'application/pdf',
		draw: (source) => drawListPdf(list(source, 'letter'), source.site),
	},
};

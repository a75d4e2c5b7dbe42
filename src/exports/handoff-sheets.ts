import type { Path } from '../domain/path.ts';
import type { DisplayList } from '../map/display-list.ts';
import { drawSvg } from '../map/draw-map.ts';
import { keepHandoffs } from '../map/kept-maps/keep-handoffs.ts';
import type { SheetName } from '../map/sheet.ts';
import { keepDrawing } from './keep-drawing.ts';
import type { MapFile } from './map-files.ts';
import { drawListPdf } from './map-pdf.ts';
import type { MapSource } from './map-sheets.ts';
import { tellProblems } from './tell-problems.ts';

/** The address of the hand-off map of a path below the site's root, without an ending. */
export function formatHandoffAddress(path: Path): string {
	return path.partnerType ? `/handoffs/${path.partnerType.id}` : '/handoffs';
}

/**
 * The drawing of the hand-off map of a path on a sheet, or on the larger one where it has to be. Says then
 * what its authors should know.
 */
export function findHandoffs(source: MapSource, sheet: SheetName): DisplayList {
	const { journey, path, contentDate, site } = source;
	const name = formatHandoffAddress(path);
	const options = { address: `${site}${name}/`, contentDate };
	const { list, problems } = keepHandoffs(journey, path, sheet, options);
	tellProblems(path, name, problems);
	return list;
}

const keepPdf = (drawing: DisplayList, site: string) =>
	keepDrawing(drawing, '.pdf', [site], () => drawListPdf(drawing, site));

/** The files of each hand-off map, by how their names end. Only the internal edition has them. */
export const handoffFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: (source) => drawSvg(findHandoffs(source, 'a4'), { base: source.site, isInline: false }),
	},
	'.pdf': {
		type: 'application/pdf',
		draw: (source) => keepPdf(findHandoffs(source, 'a4'), source.site),
	},
	'-letter.pdf': {
		type: 'application/pdf',
		draw: (source) => keepPdf(findHandoffs(source, 'letter'), source.site),
	},
};

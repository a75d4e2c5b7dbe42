import { tell, tellAuthor } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { DisplayList } from '../map/display-list.ts';
import { drawSvg } from '../map/draw-map.ts';
import type { HandoffLayout } from '../map/handoff-map/handoff-layout.ts';
import { layOutHandoffs } from '../map/handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../map/handoff-map/list-handoff-items.ts';
import type { SheetName } from '../map/sheet.ts';
import { keepDrawing } from './keep-drawing.ts';
import type { MapFile } from './map-files.ts';
import { drawListPdf } from './map-pdf.ts';
import type { MapSource } from './map-sheets.ts';

/** The address of the hand-off map of a path below the site's root, without an ending. */
export function formatHandoffAddress(path: Path): string {
	return path.partnerType ? `/handoffs/${path.partnerType.id}` : '/handoffs';
}

const laidOut = new WeakMap<Path, Map<SheetName, HandoffLayout>>();

/**
 * The hand-off map of a path on a sheet, or on the larger one where it has to be: laid out once for
 * all that is made of it. Says then what its authors should know.
 */
export function findHandoffLayout(source: MapSource, sheet: SheetName): HandoffLayout {
	const { journey, path, words, contentDate, site } = source;
	const known = laidOut.get(path) ?? new Map<SheetName, HandoffLayout>();
	laidOut.set(path, known);
	let layout = known.get(sheet);
	if (!layout) {
		const name = formatHandoffAddress(path);
		const options = { address: `${site}${name}/`, contentDate };
		layout = tellAuthor(() => layOutHandoffs(journey, path, sheet, words, options));
		known.set(sheet, layout);
		const others = [...known].flatMap(([key, { problems }]) => (key === sheet ? [] : problems));
		for (const { message } of layout.problems)
			if (!others.some((one) => one.message === message))
				console.warn(`${name} (${tellAuthor(() => tell`warning`)}): ${message}`);
	}
	return layout;
}

const list = (source: MapSource, sheet: SheetName) =>
	listHandoffItems(findHandoffLayout(source, sheet), source.journey, source.words);

const keepPdf = (drawing: DisplayList, site: string) =>
	keepDrawing(drawing, '.pdf', [site], () => drawListPdf(drawing, site));

/** The files of each hand-off map, by how their names end. Only the internal edition has them. */
export const handoffFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: (source) => drawSvg(list(source, 'a4'), { base: source.site, isInline: false }),
	},
	'.pdf': {
		type: 'application/pdf',
		draw: (source) => keepPdf(list(source, 'a4'), source.site),
	},
	'-letter.pdf': {
		type: 'application/pdf',
		draw: (source) => keepPdf(list(source, 'letter'), source.site),
	},
};

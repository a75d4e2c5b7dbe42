import type { Journey } from '../domain/journey.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import { drawMap } from '../map/draw-map.ts';
import { type LaidOutMap, layOutMap } from '../map/lay-out-map.ts';
import { listItems } from '../map/list-items.ts';
import type { MapLayout } from '../map/map-layout.ts';
import { drawMapMermaid } from '../map/map-mermaid.ts';
import type { SheetName } from '../map/sheet.ts';
import type { Words } from '../words/words.ts';
import { keepDrawing } from './keep-drawing.ts';
import { drawMapPdf } from './map-pdf.ts';
import { drawMapPng } from './map-png.ts';
import { drawMapSlide } from './slide/map-slide.ts';

/** What the sheets of a path are made from. */
export interface MapSource {
	journey: Journey;
	path: Path;
	words: Words;
	contentDate: string | undefined;
	/** The site's absolute address with its base path, without a slash at the end. */
	site: string;
}

/** The address of the map of a path below the site's root, without an ending: `/map` or `/map/reseller`. */
export function formatMapAddress(path: Path): string {
	return path.partnerType ? `/map/${path.partnerType.id}` : '/map';
}

const laidOut = new WeakMap<Path, Map<SheetName, LaidOutMap>>();

/**
 * Lays a path out on a sheet, once for all the files that are made of it, and prints what its
 * authors should know: a title that is cut, a larger sheet, milestones that are folded.
 */
export function findLayout(
	{ journey, path, words, contentDate, site }: MapSource,
	sheet: SheetName,
): LaidOutMap {
	const known = laidOut.get(path) ?? new Map<SheetName, LaidOutMap>();
	laidOut.set(path, known);
	let map = known.get(sheet);
	if (!map) {
		const address = `${site}${formatMapAddress(path)}/`;
		map = tellAuthor(() => layOutMap(journey, path, sheet, words, { address, contentDate }));
		known.set(sheet, map);
		const others = [...known].flatMap(([name, { problems }]) => (name === sheet ? [] : problems));
		for (const { severity, message } of map.problems) {
			if (others.some((one) => one.message === message)) continue;
			const mark = tellAuthor(() => (severity === 'error' ? tell`error` : tell`warning`));
			console.warn(`${formatMapAddress(path)} (${mark}): ${message}`);
		}
	}
	return map;
}

export interface MapFile {
	type: string;
	draw(source: MapSource): string | Buffer | Promise<Buffer>;
}

/** Draws a file of the map, unless an earlier build has. */
const keepMap =
	(
		ending: string,
		sheet: SheetName,
		draw: (layout: MapLayout, site: string) => Buffer | Promise<Buffer>,
	) =>
	(source: MapSource) => {
		const { layout } = findLayout(source, sheet);
		const { site } = source;
		return keepDrawing(listItems(layout), ending, [site], () => draw(layout, site));
	};

/** The files of each map, by how their names end. */
export const mapFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: (source) =>
			drawMap(findLayout(source, 'a4').layout, { base: source.site, isInline: false }),
	},
	'.png': { type: 'image/png', draw: keepMap('.png', 'a4', (layout) => drawMapPng(layout)) },
	'.pdf': { type: 'application/pdf', draw: keepMap('.pdf', 'a4', drawMapPdf) },
	'-letter.pdf': { type: 'application/pdf', draw: keepMap('.pdf', 'letter', drawMapPdf) },
	'.pptx': {
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		draw: keepMap('.pptx', 'a4', drawMapSlide),
	},
	'.mmd': {
		type: 'text/plain; charset=utf-8',
		draw: ({ journey, path, words }) => drawMapMermaid(journey, path, words),
	},
};

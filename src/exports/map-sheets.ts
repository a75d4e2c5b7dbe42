import type { Journey } from '../domain/journey.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { DisplayList } from '../map/display-list.ts';
import { drawSvg } from '../map/draw-map.ts';
import type { LaidOutSheet } from '../map/laid-out-sheet.ts';
import { layOutSheet } from '../map/lay-out-sheet.ts';
import { drawMapMermaid } from '../map/map-mermaid.ts';
import type { SheetName } from '../map/sheet.ts';
import type { Words } from '../words/words.ts';
import { keepDrawing } from './keep-drawing.ts';
import { drawListPdf } from './map-pdf.ts';
import { drawPng } from './map-png.ts';
import { packSlide } from './slide/map-slide.ts';

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

const laidOut = new WeakMap<Path, Map<SheetName, Promise<LaidOutSheet>>>();

/**
 * Lays a path out on a sheet, once for all the files that are made of it, and prints what its
 * authors should know: a title that is cut, a larger sheet, what cannot be read.
 */
export function findSheet(source: MapSource, sheet: SheetName): Promise<LaidOutSheet> {
	const known = laidOut.get(source.path) ?? new Map<SheetName, Promise<LaidOutSheet>>();
	laidOut.set(source.path, known);
	let found = known.get(sheet);
	if (!found) {
		found = layOutAndTell(source, sheet);
		known.set(sheet, found);
	}
	return found;
}

const told = new WeakMap<Path, Set<string>>();

async function layOutAndTell(
	{ journey, path, words, contentDate, site }: MapSource,
	sheet: SheetName,
): Promise<LaidOutSheet> {
	const address = `${site}${formatMapAddress(path)}/`;
	const laid = await tellAuthor(() =>
		layOutSheet(journey, path, sheet, words, { address, contentDate }),
	);
	const said = told.get(path) ?? new Set<string>();
	told.set(path, said);
	for (const { severity, message } of laid.problems) {
		if (said.has(message)) continue;
		said.add(message);
		const mark = tellAuthor(() => (severity === 'error' ? tell`error` : tell`warning`));
		console.warn(`${formatMapAddress(path)} (${mark}): ${message}`);
	}
	return laid;
}

export interface MapFile {
	type: string;
	draw(source: MapSource): string | Buffer | Promise<string | Buffer>;
}

/** Draws a file of the map, unless an earlier build has. */
const keepMap =
	(
		ending: string,
		sheet: SheetName,
		draw: (list: DisplayList, site: string) => Buffer | Promise<Buffer>,
	) =>
	async (source: MapSource) => {
		const { list } = await findSheet(source, sheet);
		const { site } = source;
		return keepDrawing(list, ending, [site], () => draw(list, site));
	};

/** Pixels of the picture. */
const pictureWidth = 2000;

/** The files of each map, by how their names end. */
export const mapFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: async (source) =>
			drawSvg((await findSheet(source, 'a4')).list, { base: source.site, isInline: false }),
	},
	'.png': {
		type: 'image/png',
		draw: keepMap('.png', 'a4', (list) => drawPng(list, pictureWidth)),
	},
	'.pdf': { type: 'application/pdf', draw: keepMap('.pdf', 'a4', drawListPdf) },
	'-letter.pdf': { type: 'application/pdf', draw: keepMap('.pdf', 'letter', drawListPdf) },
	'.pptx': {
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		draw: keepMap('.pptx', 'slide', packSlide),
	},
	'.mmd': {
		type: 'text/plain; charset=utf-8',
		draw: ({ journey, path, words }) => drawMapMermaid(journey, path, words),
	},
};

import { writeEmbeddedFonts } from '../fonts/embed-fonts.ts';
import { type DisplayList, listTexts } from '../map/display-list.ts';
import { drawSvg } from '../map/draw-map.ts';
import { drawMapMermaid } from '../map/map-mermaid.ts';
import type { SheetName } from '../map/sheet.ts';
import { keepDrawing } from './keep-drawing.ts';
import { drawListPdf } from './map-pdf.ts';
import { drawPng } from './map-png.ts';
import { findSheet, type MapSource } from './map-sheets.ts';
import { packSlide } from './slide/map-slide.ts';

export interface MapFile {
	type: string;
	/** A program of others makes it, beside what is done here. */
	isMadeBeside?: true;
	draw(source: MapSource): string | Buffer | Promise<string | Buffer>;
}

/** Pixels of a picture in an inch of paper: enough to print it, and of the largest sheet no more than a program can open. */
const [density, mostAcross] = [171, 4000];

/** What a finished sheet is written as; `site` stands in front of addresses. */
export const sheetFormats = {
	pdf: drawListPdf,
	svg: drawSvgFile,
	png: (list) => drawPng(list, countPixels(list)),
	pptx: packSlide,
} as const satisfies Record<
	string,
	(list: DisplayList, site: string) => string | Buffer | Promise<string | Buffer>
>;

/** A drawing as a file that stands alone, with the program’s own fonts in it. */
async function drawSvgFile(list: DisplayList, site: string): Promise<string> {
	const fonts = await writeEmbeddedFonts(listTexts(list.items));
	return drawSvg(list, { base: site, isInline: false, fonts });
}

export type SheetFormat = keyof typeof sheetFormats;

/** How many pixels wide a picture of a drawing is. */
function countPixels({ width }: Pick<DisplayList, 'width'>): number {
	return Math.min(Math.round((width / 25.4) * density), mostAcross);
}

/** Draws a file of the map, unless an earlier build has. */
const keepMap = (format: 'pdf' | 'png' | 'pptx', sheet: SheetName) => async (source: MapSource) => {
	const { list } = await findSheet(source, sheet);
	const { site } = source;
	return keepDrawing(list, `.${format}`, [site], () => sheetFormats[format](list, site));
};

/** The files of each sheet that is not only shown but printed: by how their names end. */
export const phaseFiles: Readonly<Record<string, MapFile>> = {
	'.svg': {
		type: 'image/svg+xml',
		draw: async (source) => sheetFormats.svg((await findSheet(source, 'a4')).list, source.site),
	},
	'.png': { type: 'image/png', isMadeBeside: true, draw: keepMap('png', 'a4') },
	'.pdf': { type: 'application/pdf', isMadeBeside: true, draw: keepMap('pdf', 'a4') },
};

/** The files of each map, by how their names end. */
export const mapFiles: Readonly<Record<string, MapFile>> = {
	...phaseFiles,
	'-letter.pdf': { type: 'application/pdf', isMadeBeside: true, draw: keepMap('pdf', 'letter') },
	'.pptx': {
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		draw: keepMap('pptx', 'slide'),
	},
	'.mmd': {
		type: 'text/plain; charset=utf-8',
		draw: ({ journey, path, words }) => drawMapMermaid(journey, path, words),
	},
};

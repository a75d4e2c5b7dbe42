import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { DisplayList } from '../map/display-list.ts';
import { listItems } from '../map/list-items.ts';
import type { MapLayout } from '../map/map-layout.ts';
import { drawOutlines } from './map-pdf.ts';

/** The map as a PNG so many pixels wide. */
export function drawMapPng(layout: MapLayout, width = 2000): Promise<Buffer> {
	return drawPng(listItems(layout), width);
}

/** A drawing as a PNG. Its letters are outlines: no font of the machine has a part in it. */
export function drawPng(list: DisplayList, width: number, colors?: number): Promise<Buffer> {
	return rasterize(drawOutlines(list), width, colors);
}

/** An SVG without texts as a PNG of so many colors at most, on white. */
export function rasterize(svg: string, width: number, colors = 256): Promise<Buffer> {
	const image = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false },
		background: '#ffffff',
	});
	const { pixels, width: across, height } = image.render();
	return sharp(pixels, { raw: { width: across, height, channels: 4 } })
		.removeAlpha()
		.png({ palette: true, colors, effort: 1, dither: 0, compressionLevel: 9 })
		.toBuffer();
}

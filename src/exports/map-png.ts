import { Resvg } from '@resvg/resvg-js';
import type { DisplayList } from '../map/display-list.ts';
import { listItems } from '../map/list-items.ts';
import type { MapLayout } from '../map/map-layout.ts';
import { drawOutlines } from './map-pdf.ts';

/** The map as a PNG so many pixels wide. */
export function drawMapPng(layout: MapLayout, width = 2400): Buffer {
	return drawPng(listItems(layout), width);
}

/** A drawing as a PNG. Its letters are outlines: no font of the machine has a part in it. */
export function drawPng(list: DisplayList, width: number): Buffer {
	return rasterize(drawOutlines(list), width);
}

/** An SVG without texts as a PNG, on white. */
export function rasterize(svg: string, width: number): Buffer {
	const image = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false },
		background: '#ffffff',
	});
	return image.render().asPng();
}

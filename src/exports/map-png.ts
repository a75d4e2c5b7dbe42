import { Resvg } from '@resvg/resvg-js';
import type { MapLayout } from '../map/map-layout.ts';
import { drawMapOutlines } from './map-pdf.ts';

/** The map as a PNG so many pixels wide. Its letters are outlines: no font of the machine has a part in it. */
export function drawMapPng(layout: MapLayout, width = 2400): Buffer {
	const svg = drawMapOutlines(layout);
	const image = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false },
		background: '#ffffff',
	});
	return image.render().asPng();
}

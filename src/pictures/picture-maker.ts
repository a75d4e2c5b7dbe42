import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Draws a drawing once, small, in a process of its own; throws where it cannot be drawn. */
export function tryDrawing(bytes: Uint8Array): void {
	new Resvg(Buffer.from(bytes), {
		fitTo: { mode: 'width', value: 100 },
		font: { loadSystemFonts: false },
	}).render();
}

/** Reads all points of a picture, in a process of its own; throws where some are missing. */
export async function tryPixels(bytes: Uint8Array): Promise<void> {
	await sharp(bytes, { failOn: 'truncated' }).stats();
}

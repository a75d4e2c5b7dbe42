import { readFileSync } from 'node:fs';
import { findImage } from '../body/images.ts';
import { rasterize } from '../exports/map-png.ts';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Site } from './site.ts';

/** The sizes of the icons in pixels: of a phone’s home screen, of an app’s list, of its start. */
export const iconSizes = [180, 192, 512] as const;

/** The vendor’s logo as a square PNG where it is an SVG, else the project’s own sign. */
export function drawIcon({ journey, folder }: Site, size: number): Promise<Buffer> {
	const { logo } = journey.program.theme;
	const image = logo && /\.svg$/i.test(logo) ? findImage(folder, logo) : undefined;
	const svg = image?.picture.bytes ?? readFileSync(findProgramFile('src/site/favicon.svg'));
	const { width, height } = image ?? { width: 1, height: 1 };
	return rasterize(frame(svg, width, height), size);
}

/** Pixels of the pictures in the icon that browsers and feed readers ask for without being told of it. */
const icoSizes = [16, 32, 48] as const;

/** The icon in the one format that needs no link to it: PNGs behind a list of where they are. */
export async function drawIco(site: Site): Promise<Buffer> {
	const pictures = await Promise.all(icoSizes.map((size) => drawIcon(site, size)));
	const head = Buffer.alloc(6 + 16 * pictures.length);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(pictures.length, 4);
	let offset = head.length;
	for (const [i, picture] of pictures.entries()) {
		const at = 6 + 16 * i;
		head.writeUInt8(icoSizes[i] ?? 0, at);
		head.writeUInt8(icoSizes[i] ?? 0, at + 1);
		head.writeUInt16LE(1, at + 4);
		head.writeUInt16LE(32, at + 6);
		head.writeUInt32LE(picture.length, at + 8);
		head.writeUInt32LE(offset, at + 12);
		offset += picture.length;
	}
	return Buffer.concat([head, ...pictures]);
}

/** In the middle of a white square with air around it, as phones cut icons to their own shapes. */
function frame(svg: Buffer, width: number, height: number): string {
	const scale = 76 / Math.max(width, height);
	const [w, h] = [width * scale, height * scale];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#fff"/><image x="${(100 - w) / 2}" y="${(100 - h) / 2}" width="${w}" height="${h}" href="data:image/svg+xml;base64,${svg.toString('base64')}"/></svg>`;
}

import { imageSize } from 'image-size';
import { tell } from '../domain/message.ts';
import { cleanSvg } from '../svg/clean-svg.ts';
import { stripGif, stripPng, stripWebp } from './strip-chunks.ts';
import { type Stripped, stripJpeg } from './strip-jpeg.ts';
import { type Kind, kinds, pointerStart, tellKind } from './tell-kind.ts';

/** A picture as it is published: without what its author does not see in it. */
export interface Picture {
	kind: Kind;
	bytes: Buffer;
	/** As its author has it. */
	original: Buffer;
	/** In pixels, as it is shown. */
	width: number;
	height: number;
	/** How it is to be turned, as EXIF counts it; JPEG and AVIF say so themselves. */
	orientation: number;
	/** Parts of a drawing that were left out, and that a reader might miss. */
	leftOut: readonly string[];
}

const strip: Readonly<
	Record<Exclude<Kind, 'SVG' | 'AVIF'>, (bytes: Buffer) => Stripped | undefined>
> = { PNG: stripPng, JPEG: stripJpeg, GIF: stripGif, WebP: stripWebp };

/**
 * Reads a picture; where it cannot be shown, says why, as the end of a sentence that begins with
 * its name. `name` is that of its file.
 */
export function readPicture(bytes: Buffer, name: string): Picture | string {
	const dot = name.lastIndexOf('.');
	const ending = name.slice(dot).toLowerCase();
	const { kind, other } = tellKind(bytes);
	if (bytes.toString('latin1', 0, pointerStart.length) === pointerStart)
		return tell`is only a pointer to a picture that Git LFS keeps. Fetch it with “git lfs pull”; where the site is built, turn on that it is fetched`;
	if (bytes.length === 0) return tell`is empty. Save it again`;
	if (other) return tell`is a ${other}, which pages do not show. Save it as PNG or JPEG`;
	if (!kind) return tell`cannot be read as a picture. Save it again`;
	if (!(kinds[kind] as readonly string[]).includes(ending))
		return tell`is a ${kind} picture, whatever its name says. Rename it to “${name.slice(0, dot)}${kinds[kind][0]}”, and write that name here`;
	const cleaned = kind === 'SVG' ? cleanSvg(bytes.toString('utf8')) : undefined;
	if (cleaned?.fault) return cleaned.fault;
	const stripped =
		kind === 'SVG'
			? { bytes: Buffer.from(cleaned?.svg ?? ''), orientation: 1 }
			: kind === 'AVIF'
				? { bytes, orientation: isTurnedAvif(bytes) ? 6 : 1 }
				: tryStrip(strip[kind], bytes);
	if (!stripped) return tell`breaks off before its end. Save it again`;
	const size = measure(stripped.bytes);
	if (!size) return tell`cannot be read as a picture. Save it again`;
	const { orientation } = stripped;
	const [width, height] = orientation > 4 ? [size.height, size.width] : [size.width, size.height];
	return { kind, ...stripped, original: bytes, width, height, leftOut: cleaned?.leftOut ?? [] };
}

function tryStrip(make: (bytes: Buffer) => Stripped | undefined, bytes: Buffer) {
	try {
		return make(bytes);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function measure(bytes: Buffer): { width: number; height: number } | undefined {
	try {
		const { width, height } = imageSize(bytes);
		return width > 0 && height > 0 ? { width, height } : undefined;
	} catch {
		return undefined;
	}
}

/** Whether an AVIF lies on its side: its box “irot” counts quarters of a turn. */
function isTurnedAvif(bytes: Buffer): boolean {
	const at = bytes.subarray(0, 8192).indexOf('irot', 0, 'latin1');
	return at > 0 && ((bytes[at + 4] ?? 0) & 1) === 1;
}

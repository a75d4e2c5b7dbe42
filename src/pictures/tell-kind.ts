import { tell } from '../domain/message.ts';

/** The kinds of pictures that pages show, and how their files end. */
export const kinds = {
	PNG: ['.png'],
	JPEG: ['.jpg', '.jpeg'],
	GIF: ['.gif'],
	WebP: ['.webp'],
	AVIF: ['.avif'],
	SVG: ['.svg'],
} as const;

export type Kind = keyof typeof kinds;

/** Other files that are taken for pictures, by the signs with which they begin. */
const others: readonly (readonly [name: () => string, ...starts: string[]])[] = [
	[() => tell`PDF`, '%PDF'],
	[() => tell`TIFF picture`, 'II*\0', 'MM\0*'],
	[() => tell`Photoshop file`, '8BPS'],
	[() => tell`icon`, '\0\0\u0001\0'],
	[() => tell`JPEG XL picture`, '\u00ff\n', '\0\0\0\fJXL '],
	[() => tell`packed file`, 'PK\u0003\u0004', '\u001f\u008b'],
	[() => tell`BMP picture`, 'BM'],
];

export const pointerStart = 'version https://git-lfs.github.com/spec/';

/** What a file is, by what it holds and not by what it is called: a kind, or other words for it. */
export function tellKind(bytes: Uint8Array): { kind?: Kind; other?: string } {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
	if (head.startsWith('\u0089PNG\r\n\u001a\n')) return { kind: 'PNG' };
	if (head.startsWith('\u00ff\u00d8\u00ff')) return { kind: 'JPEG' };
	if (/^GIF8[79]a/.test(head)) return { kind: 'GIF' };
	if (/^RIFF.{4}WEBP/s.test(head)) return { kind: 'WebP' };
	if (/^.{4}ftypavi[fs]/s.test(head) || /^.{4}ftypmif1.{0,40}avif/s.test(head))
		return { kind: 'AVIF' };
	if (/^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(head)) return { other: tell`HEIC picture` };
	const other = others.find(([, ...starts]) =>
		starts.some((start) => head.startsWith(start)),
	)?.[0]();
	if (other) return { other };
	if (/<(?:[\w-]+:)?svg[\s>]/.test(head.replace(/<!--[\s\S]*?-->/g, ''))) return { kind: 'SVG' };
	return {};
}

/** The part of fontkit that is used here; the package ships no types. */
declare module 'fontkit' {
	export interface GlyphRun {
		advanceWidth: number;
	}
	export interface Font {
		unitsPerEm: number;
		ascent: number;
		descent: number;
		characterSet: readonly number[];
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string): GlyphRun;
	}
	export function create(file: Uint8Array): Font;
}

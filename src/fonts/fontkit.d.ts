/** The part of fontkit that is used here; the package ships no types. */
declare module 'fontkit' {
	export interface GlyphRun {
		advanceWidth: number;
	}
	export interface Font {
		unitsPerEm: number;
		familyName: string | null;
		/** Of a variable font, each by its tag; empty of any other. */
		variationAxes: Readonly<Record<string, { min: number; default: number; max: number }>>;
		ascent: number;
		descent: number;
		characterSet: readonly number[];
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string): GlyphRun;
	}
	export function create(file: Uint8Array): Font;
}

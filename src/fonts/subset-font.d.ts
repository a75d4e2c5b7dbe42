/** The part of subset-font that is used here; the package ships no types. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'sfnt' | 'woff2';
		keepAllGlyphs?: boolean;
		keepFeatures?: readonly string[];
		noHinting?: boolean;
		dropTables?: readonly string[];
		variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
	}
	export default function subsetFont(
		file: Uint8Array,
		text: string,
		options: Options,
	): Promise<Uint8Array>;
}

import subsetFont from 'subset-font';
import { type BrandFamily, findBrandFonts, voiceOf } from './faces.ts';
import { type FontWeight, interFeatures } from './inter.ts';

/**
 * The program's own fonts for a drawing that stands alone, as the text of a style sheet: in each
 * weight the letters that it has, within the sheet itself. Nothing where a program has no fonts.
 */
export async function writeEmbeddedFonts(
	texts: readonly { text: string; weight: FontWeight }[],
): Promise<string> {
	const fonts = findBrandFonts();
	if (!fonts) return '';
	const byWeight = Map.groupBy(texts, ({ weight }) => weight);
	const faces = await Promise.all(
		[...byWeight].map(async ([weight, found]) => {
			const family = fonts[voiceOf(weight)] ?? fonts.body;
			return family ? writeFace(family, weight, found.map(({ text }) => text).join('')) : '';
		}),
	);
	return faces.sort().join('');
}

async function writeFace(family: BrandFamily, weight: FontWeight, text: string): Promise<string> {
	const letters = [...new Set(text)].sort().join('');
	const woff2 = await subsetFont(family.files[weight], letters, {
		targetFormat: 'woff2',
		keepFeatures: interFeatures,
		noHinting: true,
	});
	const data = Buffer.from(woff2).toString('base64');
	return `@font-face{font-family:"${family.name}";font-weight:${weight};src:url(data:font/woff2;base64,${data})format("woff2")}`;
}

import subsetFont from 'subset-font';
import { keep, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion, readPackageFile } from '../kept/package-file.ts';
import { nameFont } from './sfnt.ts';

export const fontWeights = [400, 600, 650] as const;
export type FontWeight = (typeof fontWeights)[number];

/**
 * What of Inter's OpenType features is used anywhere: page, map and diagram leave out the rest
 * (such as `calt`, which makes an arrow of “->”), so that text is equally wide in all of them.
 */
export const interFeatures = ['kern', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl'];

/** Inter draws text of all sizes by its forms for small text; a static font has no other. */
export const interOpticalSize = 14;

export const interFile = 'inter-ui/variable/InterVariable.woff2';

/** Inter as static TrueType fonts of the family “Inter”. Made once by HarfBuzz, which is asynchronous. */
export const interFonts: ReadonlyMap<FontWeight, Uint8Array> = new Map(
	await Promise.all(fontWeights.map(async (weight) => [weight, await makeInter(weight)] as const)),
);

async function makeInter(weight: FontWeight): Promise<Uint8Array> {
	const source = readPackageFile(interFile);
	const options = {
		keepAllGlyphs: true,
		keepFeatures: interFeatures,
		variationAxes: { wght: weight, opsz: interOpticalSize },
	};
	const recipe = `${findPackageVersion('subset-font')} ${JSON.stringify(options)} 2`;
	const name = `inter-${weight}-${nameContent(source, recipe)}.ttf`;
	const kept = readKept('fonts', name);
	if (kept) return kept;
	const made = nameFont(
		await subsetFont(source, '', { ...options, targetFormat: 'sfnt' }),
		'Inter',
		weight,
	);
	keep('fonts', name, made);
	return made;
}

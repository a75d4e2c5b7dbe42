import subsetFont from 'subset-font';
import { keep, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion, readPackageFile } from '../kept/package-file.ts';
import { interFeatures, interFile, interOpticalSize } from './inter.ts';

export interface WebFontFile {
	/** Carries a hash of the content, so that it may be cached for ever. */
	fileName: string;
	woff2: Uint8Array;
	/** For `unicode-range`: a reader loads only the files whose characters the page has. */
	unicodeRange: string;
}

/**
 * The characters of nearly every page in English, as few as can be: this file weighs on each first
 * visit, the others only on pages in need of them. Its ranges win where another one covers the same.
 */
const basicCharacters =
	'U+20-7E,U+A0,U+AB,U+B7,U+BB,U+D7,U+2013-2014,U+2018-2019,U+201C-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212,U+2713';

const parts: readonly [name: string, unicodeRange: string][] = [
	['greek', 'U+370-3FF,U+1F00-1FFF'],
	['cyrillic', 'U+400-45F,U+490-491'],
	['cyrillic-ext', 'U+460-48F,U+492-52F'],
	['vietnamese', 'U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9'],
	['latin-ext', 'U+180-19F,U+1A2-1AE,U+1B1-36F,U+1E00-1E9F'],
	['symbols', 'U+2000-2BFF'],
	['latin-central', 'U+100-17F,U+218-21B'],
	['latin-west', 'U+A0-FF'],
	['latin', basicCharacters],
];

/**
 * Inter for the pages: variable in weight from 400 to 650, in files by script. Write one `@font-face`
 * for each **in this order**, since of two that cover a character the later one is used.
 */
export async function buildWebFont(): Promise<WebFontFile[]> {
	return Promise.all(
		parts.map(async ([name, unicodeRange]) => {
			const woff2 = await makePart(name, unicodeRange);
			const fileName = `inter-${name}.${nameContent(woff2).slice(0, 8)}.woff2`;
			return { fileName, woff2, unicodeRange };
		}),
	);
}

async function makePart(name: string, unicodeRange: string): Promise<Uint8Array> {
	const source = readPackageFile(interFile);
	const options = {
		targetFormat: 'woff2',
		keepFeatures: name === 'latin' ? ['kern'] : interFeatures,
		noHinting: true,
		// Browsers do without these; not without GDEF, which holds how the kerning changes with the weight.
		dropTables: ['STAT', 'MVAR', 'HVAR', 'gasp', 'prep'],
		variationAxes: { wght: { min: 400, max: 650 }, opsz: interOpticalSize },
	} as const;
	const taken = name === 'latin' ? [] : listCodePoints(basicCharacters);
	const codePoints = listCodePoints(unicodeRange).filter((one) => !taken.includes(one));
	const recipe = `${findPackageVersion('subset-font')} ${JSON.stringify(options)} 1`;
	const kept = `web-${name}-${nameContent(source, recipe, String.fromCodePoint(...codePoints))}.woff2`;
	const known = readKept('fonts', kept);
	if (known) return known;
	const made = await subsetFont(source, String.fromCodePoint(...codePoints), options);
	keep('fonts', kept, made);
	return made;
}

function listCodePoints(unicodeRange: string): number[] {
	return unicodeRange.split(',').flatMap((range) => {
		const [from = '', to = from] = range.replace('U+', '').split('-');
		const first = Number.parseInt(from, 16);
		return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
	});
}

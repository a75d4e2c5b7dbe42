import type { Font } from 'fontkit';
import subsetFont from 'subset-font';
import { keep, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion, readPackageFile } from '../kept/package-file.ts';
import { nameRest } from './faces.ts';
import { interFeatures, interFile, interOpticalSize } from './inter.ts';
import { type BrandSource, chooseFile, type FontSource, fixAxes } from './load-brand.ts';

export interface WebFontFile {
	/** Carries a hash of the content, so that it may be cached for ever. */
	fileName: string;
	woff2: Uint8Array;
	family: string;
	/** For `font-weight`: one weight, or from one to another. */
	weights: string;
	/** Whether it has the characters of nearly every page, so that it is worth asking for at once. */
	isBasic: boolean;
	/** For `unicode-range`: a reader loads only the files whose characters the page has. */
	unicodeRange: string;
}

/**
 * The characters of nearly every page in English, as few as can be: this file weighs on each first
 * visit, the others only on pages in need of them. Its ranges win where another one covers the same.
 */
const basicCharacters =
	'U+20-7E,U+A0,U+AB,U+B7,U+BB,U+D7,U+2013-2014,U+2018-2019,U+201C-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212,U+2713,U+25C6';

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
 * The fonts of the pages in files by script: the program’s own, and Inter for what those do not have.
 * Write one `@font-face` for each **in this order**, since of two of a family that cover a character
 * the later one is used.
 */
export async function buildWebFont(brand: readonly BrandSource[] = []): Promise<WebFontFile[]> {
	const body = brand.find(({ voice }) => voice === 'body');
	// Where the program’s own have the letters, Inter brings the few signs that they lack.
	const covered = body
		? listCodePoints(basicCharacters).filter((one) =>
				brand.every(({ regular }) => regular.font.hasGlyphForCodePoint(one)),
			)
		: [];
	const own = await Promise.all(
		parts.map(([name, unicodeRange]) => makeInterPart(name, unicodeRange, covered, !body)),
	);
	const others = await Promise.all(brand.map(makeFamily));
	return [...own.flatMap((part) => part ?? []), ...others.flat()];
}

async function makeInterPart(
	name: string,
	unicodeRange: string,
	covered: readonly number[],
	isBasic: boolean,
): Promise<WebFontFile | undefined> {
	const source = readPackageFile(interFile);
	const options = {
		targetFormat: 'woff2',
		keepFeatures: name === 'latin' ? ['kern'] : interFeatures,
		noHinting: true,
		dropTables: lightTables,
		variationAxes: { wght: { min: 400, max: 650 }, opsz: interOpticalSize },
	} as const;
	const taken = name === 'latin' ? covered : listCodePoints(basicCharacters);
	const codePoints = listCodePoints(unicodeRange).filter((one) => !taken.includes(one));
	if (codePoints.length === 0) return undefined;
	const woff2 = await cut(name, source, codePoints, options);
	return {
		...nameFile(`inter-${name}`, woff2),
		family: name === 'latin' ? 'Inter' : nameRest('Inter'),
		weights: '400 650',
		isBasic: isBasic && name === 'latin',
		unicodeRange: name === 'latin' && covered.length > 0 ? formatRanges(codePoints) : unicodeRange,
	};
}

/** Browsers do without these; not without GDEF, which holds how the kerning changes with the weight. */
const lightTables = ['STAT', 'MVAR', 'HVAR', 'gasp', 'prep'];

/** A family of the program’s own. Headings have one weight; body text has all between its least and its most. */
async function makeFamily(source: BrandSource): Promise<WebFontFile[]> {
	const { voice, regular, bold } = source;
	if (voice === 'heading')
		return makeFace(source, chooseFile(source, 650), '400 650', (font) => fixAxes(font, 650));
	if (bold) {
		const light = await makeFace(source, regular, '400', (font) => fixAxes(font, 400));
		return [...light, ...(await makeFace(source, bold, '600 650', (font) => fixAxes(font, 650)))];
	}
	const axis = regular.font.variationAxes?.['wght'];
	return makeFace(source, regular, '400 650', (font) => ({
		...fixAxes(font, 400),
		...(axis && { wght: { min: Math.max(400, axis.min), max: Math.min(650, axis.max) } }),
	}));
}

type Axes = Record<string, number | { min: number; max: number }>;

async function makeFace(
	{ name: family, voice }: BrandSource,
	{ bytes, font }: FontSource,
	weights: string,
	findAxes: (font: Font) => Axes,
): Promise<WebFontFile[]> {
	const options = {
		targetFormat: 'woff2',
		keepFeatures: interFeatures,
		noHinting: true,
		// Of a font that is not ours, how wide its letters are in each weight is not taken for granted.
		dropTables: ['STAT', 'gasp'],
		variationAxes: findAxes(font),
	} as const;
	const taken = new Set<number>();
	const made: WebFontFile[] = [];
	for (const [name, unicodeRange] of parts.toReversed()) {
		const codePoints = listCodePoints(unicodeRange).filter(
			(one) => !taken.has(one) && font.hasGlyphForCodePoint(one),
		);
		for (const one of codePoints) taken.add(one);
		if (codePoints.length === 0) continue;
		const woff2 = await cut(`brand-${name}`, bytes, codePoints, options);
		made.unshift({
			...nameFile(`${voice}-${weights.slice(0, 3)}-${name}`, woff2),
			family: name === 'latin' ? family : nameRest(family),
			weights,
			isBasic: name === 'latin',
			unicodeRange: formatRanges(codePoints),
		});
	}
	return made;
}

function nameFile(name: string, woff2: Uint8Array) {
	return { fileName: `${name}.${nameContent(woff2).slice(0, 8)}.woff2`, woff2 };
}

async function cut(
	name: string,
	source: Buffer,
	codePoints: readonly number[],
	options: Parameters<typeof subsetFont>[2],
): Promise<Uint8Array> {
	const recipe = `${findPackageVersion('subset-font')} ${JSON.stringify(options)} 1`;
	const kept = `web-${name}-${nameContent(source, recipe, String.fromCodePoint(...codePoints))}.woff2`;
	const known = readKept('fonts', kept);
	if (known) return known;
	const made = await subsetFont(source, String.fromCodePoint(...codePoints), options);
	keep('fonts', kept, made);
	return made;
}

function formatRanges(codePoints: readonly number[]): string {
	const ranges: [number, number][] = [];
	for (const one of [...codePoints].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last && one === last[1] + 1) last[1] = one;
		else ranges.push([one, one]);
	}
	const write = (one: number) => one.toString(16).toUpperCase();
	return ranges
		.map(([from, to]) => `U+${write(from)}${to > from ? `-${write(to)}` : ''}`)
		.join(',');
}

function listCodePoints(unicodeRange: string): number[] {
	return unicodeRange.split(',').flatMap((range) => {
		const [from = '', to = from] = range.replace('U+', '').split('-');
		const first = Number.parseInt(from, 16);
		return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
	});
}

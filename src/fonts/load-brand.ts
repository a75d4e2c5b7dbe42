import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { Theme, Typeface } from '../domain/journey.ts';
import { keep, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import type { BrandFamily, BrandFonts, Voice } from './faces.ts';
import { type FontWeight, fontWeights, interFeatures } from './inter.ts';
import { nameFont, readEmbedding } from './sfnt.ts';

/** What stands in the way of a font: it is not there, is none, or may not be put into other files. */
export type FontFault = 'missing' | 'no-font' | 'forbidden';

export interface FontSource {
	bytes: Buffer;
	font: Font;
}

/** The largest file that is taken for a font; a whole family for Japanese has some ten megabytes. */
const mostBytes = 20_000_000;
const signatures = ['wOF2', 'wOFF', 'OTTO', 'true', '\0\x01\0\0'];

/** A font of the content folder, or why it cannot be used. */
export async function readFont(folder: string, file: string): Promise<FontSource | FontFault> {
	const bytes = readInside(folder, file);
	if (!bytes) return 'missing';
	if (!signatures.includes(bytes.toString('latin1', 0, 4))) return 'no-font';
	try {
		const font = create(bytes);
		if (font.characterSet.length === 0) return 'no-font';
		const ttf = await makeStatic({ bytes, font }, 400);
		return readEmbedding(ttf) === 'forbidden' ? 'forbidden' : { bytes, font };
	} catch {
		return 'no-font';
	}
}

function readInside(folder: string, file: string): Buffer | undefined {
	try {
		const real = realpathSync(path.join(folder, file));
		const { size } = statSync(real);
		const isInside = real.startsWith(realpathSync(folder) + path.sep);
		return isInside && statSync(real).isFile() && size <= mostBytes
			? readFileSync(real)
			: undefined;
	} catch {
		return undefined;
	}
}

/** A program’s own family with the files that it is made from, for the parts that pages load. */
export interface BrandSource {
	voice: Voice;
	name: string;
	regular: FontSource;
	/** Where the heavier weights have a file of their own. */
	bold: FontSource | undefined;
}

/** The fonts that can be used; what cannot has been told by the check, and ours stand in for it. */
export async function readBrandSources(
	folder: string,
	fonts: Theme['fonts'],
): Promise<BrandSource[]> {
	const sources: BrandSource[] = [];
	for (const voice of ['body', 'heading'] as const) {
		const regular = await tryFont(folder, fonts?.[voice]?.file);
		if (!regular) continue;
		const bold = await tryFont(folder, fonts?.[voice]?.bold);
		sources.push({ voice, name: nameFamily(regular.font, fonts?.[voice], voice), regular, bold });
	}
	const [body, heading] = sources;
	if (body && heading?.name === body.name && !isSame(body, heading))
		heading.name = `${heading.name} Heading`;
	return sources;
}

const isSame = (one: BrandSource, other: BrandSource) =>
	one.regular.bytes.equals(other.regular.bytes) &&
	(one.bold?.bytes.equals(other.bold?.bytes ?? Buffer.alloc(0)) ?? !other.bold);

async function tryFont(folder: string, file: string | undefined): Promise<FontSource | undefined> {
	const read = file === undefined ? undefined : await readFont(folder, file);
	return typeof read === 'string' ? undefined : read;
}

const shipped = /^(?:Inter|Noto Sans (?:JP|Arabic))\b/;

/** Words at the end of a name that say a weight or a width: the maker of PDFs knows a family without them. */
const styleWord =
	/^(?:variable|vf|roman|normal|italic|oblique|thin|hairline|light|regular|book|medium|bold|black|heavy|(?:extra|semi|demi|ultra)(?:light|bold|black|condensed|expanded)?|condensed|narrow|compressed|expanded|extended|wide|th|lt|md|med|bd|blk|bk|hv|ext|ex|x|sem|sm|dem)$/i;

/** What a font calls itself, in letters that styles, PDF and SVG take alike. */
function nameFamily({ familyName }: Font, typeface: Typeface | undefined, voice: Voice): string {
	const name = familyName ?? path.parse(typeface?.file ?? '').name;
	const words = name
		.replace(/[^\p{L}\p{N} ]/gu, ' ')
		.split(' ')
		.filter((word) => word !== '');
	while (styleWord.test(words.at(-1) ?? '')) words.pop();
	const own = words.join(' ');
	return own === '' || shipped.test(own) ? `Program ${voice}` : own;
}

/** The program’s own fonts for drawings; nothing where it has none. */
export async function loadBrandFonts(
	folder: string,
	fonts: Theme['fonts'],
): Promise<BrandFonts | undefined> {
	const sources = await readBrandSources(folder, fonts);
	if (sources.length === 0) return undefined;
	const find = async (voice: Voice): Promise<BrandFamily | undefined> => {
		const source = sources.find((one) => one.voice === voice);
		if (!source) return undefined;
		const made = await Promise.all(
			fontWeights.map(async (weight) => [
				weight,
				nameFont(await makeStatic(chooseFile(source, weight), weight), source.name, weight),
			]),
		);
		return { name: source.name, files: Object.fromEntries(made) as BrandFamily['files'] };
	};
	const parts = sources.flatMap(({ voice, name, regular, bold }) => [
		`${voice} ${name}`,
		regular.bytes,
		bold?.bytes ?? '',
	]);
	return { key: nameContent(...parts), body: await find('body'), heading: await find('heading') };
}

/** The file that a weight is made from. */
export function chooseFile({ regular, bold }: BrandSource, weight: FontWeight): FontSource {
	return weight === 400 ? regular : (bold ?? regular);
}

/** A font in one weight as TrueType, or as OpenType where its outlines are of that kind. */
async function makeStatic({ bytes, font }: FontSource, weight: FontWeight): Promise<Uint8Array> {
	const options = {
		keepAllGlyphs: true,
		keepFeatures: interFeatures,
		variationAxes: fixAxes(font, weight),
	};
	const recipe = `${findPackageVersion('subset-font')} ${JSON.stringify(options)} 1`;
	const name = `brand-${weight}-${nameContent(bytes, recipe)}.ttf`;
	const kept = readKept('fonts', name);
	if (kept) return kept;
	const made = await subsetFont(bytes, '', { ...options, targetFormat: 'sfnt' });
	keep('fonts', name, Buffer.from(made));
	return made;
}

/** A place on every axis of a variable font: the weight as near as it comes, all else as its maker meant it. */
export function fixAxes({ variationAxes }: Font, weight: FontWeight): Record<string, number> {
	return Object.fromEntries(
		Object.entries(variationAxes ?? {}).map(([tag, { min, default: own, max }]) => [
			tag,
			tag === 'wght' ? Math.min(max, Math.max(min, weight)) : own,
		]),
	);
}

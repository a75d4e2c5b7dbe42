import { create, type Font } from 'fontkit';
import { readPackageFile, seekPackage } from '../kept/package-file.ts';
import { prepareMakers } from '../makers/run-in-time.ts';
import { type FontWeight, interFonts } from './inter.ts';
import { nameFont } from './sfnt.ts';

/** A family that we ship, one file a weight. */
export interface Family {
	name: string;
	has(codePoint: number): boolean;
	load(weight: FontWeight): LoadedFont;
}

interface LoadedFont {
	ttf: Uint8Array;
	font: Font;
}

/** A program’s own fonts, ready to be drawn with; only data, which can be sent to another process. */
export interface BrandFonts {
	/** Changes with all that they are made from. */
	key: string;
	body: BrandFamily | undefined;
	heading: BrandFamily | undefined;
}

export interface BrandFamily {
	name: string;
	/** TrueType, a file a weight, which call themselves by this name. */
	files: Readonly<Record<FontWeight, Uint8Array>>;
}

let brand: { key: string; body: Family | undefined; heading: Family | undefined } | undefined;
let current: BrandFonts | undefined;
const remembered: Map<unknown, unknown>[] = [];

/** What is known of texts only as long as the fonts stay the same. */
export function rememberForFonts<Key, Value>(): Map<Key, Value> {
	const map = new Map<Key, Value>();
	remembered.push(map);
	return map;
}

/** From now on all is measured and drawn in a program’s own fonts; without any, in ours. Other processes as well. */
export function useBrandFonts(fonts: BrandFonts | undefined): void {
	if (fonts?.key === brand?.key) return;
	const define = (family: BrandFamily | undefined) =>
		family && defineFamily(family.name, (weight) => family.files[weight]);
	current = fonts;
	const body = define(fonts?.body);
	brand = fonts && {
		key: fonts.key,
		body,
		heading: fonts.heading?.name === fonts.body?.name ? body : define(fonts.heading),
	};
	for (const map of remembered) map.clear();
	prepareMakers('src/fonts/faces.ts', 'useBrandFonts', fonts);
}

/** What is drawn with now. */
export function findBrandFonts(): BrandFonts | undefined {
	return current;
}

/** Measures something in the fonts of another program, such as one that is only checked. */
export function withBrandFonts<Made>(fonts: BrandFonts | undefined, make: () => Made): Made {
	const before = current;
	useBrandFonts(fonts);
	try {
		return make();
	} finally {
		useBrandFonts(before);
	}
}

/** The state of a program’s own fonts, for the names of what is kept; nothing without any. */
export function nameBrandFonts(): string {
	return brand?.key ?? '';
}

/** What draws the weight of headings, and what draws the others; a text may need both. */
export type Voice = 'body' | 'heading';

/** Texts as heavy as headings are in the headings’ font, on pages, maps and in the handbook alike. */
export function voiceOf(weight: FontWeight): Voice {
	return weight === 650 ? 'heading' : 'body';
}

/** The program’s own family, which is asked before ours. */
function findBrand(voice: Voice): Family | undefined {
	return (voice === 'heading' ? brand?.heading : undefined) ?? brand?.body;
}

/** What draws what has no look of its own, such as a space. */
export function findMainFamily(voice: Voice): Family {
	return findBrand(voice) ?? inter;
}

/**
 * What pages call the rest of a family, beside the characters of nearly every page. A browser asks the
 * system for a font in place of each file of a family that is not loaded, for each size: so the files of
 * the rest are a family of their own, which it comes to only where a character is in no file before it.
 */
export function nameRest(family: string): string {
	return `${family} more`;
}

export const inter = defineFamily('Inter', (weight) => {
	const ttf = interFonts.get(weight);
	if (!ttf) throw new Error(`Inter is not made in the weight ${weight}.`);
	return ttf;
});

/** The family that draws a character; undefined where no font has it. The program’s own goes first, then Inter. */
export function findFamily(codePoint: number, voice: Voice = 'body'): Family | undefined {
	const own = findBrand(voice);
	if (own?.has(codePoint)) return own;
	if (inter.has(codePoint)) return inter;
	let found = chosen.get(codePoint);
	if (found === undefined) {
		found = fallbacks().find((family) => family.has(codePoint)) ?? null;
		chosen.set(codePoint, found);
	}
	return found ?? undefined;
}

const chosen = new Map<number, Family | null>();

let known: readonly Family[] | undefined;

/**
 * The families for other scripts, in the order in which they are asked. Noto Sans JP comes as one file of
 * the usual Japanese characters and 120 small ones for the rest; a PDF or PNG maker picks one
 * file a family, so each of the small ones is a family of its own (“Noto Sans JP 17”).
 */
function fallbacks(): readonly Family[] {
	known ??= listFallbacks();
	return known;
}

/** The packages that are not installed are asked for by the check where a text needs them. */
function listFallbacks(): Family[] {
	const hasJapanese = seekPackage('@fontsource/noto-sans-jp') !== undefined;
	return [
		...listRanges('noto-sans-arabic', ['arabic']).map(([part, ranges]) =>
			defineNoto('Noto Sans Arabic', 'noto-sans-arabic', part, ranges),
		),
		...(hasJapanese ? [defineNoto('Noto Sans JP', 'noto-sans-jp', 'japanese')] : []),
		...listRanges('noto-sans-arabic', ['symbols', 'math']).map(([part, ranges]) =>
			defineNoto(`Noto Sans Arabic ${part}`, 'noto-sans-arabic', part, ranges),
		),
		...listRanges('noto-sans-jp').map(([part, ranges]) =>
			defineNoto(`Noto Sans JP ${part}`, 'noto-sans-jp', part, ranges),
		),
	];
}

/** The parts of a package, none where it is not installed, with the characters that its list promises for each (`U+25EE8,U+26FF6-26FF8`). */
function listRanges(name: string, parts?: readonly string[]): [part: string, ranges: string][] {
	if (!seekPackage(`@fontsource/${name}`)) return [];
	const list = readPackageFile(`@fontsource/${name}/unicode.json`).toString('utf8');
	return Object.entries(JSON.parse(list) as Record<string, string>)
		.map(([part, ranges]): [string, string] => [part.replace(/^\[(\d+)\]$/, '$1'), ranges])
		.filter(([part]) => (parts ? parts.includes(part) : /^\d+$/.test(part)));
}

function defineNoto(family: string, name: string, part: string, ranges?: string): Family {
	const read = (weight: FontWeight) => {
		const published = weight === 400 ? 400 : 600; // there is no 650
		const path = `@fontsource/${name}/files/${name}-${part}-${published}-normal.woff`;
		return nameFont(readPackageFile(path), family, weight);
	};
	return defineFamily(family, read, ranges && readRanges(ranges));
}

function readRanges(ranges: string): (codePoint: number) => boolean {
	const pairs = ranges.split(',').map((range) => {
		const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
		return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
	});
	return (codePoint) => pairs.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function defineFamily(
	name: string,
	read: (weight: FontWeight) => Uint8Array,
	mayHave: ((codePoint: number) => boolean) | '' | undefined = undefined,
): Family {
	const loaded = new Map<FontWeight, LoadedFont>();
	const load = (weight: FontWeight): LoadedFont => {
		const known = loaded.get(weight);
		if (known) return known;
		const ttf = read(weight);
		const made = { ttf, font: create(ttf) };
		loaded.set(weight, made);
		return made;
	};
	const has = (codePoint: number) =>
		(!mayHave || mayHave(codePoint)) && load(400).font.hasGlyphForCodePoint(codePoint);
	return { name, has, load };
}

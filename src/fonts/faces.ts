import { create, type Font } from 'fontkit';
import { readPackageFile } from '../kept/package-file.ts';
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

export const inter = defineFamily('Inter', (weight) => {
	const ttf = interFonts.get(weight);
	if (!ttf) throw new Error(`Inter is not made in the weight ${weight}.`);
	return ttf;
});

/** The family that draws a character; undefined where no shipped font has it. Inter goes first. */
export function findFamily(codePoint: number): Family | undefined {
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
	known ??= [
		...listRanges('noto-sans-arabic', ['arabic']).map(([part, ranges]) =>
			defineNoto('Noto Sans Arabic', 'noto-sans-arabic', part, ranges),
		),
		defineNoto('Noto Sans JP', 'noto-sans-jp', 'japanese'),
		...listRanges('noto-sans-arabic', ['symbols', 'math']).map(([part, ranges]) =>
			defineNoto(`Noto Sans Arabic ${part}`, 'noto-sans-arabic', part, ranges),
		),
		...listRanges('noto-sans-jp').map(([part, ranges]) =>
			defineNoto(`Noto Sans JP ${part}`, 'noto-sans-jp', part, ranges),
		),
	];
	return known;
}

/** The parts of a package with the characters that its list promises for each (`U+25EE8,U+26FF6-26FF8`). */
function listRanges(name: string, parts?: readonly string[]): [part: string, ranges: string][] {
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

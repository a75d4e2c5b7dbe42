import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { afterEach, describe, expect, it } from 'vitest';
import { useBrandFonts } from '../../src/fonts/faces.ts';
import { listFamilies, loadFontFiles } from '../../src/fonts/font-files.ts';
import { loadBrandFonts, readBrandSources, readFont } from '../../src/fonts/load-brand.ts';
import { measureText } from '../../src/fonts/measure-text.ts';
import { buildWebFont } from '../../src/fonts/web-font.ts';
import { writeFiles } from '../small-program.ts';

const themes = 'test/fixtures/themes';
const fontsOf = {
	bank: {
		body: { file: 'fonts/libre-franklin.woff2', bold: 'fonts/libre-franklin-bold.woff2' },
		heading: { file: 'fonts/source-serif-4.woff2' },
	},
	games: { body: { file: 'fonts/nunito.woff2' }, heading: { file: 'fonts/fredoka.woff2' } },
	public: { body: { file: 'fonts/ibm-plex-sans.ttf', bold: 'fonts/ibm-plex-sans-bold.woff2' } },
};

afterEach(() => useBrandFonts(undefined));

describe('a program’s own fonts', () => {
	it('are asked before Inter, headings before the text, and Inter draws what they lack', async () => {
		useBrandFonts(await loadBrandFonts(`${themes}/bank`, fontsOf.bank));
		expect(listFamilies('Agreement →')).toEqual(['Libre Franklin', 'Inter']);
		expect(listFamilies('Agreement', 'heading')).toEqual(['Source Serif 4', 'Inter']);
		expect(listFamilies('合意', 'heading')).toEqual(['Source Serif 4', 'Inter', 'Noto Sans JP']);
		expect(new Set(loadFontFiles('a').map(({ family }) => family))).toEqual(
			new Set(['Libre Franklin', 'Source Serif 4', 'Inter']),
		);
	});

	it('measure what is drawn in them, until they are gone', async () => {
		const before = measureText('Handgloves', 10, 400);
		useBrandFonts(await loadBrandFonts(`${themes}/games`, fontsOf.games));
		const [text, heading] = [400, 650].map((weight) =>
			measureText('Handgloves', 10, weight as 400 | 650),
		);
		expect(text).not.toBeCloseTo(before, 2);
		expect(heading).not.toBeCloseTo(text ?? 0, 2);
		useBrandFonts(undefined);
		expect(measureText('Handgloves', 10, 400)).toBe(before);
	});

	it.each(Object.entries(fontsOf))(
		'of %s weigh 60 KiB in an English page at most',
		async (name, fonts) => {
			const sources = await readBrandSources(`${themes}/${name}`, fonts);
			// The maker of PDFs knows no family by a name that ends in a weight.
			for (const source of sources) expect(source.name).not.toMatch(/ (?:Thin|\w*Light|Variable)$/);
			const files = await buildWebFont(sources);
			const basic = files.filter(({ isBasic }) => isBasic);
			expect(basic.every(({ family }) => family !== 'Inter')).toBe(true);
			// For a file that is not loaded, a browser asks the system for a font instead, for each size.
			const rest = files.filter(({ isBasic }) => !isBasic).map(({ family }) => family);
			for (const { family } of basic) expect(rest).not.toContain(family);
			const bytes = basic.reduce((sum, { woff2 }) => sum + woff2.length, 0);
			expect(bytes).toBeGreaterThan(8_000);
			expect(bytes).toBeLessThan(60 * 1024);
			for (const { woff2, unicodeRange } of files)
				for (const range of unicodeRange.split(',').slice(0, 3)) {
					const code = Number.parseInt(range.slice(2).split('-')[0] ?? '', 16);
					if (basic.some((one) => one.woff2 === woff2))
						expect(create(woff2).hasGlyphForCodePoint(code)).toBe(true);
				}
		},
	);

	it('leave the pages of others as they were, byte for byte', async () => {
		const files = await buildWebFont();
		expect(new Set(files.map(({ family }) => family))).toEqual(new Set(['Inter more', 'Inter']));
		expect(files.filter(({ isBasic }) => isBasic)).toEqual([files.at(-1)]);
	});
});

describe('a font file', () => {
	it('is refused where it is none, is not there, or lies outside', async () => {
		const folder = writeFiles({ 'fonts/a.woff2': 'wOF2 and nothing else', 'fonts/b.ttf': 'b' });
		expect(await readFont(folder, 'fonts/a.woff2')).toBe('no-font');
		expect(await readFont(folder, 'fonts/b.ttf')).toBe('no-font');
		expect(await readFont(folder, 'fonts/c.ttf')).toBe('missing');
		expect(await readFont(folder, '../../etc/passwd')).toBe('missing');
	});

	it('is refused where its maker forbids to embed it', async () => {
		const font = readFileSync(`${themes}/public/fonts/ibm-plex-sans.ttf`);
		const at = findTable(font, 'OS/2') + 8;
		font.writeUInt16BE(0x0002, at);
		const folder = writeFiles({ 'a.ttf': font });
		expect(await readFont(folder, 'a.ttf')).toBe('forbidden');
	});
});

function findTable(font: Buffer, tag: string): number {
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const at = 12 + 16 * i;
		if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
	}
	throw new Error(`No table ${tag}.`);
}

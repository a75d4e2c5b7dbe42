import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { findMissingCharacters, loadFontFiles } from '../../src/fonts/font-files.ts';

const familiesFor = (text: string) => [...new Set(loadFontFiles(text).map((file) => file.family))];

describe('loadFontFiles', () => {
	it('needs only Inter for European text', () => {
		expect(familiesFor('Účtování, Ελλάδα, Кириллица → ✓')).toEqual(['Inter']);
	});

	it('adds the fonts of other scripts after Inter', () => {
		expect(familiesFor('契約 توقيع')).toEqual(['Inter', 'Noto Sans JP', 'Noto Sans Arabic']);
		expect(familiesFor('𠮷')).toEqual(['Inter', 'Noto Sans JP 1']);
	});

	it('gives each font the family and weight by which PDF and PNG makers find it', () => {
		for (const file of loadFontFiles('契')) {
			const font = create(file.ttf) as unknown as {
				name: { records: Record<string, { en: string }> };
				'OS/2': { usWeightClass: number };
			};
			expect(font.name.records['preferredFamily']?.en).toBe(file.family);
			expect(font['OS/2'].usWeightClass).toBe(file.weight);
		}
	});

	it('writes fonts whose checksum holds', () => {
		for (const { ttf } of loadFontFiles('契ع')) {
			const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
			let sum = 0;
			for (let at = 0; at < ttf.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
			expect(sum).toBe(0xb1b0afba);
		}
	});
});

describe('findMissingCharacters', () => {
	it('finds nothing where every character can be drawn', () => {
		expect(findMissingCharacters('Agreement\tsigned → 契約 (توقيع)\u200d\n')).toEqual([]);
	});

	it('names each character that no shipped font has once', () => {
		expect(findMissingCharacters('😀 a 한 😀')).toEqual(['😀', '한']);
	});
});

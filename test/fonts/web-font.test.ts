import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { buildWebFont } from '../../src/fonts/web-font.ts';

const files = await buildWebFont();
const basic = files.at(-1);

describe('buildWebFont', () => {
	it('keeps the file of every English page below 15.3 kB', () => {
		expect(basic?.fileName).toMatch(/^inter-latin\.[0-9a-f]{8}\.woff2$/);
		expect(basic?.woff2.length).toBeLessThan(15_300);
	});

	it('has every character that the basic file promises', () => {
		const font = create(basic?.woff2 ?? new Uint8Array());
		for (const character of 'Az09&@→←↑↓✓–—…•·“”‘’«»„€×−\u00a0')
			expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
		expect(font.hasGlyphForCodePoint(0xe9)).toBe(false);
	});

	it('has the letters of Western and Central Europe, Vietnam, Greece and Cyrillic in further files', () => {
		const fonts = files.map((file) => create(file.woff2));
		for (const character of 'éßøąğřșơệЖґΩ')
			expect(fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))).toBe(
				true,
			);
	});

	it('gives the same files each time', async () => {
		const names = (await buildWebFont()).map((file) => file.fileName);
		expect(names).toEqual(files.map((file) => file.fileName));
	});
});

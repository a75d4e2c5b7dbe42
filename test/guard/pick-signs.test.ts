import { expect, it } from 'vitest';
import { foldUnified, levelUnified } from '../../src/guard/find-texts.ts';

const signs = [
	...['a', 'ß', '7', '٣', '漢', '𝒜', '𠮷', '🙂', '🇩🇪', 'é', 'é', 'ﷺ', '—', '.', '<', '\0'],
	...[' ', '\n', '\t', '\u00a0', '\u3000', '\u2028', '\ufeff'],
	...['\u00ad', '\u200b', '\u2066', '\u{e0041}', '\u{1d173}', '\ud835', '\udc9c'],
];

/** Texts of up to twelve signs, the same in each run. */
const texts = Array.from({ length: 20_000 }, (_, seed) => {
	let state = seed + 1;
	const next = (most: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return (state >>> 8) % most;
	};
	return Array.from({ length: next(13) }, () => signs[next(signs.length)]).join('');
});

it('leaves of a text its letters and digits, those of any script', () => {
	for (const text of texts) expect(foldUnified(text)).toBe(text.replace(/[^\p{L}\p{N}]+/gu, ''));
});

it('leaves one space of many and none at an end, and nothing that cannot be seen', () => {
	for (const text of texts) {
		const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
		expect(levelUnified(text)).toBe(seen.replace(/\s+/gu, ' ').trim());
	}
});

import { describe, expect, it, vi } from 'vitest';
import { measureText } from '../../src/fonts/measure-text.ts';

// The widths come from Chromium’s getBoundingClientRect at 100 px with the same font files.
describe('measureText', () => {
	it.each([
		['First deal registered', 400, 941.7],
		['First deal registered', 600, 964.17],
		['First deal registered', 650, 970.08],
		['Agreement signed AVATAR To -> 10x20', 400, 1863.67],
		['Účtování žluťoučký ﬁ e\u0301 Ť', 650, 1206.03],
		['Ελληνικά Кириллица Việt', 600, 1271],
		['→ ← ✓ – — …', 650, 649.08],
		['契約締結 signed', 400, 745.08],
		['توقيع الاتفاقية (2) مرحبا', 650, 1006.52],
	] as const)('agrees with a browser on “%s” in %d', (text, weight, width) => {
		expect(Math.abs(measureText(text, 100, weight) - width)).toBeLessThan(0.05);
	});

	it('grows in proportion to the size', () => {
		expect(measureText('Onboarding', 20, 400)).toBe(2 * measureText('Onboarding', 10, 400));
	});

	it('has no width for an empty text and for what is not drawn', () => {
		expect(measureText('', 10, 400)).toBe(0);
		expect(measureText('a\u200db\ufe0f', 10, 400)).toBeCloseTo(measureText('ab', 10, 400), 6);
	});

	it('does not depend on what was measured before', async () => {
		const measureFirst = async (...texts: string[]) => {
			vi.resetModules();
			const { measureText: measure } = await import('../../src/fonts/measure-text.ts');
			return Object.fromEntries(texts.map((text) => [text, measure(text, 10, 400)]));
		};
		const [sign, joined] = ['a😀', 'a\u200db\ufe0f'];
		expect(await measureFirst(sign, joined)).toEqual(await measureFirst(joined, sign));
	});

	it('leaves room for a character that no font has', () => {
		expect(measureText('😀', 10, 400)).toBeGreaterThanOrEqual(10);
	});
});

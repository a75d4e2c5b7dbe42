import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fitCode } from '../../src/integrations/editor.ts';

const code = readFileSync(createRequire(import.meta.url).resolve('@sveltia/cms'), 'utf8');

describe('the editor’s package', () => {
	it('is fitted: it takes all three endings and asks nobody for fonts', () => {
		expect(code).toContain('https://cdn.jsdelivr.net/');
		const fitted = fitCode(code);
		expect(fitted).not.toMatch(/url\(https:/);
		expect(fitted).toContain('===`md`?`(?:md|mdx|yaml)`:');
	});

	it('is not fitted where it has become another', () => {
		expect(() => fitCode(fitCode(code))).toThrow('This version of @sveltia/cms differs');
		expect(() => fitCode('export default 1;')).toThrow('getEntryPathRegEx');
	});
});

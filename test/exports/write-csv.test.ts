import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/exports/write-csv.ts';

it.each([
	['a;=cmd', '"a;\'=cmd"'],
	['a; =cmd', '"a; \'=cmd"'],
	['a\t+1', "a\t'+1"],
	['a\n@x', '"a\n\'@x"'],
	['=1;-2', '"\'=1;\'-2"'],
	['a-b = c', 'a-b = c'],
])('writes %j as %j', (value, written) => {
	expect(writeCsv([[value]])).toBe(`\uFEFF${written}\r\n`);
});

it('begins no cell with a formula, whatever a spreadsheet takes for the end of one', () => {
	const value = fc.array(fc.constantFrom(...'=+-@;,"\t\r\n a1'.split('')), { maxLength: 12 });
	fc.assert(
		fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
			const text = writeCsv([values.map((signs) => signs.join(''))]).slice(1);
			for (const end of [/[;\r\n]/, /[\t\r\n]/])
				for (const cell of text.split(end)) expect(cell).not.toMatch(/^["\s]*[=+@-]/);
		}),
	);
});

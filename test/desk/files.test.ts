import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowCutter } from '../../src/desk/cut-rows.ts';
import { findSeparator } from '../../src/desk/find-separator.ts';
import { readExport } from '../../src/desk/read-export.ts';
import { acmeDesk } from '../domain/desk/acme-desk.ts';
import { runs } from '../long.ts';
import '../seed-properties.ts';
import { encode, listNotices, listSetAside, read, readFault } from './exports.ts';

const head = 'Partner,Type,Onboarding';
const file = (...rows: string[]) => [head, ...rows].join('\n');

/** A file in an encoding of one byte a sign: what is no ASCII is written \xHH. */
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function cut(parts: readonly string[], separator = ','): string[][] {
	const rows: string[][] = [];
	const cutter = new RowCutter(separator, (cells) => rows.push(cells));
	for (const part of parts) cutter.push(part);
	cutter.end();
	return rows;
}

describe('rows of cells', () => {
	const cell = fc.oneof(
		fc.constantFrom('', 'a', ' a ', 'a,b', 'a;b', 'a\nb', '"', 'say "a"', '""', 'é'),
		fc.string({ maxLength: 5, unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';') }),
	);
	const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
		minLength: 1,
		maxLength: 6,
	});

	it('are those that were written, wherever the text is parted, and whatever ends its lines', () => {
		fc.assert(
			fc.property(
				rows,
				fc.constantFrom(',', ';'),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.integer({ min: 1, max: 7 }),
				(made, delimiter, newline, size) => {
					const text = Papa.unparse(made, { delimiter, newline });
					const parts = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
					expect(cut(parts, delimiter)).toEqual(made);
				},
			),
			{ numRuns: runs(400, 20_000) },
		);
	});

	it('are those of Papa Parse of text that is no proper table either', () => {
		const text = fc.string({ maxLength: 40, unit: fc.constantFrom('a', ',', '\n', ' ', 'b', '"') });
		fc.assert(
			fc.property(text, (one) => {
				const { data, errors } = Papa.parse<string[]>(one, { delimiter: ',', newline: '\n' });
				if (errors.length > 0 || one.endsWith('\n')) return;
				expect(cut([one])).toEqual(data);
			}),
			{ numRuns: runs(2000, 100_000) },
		);
	});

	it('with a quotation mark inside of a cell in quotation marks are set aside, and no other row', () => {
		const text = file(
			'"Acme" GmbH,Reseller,2026-11-01',
			'"Acme \\"Best\\" Ltd",Reseller,2026-11-01',
			'Monitor 24" Ltd,Reseller,2026-11-01',
			'"The ""Best"" Ltd",Reseller,2026-11-01',
		);
		expect(read(text).partners.map(({ id }) => id)).toEqual(['Monitor 24" Ltd', 'The "Best" Ltd']);
		expect(listSetAside(text)).toEqual([
			expect.stringMatching(/^2 : "Acme" GmbH: a quotation mark stands inside/),
			expect.stringMatching(/^3 : "Acme \\"Best\\" Ltd": a quotation mark/),
		]);
	});
});

describe('the separator', () => {
	it.each([
		[
			'Partner;Typ (Reseller, Referral, Services, Technology);Onboarding\nA;Reseller;01.10.2026',
			';',
		],
		[
			'Partnerbericht, Stand 29.11.2026, intern, vertraulich\n\nPartner;Typ;Onboarding\nA;Reseller;',
			';',
		],
		['Partner;Typ;"Notizen, frei, kurz, intern"\nA;Reseller;"x, y, z"', ';'],
		['Partner;Amount;Typ\nA;1,5;Reseller\nB;2,5;Reseller', ';'],
		['Partner\tType; old\tOnboarding\nA\tReseller; Referral\t', '\t'],
		['Partner,Type,Onboarding', ','],
		['Partner', ','],
	])('is what cuts the lines alike: %j', (text, separator) => {
		expect(findSeparator(text)).toBe(separator);
	});
});

describe('the encoding', () => {
	it('is told where it is not certain, with a name to look at', () => {
		const text = bytesOf(file('K\xf6nig,Reseller,'));
		expect(read(text).partners[0]?.id).toBe('König');
		expect(listNotices(text)).toEqual([
			expect.stringMatching(
				/\(Windows-1252\)\. Where “König” or another name is wrong, save it as/,
			),
		]);
		expect(listNotices(file('König,Reseller,'))).toEqual([]);
	});

	it.each([
		['Polish', bytesOf(file('\xa3\xf3d\x9f,Reseller,'))],
		['Arabic', bytesOf(file('\xd4\xd1\xdf\xc9,Reseller,'))],
		['Russian', bytesOf(file('\xcc\xee\xf1\xea\xe2\xe0,Reseller,'))],
		['Japanese', bytesOf(file('\x93\xfa\x96{\x8a\x94\x8e\xae\x89\xef\x8e\xd0\x81\x40,Reseller,'))],
		[
			'UTF-32',
			Uint8Array.from(`\ufeff${file('A,Reseller,')}`, () => 0).map(
				(_, i) => [0xff, 0xfe, 0, 0][i] ?? (i % 4 === 0 ? 65 : 0),
			),
		],
	])('is asked where names would change: %s', (_, bytes) => {
		expect(readFault(bytes)).toContain('Save it as “CSV UTF-8”');
	});

	it('keeps what lost a sign before, and sets it aside', () => {
		expect(listSetAside(file('Caf\uFFFD Ltd,Reseller,'))).toEqual([
			expect.stringContaining('“Caf\uFFFD Ltd” has signs that nobody can read'),
		]);
	});

	it('is the same wherever the bytes are parted', () => {
		for (const text of [file('König 社,Reseller,2026-11-01'), `\uFEFF${file('é"x,Reseller,')}`]) {
			const bytes = encode(text);
			const whole = read(bytes);
			for (let size = 1; size < 9; size += 1) {
				const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
					bytes.subarray(i * size, (i + 1) * size),
				);
				const parted = readExport(pieces, acmeDesk, { asOf: '2026-11-29' });
				expect([parted.partners, parted.rows]).toEqual([whole.partners, whole.rows]);
			}
		}
	});
});

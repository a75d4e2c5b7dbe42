import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostBytes } from '../../src/desk/decode-text.ts';
import { ExportFault } from '../../src/desk/fault.ts';
import { runs } from '../long.ts';
import '../seed-properties.ts';
import { encode, listSetAside, read, readFault, spell } from './exports.ts';

const head = 'Partner,Type,Onboarding,Kickoff held';
const file = (...rows: string[]) => [head, ...rows].join('\n');

describe('a file that is no export', () => {
	it.each([
		['', 'The file is empty.'],
		['\uFEFF \r\n', 'The file is empty.'],
		['PK\u0003\u0004 and more', 'This is a workbook.'],
		['\u0000\u0001\u0002\u0003 picture', 'This file is no text.'],
		['Partner\np-1\n', 'There is one column only, “Partner”.'],
		['Partner:Type:Kickoff held\np-1:Reseller:2026-11-10', 'There is one column only'],
		['p-1,Reseller,2026-11-10\np-2,Reseller,2026-11-12', 'None of the headings is known: p-1, '],
		['Partners 2026\n\nPartner,Type,Kickoff held\np-1,Reseller,', 'The headings stand in row 3.'],
		['Report,of,today\nPartner,Type,Kickoff held', 'The headings stand in row 2.'],
		['Type,Kickoff held\nReseller,2026-11-10', 'No column says which partner a row is about.'],
		['Partner,Kickoff held\np-1,2026-11-10', 'No column says the partner type.'],
		['Partner,Type,City\np-1,Reseller,Kiel', 'No column is a milestone or a phase'],
		[
			`${head},Date of kickoff held\np-1,Reseller,,`,
			'“Kickoff held” and “Date of kickoff held” say the same.',
		],
		[file('"p-1,Reseller,,'), 'In row 2 a quotation mark is opened and never closed'],
		[
			file('p-1,Reseller,,03/04/2026'),
			'In row 2, Kickoff held: 03/04/2026 can be 2026-04-03, 2026-03-04.',
		],
	])('is told: %j', (text, said) => {
		expect(readFault(text)).toContain(said);
	});

	it('is told by its size before anything of it is read', () => {
		expect(readFault(new Uint8Array(mostBytes + 1))).toContain('The file has 65 MB, and 64 MB are');
	});

	it('is told where desk.yaml names what there is not', () => {
		const mapping = { columns: { 'Kickoff held': 'kickof' } };
		expect(readFault(file('p-1,Reseller,,'), { mapping })).toContain('“kickof”');
	});
});

describe('what is set aside', () => {
	it('is the cell of a wide row, and the row where it is not known whose it is', () => {
		const text = file(
			'p-1,Reseller,0000-01-01,9999-12-31',
			'p-2,Reseler,2026-11-01,',
			'p-3,"Reseller; Referral",2026-11-01,soon',
			'p-1,Reseller,2026-11-01,2026-11-10',
			',Reseller,2026-11-01,',
			',,,',
			head,
			'p-4,Reseller,2026-12-24,2026-11-30',
			'p-5,,2026-11-01,',
			'p-6,Reseller,2026-11-01,,surplus',
			'p-7,Reseller,2026-02-30,2026-11-01',
		);
		expect(listSetAside(text)).toEqual([
			'[2 Onboarding: 0000-01-01 is no day that there is between 1990 and 2199.]',
			'[2 Kickoff held: 9999-12-31 is no day that there is between 1990 and 2199.]',
			expect.stringMatching(
				/^3 Type: There is no partner type “Reseler”\. .*Did you mean “Reseller”\?$/,
			),
			'[4 Kickoff held: “soon” is no day. Write it as 2026-11-24.]',
			'5 Partner: p-1 has a row already, row 2. That one counts.',
			'6 Partner: No partner is named.',
			'7 : The row is empty.',
			'8 : The headings stand here once more.',
			expect.stringMatching(/^\[9 Kickoff held: 2026-11-30 is later than .*\]$/),
			'10 Type: Nothing says its partner type.',
			expect.stringMatching(/^11 : It has 5 cells, and there are 4 headings\./),
			'[12 Onboarding: 2026-02-30 is no day that there is between 1990 and 2199.]',
		]);
		const { rows, partners } = read(text);
		expect([rows.read, rows.used, partners.map(({ id }) => id)]).toEqual([
			11,
			4,
			['p-1', 'p-3', 'p-4', 'p-7'],
		]);
		expect(partners[1]?.types).toEqual(['reseller', 'referral']);
		// A phase may be planned.
		expect(partners[2]?.starts.get('onboarding')).toBe('2026-12-24');
	});

	it('is the whole row in a list of facts, of which nothing is kept then', () => {
		const text = [
			'Partner,Type,Milestone,Date,Agreed',
			'p-1,Reseller,Kickoff held,2026-11-10,',
			'p-1,,Kickoff held,2026-11-10,',
			'p-1,,Kickoff held,2026-11-11,2026-12-24',
			'p-1,Referral,Portal access live,2026-11-11,',
			'p-1,Reseller,Kickof held,2026-11-11,',
			'p-1,Reseller,,2026-11-11,',
			'p-1,Reseller,Portal access live,2026-12-11,2026-12-24',
			'p-1,Reseller,Portal access live,never,2026-12-24',
			'p-1,Reseller,Ninety-day review held,,2026-12-24',
			'p-2,,Kickoff held,2026-11-10,',
			'p-1,Reseller,Pipeline call held,2026-11-20,',
			'p-1,Reseller,Pipeline call held,2026-11-06,',
		].join('\n');
		expect(listSetAside(text)).toEqual([
			expect.stringMatching(/^4 Date: Another row says that it was on .*2026/),
			'5 Type: Another row says that p-1 is: Reseller.',
			expect.stringMatching(
				/^6 Milestone: There is no milestone or phase “Kickof held”\. Did you mean/,
			),
			'7 Milestone: No milestone or phase is named.',
			expect.stringMatching(/^8 Date: 2026-12-11 is later than/),
			'9 Date: “never” is no day. Write it as 2026-11-24.',
			'11 Type: Nothing says its partner type.',
		]);
		const { rows, partners } = read(text);
		expect([rows.read, rows.used]).toEqual([12, 5]);
		expect(partners.map(spell)).toEqual([
			{
				...{ id: 'p-1', types: 'reseller', starts: {} },
				reached: {
					'kickoff-held': '2026-11-10',
					'pipeline-call-held': '2026-11-06 2026-11-20',
				},
				agreed: { 'ninety-day-review-held': '2026-12-24' },
			},
		]);
	});

	it('is the day of leaving where something is known of a later one, and nobody is lost', () => {
		const text = [
			'Partner,Type,Onboarding,Kickoff held,Ended',
			'p-1,Reseller,2026-11-02,2026-11-20,2025-03-31',
			'p-2,Reseller,2026-11-02,,2026-11-01',
			'p-3,Reseller,2026-11-02,2026-11-20,2026-11-20',
			'p-4,Reseller,2026-12-24,,2026-11-01',
		].join('\n');
		expect(listSetAside(text)).toEqual([
			expect.stringMatching(/^\[2 Ended: 2025-03-31 is earlier than .*Nov 20, 2026/),
			expect.stringMatching(/^\[3 Ended: 2026-11-01 is earlier than .*Nov 2, 2026/),
		]);
		expect(read(text).partners.map(({ ended }) => ended)).toEqual([
			undefined,
			undefined,
			'2026-11-20',
			'2026-11-01',
		]);
		const list = 'Partner,Type,Milestone,Date,Ended\np-1,Reseller,Onboarding,2026-11-02,2026-10-01';
		expect(listSetAside(list)).toEqual([expect.stringMatching(/^\[2 Ended: /)]);
	});

	it('is nothing because one name is written in several ways that look the same', () => {
		const rows = [
			'Soci\u00e9t\u00e9 X',
			'Socie\u0301te\u0301 X',
			'Soci\u00e9t\u00e9\u00a0X',
			'Soci\u00e9t\u00e9  X ',
		];
		const text = [
			'Partner,Type,Milestone,Date',
			...rows.map((name) => `${name},Reseller,Kickoff held,2026-11-10`),
		];
		expect(read(text.join('\n')).partners.map(({ id }) => id)).toEqual(['Soci\u00e9t\u00e9 X']);
		// Ids of some systems differ in capitals alone.
		const ids = ['0015gA', '0015ga'].map((id) => `${id},Reseller,,`);
		expect(read(file(...ids)).partners).toHaveLength(2);
	});

	it('is what mixes encodings; a file that is no UTF-8 at all is read as Windows wrote it', () => {
		const bytes = (...parts: (string | number[])[]) =>
			new Uint8Array(parts.flatMap((one) => (typeof one === 'string' ? [...encode(one)] : one)));
		const mixed = bytes(file('Müller,Reseller,,', 'K'), [0xf6], 'nig,Reseller,,\n');
		expect(listSetAside(mixed)).toEqual([expect.stringContaining('the file mixes encodings')]);
		const windows = bytes(file('K'), [0xf6], 'nig,Reseller,,\n');
		expect(read(windows).partners.map(({ id }) => id)).toEqual(['König']);
	});

	it('is never code: formulas, HTML and signs that move a cursor are text, and one line', () => {
		const names = ['=1+1', '<script>alert(1)</script>', '"a\nb"', '\u001b[2Jgone'];
		const { partners } = read(file(...names.map((name) => `${name},Reseller,,`)));
		const ids = ['=1+1', '<script>alert(1)</script>', 'a b', '[2Jgone'];
		expect(partners.map(({ id }) => id)).toEqual(ids);
	});

	it('is told in a sentence that can be read, however long the cell is', () => {
		const [line = ''] = listSetAside(file(`p-1,Reseller,,${'x'.repeat(100_000)}`));
		expect(line.length).toBeLessThan(250);
	});

	it('is nothing because of another kind of line end in the same file', () => {
		const text = `${head}\r\np-1,Reseller,,\np-2,Reseller,,\rp-3,Reseller,,\r\n`;
		expect(read(text).partners.map(({ id }) => id)).toEqual(['p-1', 'p-2', 'p-3']);
	});
});

describe('of random broken files', () => {
	const cell = fc.oneof(
		fc.constantFrom('', 'p-1', 'p-2', 'Reseller', 'Referral; Reseller', 'Reseler', 'Kickoff held'),
		fc.constantFrom(
			'Onboarding',
			'2026-11-01',
			'2027-01-01',
			'0000-00-00',
			'13/04/2026',
			'04/13/2026',
		),
		fc.constantFrom(
			'46336',
			'99999',
			'=1',
			'<b>',
			'Partner',
			'Type',
			'Milestone',
			'Date',
			'\uFFFD',
			'\u0007',
		),
		fc.string({ maxLength: 6 }),
	);
	const heads = fc.constantFrom(
		['Partner', 'Type', 'Onboarding', 'Kickoff held'],
		['Partner', 'Type', 'Milestone', 'Date'],
		['Partner', 'Type', 'Milestone', 'Date', 'Agreed', 'Left on', 'Paused from', 'Paused to'],
		[
			'Partner',
			'Type',
			'Agreed kickoff held',
			'Kickoff held',
			'Left on',
			'Paused from',
			'Paused to',
		],
	);
	const table = fc.tuple(
		heads,
		fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 }),
	);
	const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

	it('each row is used or set aside, once, and all are counted', () => {
		fc.assert(
			fc.property(
				table,
				fc.constantFrom(',', ';', '\t'),
				fc.constantFrom('\n', '\r\n'),
				(made, separator, end) => {
					const [names, rows] = made;
					const text = [names, ...rows, ['last', 'Reseller']]
						.map((cells) => cells.map(quote).join(separator))
						.join(end);
					const answer = read(text, { order: 'dmy' });
					const aside = answer.rows.setAside.filter(({ isCell }) => !isCell).map(({ row }) => row);
					expect(answer.rows.read).toBe(rows.length + 1);
					expect(answer.rows.used + aside.length).toBe(answer.rows.read);
					expect(new Set(aside).size).toBe(aside.length);
					for (const { row, column, isCell } of answer.rows.setAside) {
						expect(row).toBeGreaterThan(1);
						expect(row).toBeLessThanOrEqual(rows.length + 2);
						if (isCell) expect(aside).not.toContain(row);
						if (isCell) expect(names).toContain(column);
					}
				},
			),
			{ numRuns: runs(600, 50_000) },
		);
	});

	it('nothing is thrown but a sentence about the file', () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc
				.tuple(table, fc.string({ maxLength: 20 }))
				.map(([[names, rows], more]) =>
					encode([names, ...rows, [more]].map((cells) => cells.join(',')).join('\n')),
				),
		);
		fc.assert(
			fc.property(bytes, (one) => {
				try {
					const { rows } = read(one);
					const aside = rows.setAside.filter(({ isCell }) => !isCell);
					expect(rows.used + aside.length).toBe(rows.read);
				} catch (error) {
					expect(error).toBeInstanceOf(ExportFault);
					expect(readFault(one)).toMatch(/\S{3}.*\.$/s);
				}
			}),
			{ numRuns: runs(600, 50_000) },
		);
	});
});

describe('a large file', () => {
	it('of 200,000 rows and 20,000 partners is read whole', () => {
		const stops = ['Onboarding', 'Portal access live', 'Kickoff held', 'Pipeline call held'];
		const rows = Array.from({ length: 200_000 }, (_, i) => {
			const day = `2026-${String(1 + (i % 10)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
			return `p-${i % 20_000},Reseller,${stops[Math.floor(i / 20_000) % 4]},${i % 1000 === 7 ? 'x' : day}`;
		});
		const { partners, rows: booked } = read(['Partner,Type,Milestone,Date', ...rows].join('\n'));
		expect(partners.length).toBeGreaterThan(19_900);
		expect(booked.read).toBe(200_000);
		expect(booked.used + booked.setAside.length).toBe(200_000);
		expect(booked.setAside.length).toBeGreaterThanOrEqual(200);
	});
});

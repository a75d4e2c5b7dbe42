import { describe, expect, it } from 'vitest';
import { read, readFault, spell } from './exports.ts';

/** Two partners, as each of these files says. */
const two = [
	{
		...{ id: 'p-1', types: 'reseller', starts: { onboarding: '2026-11-10' } },
		reached: { 'portal-access-live': '2026-11-12', 'kickoff-held': '2026-11-16' },
	},
	{
		...{ id: 'p-2', types: 'referral', starts: { onboarding: '2026-10-20' } },
		reached: { 'portal-access-live': '2026-10-21' },
	},
];

function encode16(text: string): Uint8Array {
	const bytes = new Uint8Array(2 + text.length * 2);
	bytes.set([0xff, 0xfe]);
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		bytes.set([code & 0xff, code >> 8], 2 + i * 2);
	}
	return bytes;
}

const wide = (heads: string, rows: string[], separator = ',', end = '\r\n') =>
	[heads, ...rows].map((row) => row.replaceAll('|', separator)).join(end) + end;

const shapes: Record<string, string | Uint8Array> = {
	'HubSpot, wide, with the pipeline behind each stage': wide(
		[
			'Record ID,Company name,Partner Type,"Date entered ""Onboarding (Partner pipeline)"""',
			'"Date entered ""Portal access live (Partner pipeline)"""',
			'"Date entered ""Kickoff held (Partner pipeline)"""',
		].join(','),
		[
			'p-1,Nord,Reseller,2026-11-10 09:12,2026-11-12 23:59,2026-11-16 00:01',
			'p-2,West,Referral,2026-10-20 10:00,2026-10-21 08:00,',
		],
	),
	'Salesforce, the history of a field': wide(
		'Account ID,Account Name,Partner Type,Edit Date,Field / Event,Old Value,New Value',
		[
			'p-1,Nord,Reseller,2026-11-10,Stage,Recruitment,Onboarding',
			'p-1,Nord,Reseller,2026-11-12,Stage,Onboarding,Portal access live',
			'p-2,West,Referral,2026-10-20,Stage,Recruitment,Onboarding',
			'p-1,Nord,Reseller,2026-11-16,Stage,Portal access live,Kickoff held',
			'p-2,West,Referral,2026-10-21,Stage,Onboarding,Portal access live',
		],
	),
	'a list of tasks': wide('Company,Type,Task name,Completed on,Status', [
		'p-1,reseller,Onboarding,"Nov 10, 2026",done',
		'p-1,reseller,Portal access live,"Nov 12, 2026",done',
		'p-1,reseller,Kickoff held,"Nov 16, 2026",done',
		'p-1,reseller,Ninety-day review held,,open',
		'p-2,referral,Onboarding,"Oct 20, 2026",done',
		'p-2,referral,Portal access live,"Oct 21, 2026",done',
	]),
	'wide, with ids': wide('id,type,onboarding,portal-access-live,kickoff-held', [
		'p-1,reseller,2026-11-10,2026-11-12,2026-11-16',
		'p-2,referral,2026-10-20,2026-10-21,',
	]),
	'wide, with titles and bars': wide(
		'\uFEFFPartner|Partner type|Onboarding|Portal access live|Kickoff held',
		['p-1|Reseller|2026/11/10|2026/11/12|2026/11/16', 'p-2|Referral|2026/10/20|2026/10/21|'],
		'|',
		'\n',
	),
	'German, with semicolons': wide(
		'Partnernummer|Partnertyp|Beginn Onboarding|Portal access live erreicht am|Kickoff held am',
		['p-1|reseller|10.11.2026|12.11.2026|16. November 2026', 'p-2|referral|20.10.2026|21.10.2026|'],
		';',
	),
	'UTF-16 with tabs, as Excel saves it': encode16(
		wide(
			'Partner|Type|Onboarding|Portal access live|Kickoff held',
			['p-1|Reseller|10/11/2026|12/11/2026|16/11/2026', 'p-2|Referral|20/10/2026|21/10/2026|'],
			'\t',
		),
	),
	'days as Excel counts them, and milliseconds': wide(
		'Partner,Type,Onboarding,Portal access live,Kickoff held',
		[
			'p-1,Reseller,46336,46338.5,46342',
			`p-2,Referral,${Date.UTC(2026, 9, 20)},${Date.UTC(2026, 9, 21, 23)},`,
		],
	),
};

describe('without a template', () => {
	it.each(Object.entries(shapes))('an export is read that is %s', (_, file) => {
		const { partners, rows } = read(file);
		expect(rows.setAside).toEqual([]);
		expect(partners.map(spell)).toEqual(two);
	});

	it.each([
		['2026-11-24 T', '2026-11-24T10:00:00Z', '2026-11-13T00:00:00+02:00'],
		['day first', '24/11/2026', '13/11/2026'],
		['month first', '11/24/2026', '11/13/2026'],
		['in words', '24 Nov 2026', 'November 13, 2026'],
	])('days are read that are written %s', (_, one, other) => {
		const file = `Partner,Type,Kickoff held,Portal access live\np-1,Reseller,"${one}","${other}"\n`;
		expect(read(file).partners.map(spell)[0]?.reached).toEqual({
			'kickoff-held': '2026-11-24',
			'portal-access-live': '2026-11-13',
		});
	});

	it('a day that can be read in one way only decides for the others, and else it is asked', async () => {
		const file = (day: string) =>
			`Partner,Type,Kickoff held\np-1,Reseller,03/04/2026\np-2,Reseller,${day}`;
		const days = (day: string) =>
			read(file(day)).partners.map(({ reached }) => reached.get('kickoff-held')?.[0]);
		expect(days('13/04/2026')).toEqual(['2026-04-03', '2026-04-13']);
		expect(days('04/13/2026')).toEqual(['2026-03-04', '2026-04-13']);
		expect(read(file('05/06/2026'), { order: 'mdy' }).rows.setAside).toEqual([]);
	});

	it('a month in words between two short numbers is asked, unless another day settles it', () => {
		const file = (...days: string[]) =>
			['Partner,Type,Kickoff held', ...days.map((day, i) => `p-${i},Reseller,${day}`)].join('\n');
		const days = (...all: string[]) =>
			read(file(...all)).partners.map(({ reached }) => reached.get('kickoff-held')?.[0]);
		expect(readFault(file('2026-10-01', '26-Oct-01'))).toContain(
			'In row 3, Kickoff held: 26-Oct-01 can be 2001-10-26, 2026-10-01.',
		);
		expect(days('01-Oct-26', '16/11/2026')).toEqual(['2026-10-01', '2026-11-16']);
		expect(days('01-Oct-26', '11/16/2026')).toEqual(['2026-10-01', '2026-11-16']);
		// There is no 45th of October.
		expect(days('26-Oct-01', '45-Oct-01')[0]).toBe('2026-10-01');
		expect(read(file('26-Oct-01'), { order: 'ymd' }).rows.setAside).toEqual([]);
		expect(days('26 Oct 2001', 'Oct 26 01', '1. Okt. 2026')).toEqual([
			'2001-10-26',
			'2001-10-26',
			'2026-10-01',
		]);
	});

	it('the mapping says what a heading means, before anything else does', () => {
		const file =
			'Partner,Type,Signed,Portal access live,Promised,Old\np-1,Reseller,2026-11-10,2026-11-11,2026-12-20,x';
		const columns = {
			Signed: 'onboarding',
			'portal access LIVE': 'ignore',
			Promised: { agreed: 'kickoff-held' },
		};
		const { partners, columns: found } = read(file, { mapping: { columns } });
		expect(partners.map(spell)).toEqual([
			{
				...{ id: 'p-1', types: 'reseller', starts: { onboarding: '2026-11-10' } },
				...{ reached: {}, agreed: { 'kickoff-held': '2026-12-20' } },
			},
		]);
		expect(found.unread).toEqual(['Old']);
	});

	it('when a partner left, a pause and an agreed day are read', () => {
		const file = [
			'Partner,Type,Kickoff held,Agreed Portal access live,Ended on,On hold since,On hold until',
			'p-1,Reseller,2026-11-10,2026-12-24,2026-11-20,2026-10-01,2026-10-09',
			'p-2,Reseller,,,,2026-11-01,',
		].join('\n');
		expect(read(file).partners.map(spell)).toEqual([
			{
				...{ id: 'p-1', types: 'reseller', starts: {}, reached: { 'kickoff-held': '2026-11-10' } },
				agreed: { 'portal-access-live': '2026-12-24' },
				paused: [['2026-10-01', '2026-10-09']],
				ended: '2026-11-20',
			},
			{
				...{ id: 'p-2', types: 'reseller', starts: {}, reached: {} },
				paused: [['2026-11-01', '2026-11-29']],
			},
		]);
	});
});

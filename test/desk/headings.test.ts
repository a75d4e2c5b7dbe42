import { describe, expect, it } from 'vitest';
import { makeExample } from '../../src/desk/make-example.ts';
import { openTable, readExport } from '../../src/desk/read-export.ts';
import type { DeskData } from '../../src/domain/desk/desk-data.ts';
import { acmeDesk } from '../domain/desk/acme-desk.ts';
import { encode, listNotices, read, readFault, spell } from './exports.ts';

const asOf = '2026-11-29';

/** What each column of a file says. */
function listTargets(text: string, data: DeskData = acmeDesk): string[] {
	const { columns } = readExport([encode(text)], data, { asOf });
	return columns.targets.map((one) =>
		one ? ('id' in one ? `${one.kind} ${one.id}` : one.kind) : '–',
	);
}

/** A heading beside those that every file has. */
const beside = (heading: string, day = '2026-11-10') =>
	`Partner,Type,Portal access live,"${heading.replaceAll('"', '""')}"\np-1,Reseller,2026-11-01,${day}`;

describe('words beside a name in a heading', () => {
	it.each([
		['Kickoff held completed on', 'reachedOf kickoff-held'],
		['Kickoff held (date)', 'reachedOf kickoff-held'],
		['Kickoff held erledigt am', 'reachedOf kickoff-held'],
		['Kickoff held completado el', 'reachedOf kickoff-held'],
		['Kickoff held terminé le', 'reachedOf kickoff-held'],
		['Kickoff held完了日', 'reachedOf kickoff-held'],
		['Date entered "Kickoff held (Partners 2026)"', 'reachedOf kickoff-held'],
		['Agreed date of Kickoff held', 'agreedOf kickoff-held'],
		['Onboarding started on', 'startOf onboarding'],
		['Beginn Onboarding', 'startOf onboarding'],
		['Inicio de Onboarding', 'startOf onboarding'],
		['Début Onboarding', 'startOf onboarding'],
		['Onboarding開始日', 'startOf onboarding'],
		['Date entered "Onboarding (Partners)"', 'startOf onboarding'],
	])('say what the day is: %s', (heading, target) => {
		expect(listTargets(beside(heading))[3]).toBe(target);
	});

	it.each([
		'Onboarding completed on',
		'Onboarding (completed on)',
		'Completed Onboarding',
		'Onboarding done',
		'Onboarding reached',
		'Onboarding erledigt am',
		'Onboarding completado',
		'Onboarding terminé le',
		'Onboarding完了日',
		'Date exited "Onboarding (Partners)"',
		'Kickoff held (planned)',
		'Kickoff held (due date)',
		'Kickoff held (EUR)',
		'Kickoff held target',
		'Expected Kickoff held',
		'Kickoff held (geplant)',
		'Kickoff held (previsto)',
		'Kickoff held (prévu)',
		'Kickoff held（予定）',
		'Kickoff held start',
		'Kickoff held started on',
		'Kickoff held begonnen am',
	])('may change what it is, and then it is asked: %s', (heading) => {
		const text = beside(heading);
		const { columns } = read(text);
		expect([columns.unread, columns.unsure]).toEqual([[heading], [heading]]);
		expect(listNotices(text)).toEqual([expect.stringContaining(heading)]);
		const said = read(text, { mapping: { columns: { [heading]: 'kickoff-held' } } });
		expect(said.partners[0]?.reached.get('kickoff-held')).toEqual(['2026-11-10']);
		expect(said.notices).toEqual([]);
	});

	it('are asked where no other column has a day either', () => {
		const text = 'Partner,Type,Kickoff held (planned)\np-1,Reseller,2026-11-10';
		expect(readFault(text)).toContain('say something else: Kickoff held (planned).');
	});
});

describe('of two columns that could be meant', () => {
	it.each([
		[
			'the number of an event is not its partner',
			'Id,Partner,Type,Milestone,Date\n1,Nord,Reseller,Onboarding,2026-10-20\n2,Nord,Reseller,Kickoff held,2026-10-25',
			'– id type milestone day',
		],
		[
			'an id that comes again is the partner',
			'Id,Partner,Type,Milestone,Date\n1,Nord,Reseller,Onboarding,2026-10-20\n1,Nord,Reseller,Kickoff held,2026-10-25',
			'id – type milestone day',
		],
		[
			'the id of a row that is a partner is the partner',
			'Id,Partner,Type,Kickoff held\n1,Nord,Reseller,2026-10-20\n2,West,Reseller,2026-10-20',
			'id – type reachedOf kickoff-held',
		],
		[
			'the kind of a task is not the partner type',
			'Partner,Partner type,Type,Task,Completed on\nNord,Reseller,Call,Kickoff held,2026-10-25',
			'id type – milestone day',
		],
		[
			'a task goes before its phase',
			'Partner,Type,Phase,Task,Completed on\nNord,Reseller,Onboarding,Kickoff held,2026-10-25',
			'id type – milestone day',
		],
		[
			'the one with days is the day',
			'Partner,Type,Milestone,Completed,Date\nNord,Reseller,Kickoff held,yes,2026-10-25',
			'id type milestone – day',
		],
		[
			'a list stays a list though one column names a phase',
			'Partner,Type,Onboarding start,Milestone,Date\nNord,Reseller,2026-10-01,Portal access live,2026-10-22\nNord,Reseller,2026-10-01,Kickoff held,2026-10-25',
			'id type startOf onboarding milestone day',
		],
		[
			'the stage of today does not make a list of a table',
			'Partner,Type,Stage,Date,Kickoff held\nNord,Reseller,Onboarding,2026-11-01,2026-10-25\nWest,Reseller,Onboarding,2026-11-01,',
			'id type – – reachedOf kickoff-held',
		],
		[
			'parentheses take nothing from a type that is known',
			'Partner,"Type (Reseller, Referral)",Kickoff held\nNord,Reseller,2026-10-25',
			'id type reachedOf kickoff-held',
		],
	])('%s', (_, text, targets) => {
		expect(listTargets(text).join(' ')).toBe(targets);
	});

	it('in a program of one type another “Type” says nothing', () => {
		const one = { ...acmeDesk, types: acmeDesk.types.slice(0, 1) };
		const text = (type: string) => `Company,Type,Kickoff held\nNord,${type},2026-10-25`;
		expect(listTargets(text('Customer'), one)).toEqual(['id', '–', 'reachedOf kickoff-held']);
		expect(listTargets(text('Reseller'), one)[1]).toBe('type');
	});

	it('an example can be read whose milestone is called as a column usually is', () => {
		const renamed = JSON.stringify(acmeDesk)
			.replaceAll('"kickoff-held"', '"type"')
			.replaceAll('"Kickoff held and 90-day goal agreed"', '"Type"');
		const data: DeskData = JSON.parse(renamed);
		const { partners, columns } = readExport([encode(makeExample(data, { asOf }))], data, { asOf });
		expect(columns.targets.filter((one) => one && 'id' in one && one.id === 'type')).toHaveLength(
			1,
		);
		expect(partners.some(({ reached }) => reached.has('type'))).toBe(true);
		expect(partners).toHaveLength(240);
	});
});

describe('columns of milestones beside a list of facts', () => {
	it('are read as well: agreed days, and days that stand in each row', () => {
		const text = [
			'Partner,Type,Milestone,Date,Agreed Kickoff held,Onboarding start',
			'p-1,Reseller,Portal access live,2026-11-22,2027-01-15,2026-11-20',
			'p-1,Reseller,Payout details confirmed,2026-11-24,2027-01-15,2026-11-20',
			'p-2,Referral,Portal access live,2026-11-24,2027-02-15,',
			'p-2,Referral,Onboarding,2026-11-20,2027-03-15,2026-11-21',
		].join('\n');
		const { partners, rows } = read(text);
		expect(partners.map(spell)).toMatchObject([
			{ starts: { onboarding: '2026-11-20' }, agreed: { 'kickoff-held': '2027-01-15' } },
			{ starts: { onboarding: '2026-11-20' }, agreed: { 'kickoff-held': '2027-02-15' } },
		]);
		// Of two days that differ the first counts, and the other one is told.
		expect(rows.setAside.map(({ row, column }) => `${row} ${column}`)).toEqual([
			'5 Agreed Kickoff held',
			'5 Onboarding start',
		]);
	});
});

it('forgets while reading what no column is for', () => {
	const text = 'Partner,Type,Salary,Kickoff held\np-1,Reseller,secret,2026-11-10';
	const { rows, kept } = openTable([encode(text)], acmeDesk);
	expect([rows, kept]).toEqual([[['p-1', 'Reseller', '2026-11-10']], [0, 1, 3]]);
});
